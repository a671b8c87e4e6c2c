import type { Fact } from './event-definition';
import type { Meta } from './meta';

/**
 * A rule says no. `reason` is a machine word that never changes once released; `field` is a JSON pointer or the
 * name of the command's field. `kind` says which answer it is: a rule (422), a conflict with what others did
 * (409), or something that is not there (404).
 */
export interface Refusal {
  readonly refused: 'rule' | 'conflict' | 'absent';
  readonly reason: string;
  readonly field?: string;
  /** What a sentence about the refusal may name: numbers, codes, dates. Never a person. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Facts to record, none when nothing changes, or the reason why not. */
export type Decision<Event extends Fact = Fact> = readonly Event[] | Refusal;

/** The rule of one command: pure. Time, ids and the actor come in with `meta`. */
export type Decide<State, Command, Event extends Fact = Fact> = (
  state: State,
  command: Command,
  meta: Meta,
) => Decision<Event>;

export const refuse = (reason: string, field?: string, values?: Refusal['values']): Refusal =>
  refusal('rule', reason, field, values);

export const refuseAsConflict = (reason: string, field?: string, values?: Refusal['values']): Refusal =>
  refusal('conflict', reason, field, values);

export const refuseAsAbsent = (reason: string, field?: string): Refusal => refusal('absent', reason, field);

export function isRefusal(decision: Decision | Refusal): decision is Refusal {
  return !Array.isArray(decision);
}

function refusal(refused: Refusal['refused'], reason: string, field?: string, values?: Refusal['values']): Refusal {
  return { refused, reason, ...(field !== undefined && { field }), ...(values !== undefined && { values }) };
}
