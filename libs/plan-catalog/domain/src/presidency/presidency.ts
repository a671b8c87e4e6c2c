import { targetOf, type Aggregate, type Target } from '@acta/kernel';
import {
  type AssumptionMode,
  type Source,
  type TermAssumed,
  type TermEnded,
  type TermExtended,
  type TermScheduled,
  type UncertainDate,
} from '@acta/contracts';

export type PresidencyFact = TermScheduled | TermAssumed | TermExtended | TermEnded;

export interface Term {
  readonly id: string;
  readonly member: string;
  /** As scheduled, before any extension: `[from, to)`. */
  readonly scheduled: { readonly from: UncertainDate; readonly to: UncertainDate };
  /** Until when it is to last now: as scheduled, or as last extended. */
  readonly to: UncertainDate;
  readonly assumed?: {
    readonly on: UncertainDate;
    readonly mode: AssumptionMode;
    readonly sources: readonly Source[];
  };
  readonly ended?: { readonly on: UncertainDate };
}

/** All terms in their order: assumed ones first, then those that are only scheduled. */
export interface Presidency {
  readonly terms: readonly Term[];
}

export const presidency: Aggregate<Presidency, PresidencyFact> = {
  log: 'plan-catalog',
  kind: 'presidency',
  initial: { terms: [] },
  evolve,
};

/** One stream holds all terms of the body. */
export const celacPresidency: Target<Presidency, PresidencyFact> = targetOf(presidency, 'celac');

/** rules.md 6.1: the term assumed last on or before the day; it goes on until a successor is recorded. */
export function termOn(state: Presidency, day: string): Term | undefined {
  return state.terms.findLast(({ assumed }) => assumed !== undefined && assumed.on.on <= day);
}

/** The term assumed last, whenever that was. */
export function currentTerm(state: Presidency): Term | undefined {
  return state.terms.findLast(({ assumed }) => assumed !== undefined);
}

export function termOf(state: Presidency, termId: string): Term | undefined {
  return state.terms.find(({ id }) => id === termId);
}

/** The term that stands before another in the order. */
export function predecessorOf(state: Presidency, termId: string): Term | undefined {
  const index = state.terms.findIndex(({ id }) => id === termId);
  return index > 0 ? state.terms[index - 1] : undefined;
}

export function successorOf(state: Presidency, termId: string): Term | undefined {
  const index = state.terms.findIndex(({ id }) => id === termId);
  return index < 0 ? undefined : state.terms[index + 1];
}

function evolve(state: Presidency, fact: PresidencyFact): Presidency {
  switch (fact.type) {
    case 'plan-catalog.term-scheduled': {
      const { termId, member, from, to } = fact.data;
      const term: Term = { id: termId, member, scheduled: { from, to }, to };
      const known = termOf(state, termId) !== undefined;
      return known ? withTerm(state, termId, term) : { terms: [...state.terms, term] };
    }
    case 'plan-catalog.term-assumed': {
      const { termId, on, mode, sources } = fact.data;
      return withTerm(state, termId, { assumed: { on, mode, sources } });
    }
    case 'plan-catalog.term-extended':
      return withTerm(state, fact.data.termId, { to: fact.data.to });
    case 'plan-catalog.term-ended':
      return withTerm(state, fact.data.termId, { ended: { on: fact.data.on } });
    default:
      return fact satisfies never;
  }
}

function withTerm(state: Presidency, termId: string, changes: Partial<Term>): Presidency {
  return { terms: state.terms.map((term) => (term.id === termId ? { ...term, ...changes } : term)) };
}
