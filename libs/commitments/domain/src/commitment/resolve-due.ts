import type { Cadence, Due, ResolvedDue } from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';
import { beginningOf, lastDayOf } from '../calendar/cadence';
import { addDays } from '../calendar/days';
import { endOfTerm, termOn, type KnownStates } from '../known/states';

/** What a due is resolved by. */
export interface DueGround {
  readonly states: KnownStates;
  /** The day on which it is set: `term` is the one in force on it, as scheduled then. */
  readonly on: string;
  /** The first day that it may end on. */
  readonly notBefore?: string;
}

/**
 * rules.md 3.3: a due as it is recorded. Months, quarters, halves and years are whole, one or several, and `from` is
 * filled; `term` ends with the last day of its term, and names it; `none` has no day.
 *
 * Refuses, at `field`: `due-without-day`, `due-with-day`, `due-ends-before-it-begins`, `due-not-whole`,
 * `no-term-in-force`, `due-not-end-of-term`, `date-too-early`.
 */
export function resolveDue(asked: Due, ground: DueGround, field = 'due'): ResolvedDue | Refusal {
  const due = resolved(asked, ground, field);
  if ('refused' in due) return due;
  const { from, to } = due;
  if (from !== undefined && to !== undefined && from > to) {
    return refuse('due-ends-before-it-begins', field, { from, to });
  }
  if (to !== undefined && ground.notBefore !== undefined && to < ground.notBefore) {
    return refuse('date-too-early', field, { since: ground.notBefore });
  }
  return due;
}

/** Of dues set one after another the last holds. */
export function dueIn({ dues }: { readonly dues: readonly { readonly due: ResolvedDue }[] }): ResolvedDue {
  return dues.at(-1)?.due ?? { precision: 'none' };
}

/** Whether a due ends after another; one that has no end is not after anything, nor anything after it. */
export function endsAfter(one: ResolvedDue, other: ResolvedDue): boolean {
  return one.to !== undefined && other.to !== undefined && one.to > other.to;
}

function resolved(asked: Due, { states, on }: DueGround, field: string): ResolvedDue | Refusal {
  const { precision, to } = asked;
  if (precision === 'term') return byTerm(asked, states, on, field);
  if (precision !== 'none') return byDays(asked, precision, field);
  return to === undefined ? said(asked) : refuse('due-with-day', field, { to });
}

function byTerm(asked: Due, states: KnownStates, on: string, field: string): ResolvedDue | Refusal {
  const term = termOn(states, on);
  const end = term && endOfTerm(term, on);
  if (!term || end === undefined) return refuse('no-term-in-force', field, { on });
  const to = addDays(end, -1);
  if (asked.to !== undefined && asked.to !== to) return refuse('due-not-end-of-term', field, { term: term.id, to });
  return { ...said(asked), to, term: term.id };
}

function byDays(asked: Due, precision: 'day' | Cadence, field: string): ResolvedDue | Refusal {
  const { to } = asked;
  if (to === undefined) return refuse('due-without-day', field, { precision });
  if (precision === 'day') return { ...said(asked), from: asked.from ?? to, to };
  const from = asked.from ?? beginningOf(precision, to);
  const wholes = [
    { day: from, whole: beginningOf(precision, from) },
    { day: to, whole: lastDayOf(precision, to) },
  ];
  const broken = wholes.find(({ day, whole }) => day !== whole);
  return broken ? refuse('due-not-whole', field, { precision, ...broken }) : { ...said(asked), from, to };
}

/** What is recorded as it was said. */
function said({ from, precision, words, basis, sources }: Due): ResolvedDue {
  return {
    ...(from !== undefined && { from }),
    precision,
    ...(words !== undefined && { words }),
    ...(basis !== undefined && { basis }),
    ...(sources !== undefined && { sources }),
  };
}
