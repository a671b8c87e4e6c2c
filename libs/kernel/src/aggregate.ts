import type { Fact } from './event-definition';

/** A kind of stream: where its commits go and what they fold to. */
export interface Aggregate<State, Event extends Fact = Fact> {
  readonly log: string;
  /** What streams begin with: `track` in `track-<id>`. */
  readonly kind: string;
  readonly initial: State;
  readonly evolve: (state: State, fact: Event) => State;
}

/** One stream of a kind. `id` is what callers know it by. */
export interface Target<State, Event extends Fact = Fact> {
  readonly aggregate: Aggregate<State, Event>;
  readonly stream: string;
  readonly id: string;
}

export function targetOf<State, Event extends Fact>(
  aggregate: Aggregate<State, Event>,
  id: string,
): Target<State, Event> {
  return { aggregate, id, stream: `${aggregate.kind}-${id}` };
}
