import {
  foldCommit,
  isRefusal,
  type Actor,
  type Aggregate,
  type Decide,
  type Decision,
  type Fact,
  type Meta,
  type ReadCommit,
} from '@acta/kernel';
import { metaOf, readCommitOf } from './builders';

/** A fact whose commit matters: who made it, when, why. */
export interface Told<Event extends Fact> {
  readonly fact: Event;
  readonly in: Partial<ReadCommit>;
}

/** A fact as one of somebody's acts: `told(ReportSubmitted({ … }), { actor: ana, recordedAt: '…' })`. */
export const told = <Event extends Fact>(fact: Event, within: Partial<ReadCommit>): Told<Event> => ({
  fact,
  in: within,
});

/**
 * Specifications of a decider as sentences:
 * `given(...facts).when(decide, command, actorOrMeta).then(...facts)` or `.refuses(reason, field)`.
 */
export function decider<State, Event extends Fact>({ initial, evolve }: Aggregate<State, Event>) {
  const folded = (facts: readonly (Event | Told<Event>)[]): State =>
    facts.reduce<State>((state, given, index) => {
      const { fact, in: within } = 'fact' in given ? given : { fact: given, in: {} };
      return foldCommit(evolve, state, readCommitOf({ version: index + 1, facts: [fact], ...within }));
    }, initial);
  /** Each fact is a commit of its own: versions 1, 2, 3 … */
  return (...facts: readonly (Event | Told<Event>)[]) => ({
    when<Command>(decide: Decide<State, Command, Event>, command: Command, by: Actor | Partial<Meta> = {}) {
      const meta = metaOf(isActor(by) ? { actor: by } : by);
      return expectations(decide(folded(facts), command, meta));
    },
    /** The state that the facts fold to. */
    state: (): State => folded(facts),
  });
}

function expectations<Event extends Fact>(decision: Decision<Event>) {
  return {
    /** No facts: the command changes nothing. */
    then(...facts: readonly Event[]): void {
      expect(decision).toEqual(facts);
    },
    refuses(reason: string, field?: string): void {
      if (!isRefusal(decision)) throw new Error(`decided ${JSON.stringify(decision)} instead of refusing: ${reason}`);
      expect(decision).toMatchObject({ reason, ...(field !== undefined && { field }) });
    },
    decision,
  };
}

function isActor(by: Actor | Partial<Meta>): by is Actor {
  return 'kind' in by;
}
