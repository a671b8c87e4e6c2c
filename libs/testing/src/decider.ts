import { isRefusal, type Actor, type Aggregate, type Decide, type Decision, type Fact, type Meta } from '@acta/kernel';
import { metaOf } from './builders';

/**
 * Specifications of a decider as sentences:
 * `given(...facts).when(decide, command, actorOrMeta).then(...facts)` or `.refuses(reason, field)`.
 */
export function decider<State, Event extends Fact>({ initial, evolve }: Aggregate<State, Event>) {
  return (...facts: readonly Event[]) => ({
    when<Command>(decide: Decide<State, Command, Event>, command: Command, by: Actor | Partial<Meta> = {}) {
      const meta = metaOf(isActor(by) ? { actor: by } : by);
      return expectations(decide(facts.reduce(evolve, initial), command, meta));
    },
    /** The state that the facts fold to. */
    state: (): State => facts.reduce(evolve, initial),
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
