import type { ReadCommit } from './commit';
import type { Fact } from './event-definition';

/** Where a fact stands in the record: what an explanation points to, and what a fold may say of it. */
export interface Recorded extends Pick<
  ReadCommit,
  'version' | 'recordedAt' | 'effectiveOn' | 'actor' | 'onBehalfOf' | 'why'
> {
  /** `<commit id>.<n>`: the n-th event of its commit, from 1. */
  readonly eventId: string;
}

/** A kind of stream: where its commits go and what they fold to. */
export interface Aggregate<State, Event extends Fact = Fact> {
  readonly log: string;
  /** What streams begin with: `track` in `track-<id>`. */
  readonly kind: string;
  readonly initial: State;
  readonly evolve: (state: State, fact: Event, recorded: Recorded) => State;
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

/** The state after a commit: its facts folded one after another. */
export function foldCommit<State, Event extends Fact>(
  evolve: Aggregate<State, Event>['evolve'],
  state: State,
  commit: ReadCommit,
): State {
  const { id, facts, version, recordedAt, effectiveOn, actor, onBehalfOf, why } = commit;
  const of = { version, recordedAt, effectiveOn, actor, ...(onBehalfOf !== undefined && { onBehalfOf }) };
  const recorded = { ...of, ...(why !== undefined && { why }) };
  return (facts as readonly Event[]).reduce(
    (folded, fact, index) => evolve(folded, fact, { ...recorded, eventId: `${id}.${index + 1}` }),
    state,
  );
}

/** The state after facts that stand in no commit yet: what a decision would lead to. */
export function foldFacts<State, Event extends Fact>(
  { evolve, initial }: Pick<Aggregate<State, Event>, 'evolve' | 'initial'>,
  facts: readonly Event[],
  from: State = initial,
): State {
  return facts.reduce((folded, fact) => evolve(folded, fact, unrecorded), from);
}

const unrecorded: Recorded = {
  eventId: '',
  version: 0,
  recordedAt: '',
  effectiveOn: '',
  actor: { kind: 'operator', id: '' },
};
