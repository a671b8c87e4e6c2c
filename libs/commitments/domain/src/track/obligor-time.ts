import { refuse, type Refusal } from '@acta/kernel';
import { endOfDay, localDayOf } from '../calendar/local-day';
import { zoneOf, type KnownStates } from '../known/states';

/** The day that it is for the obligor. */
export const todayFor = (states: KnownStates, obligor: string, now: string): string =>
  localDayOf(now, zoneOf(states, obligor, now.slice(0, 10)));

/** Whether a day is over where the obligor is (rules.md 3.3): for the office and for all together, where the chair was on it. */
export const isOver = (day: string, states: KnownStates, obligor: string, now: string): boolean =>
  endOfDay(day, zoneOf(states, obligor, day)) <= now;

/** A day on which something is said to have happened. */
export const refusalOfFuture = (day: string | undefined, today: string, field: string): Refusal | undefined =>
  day !== undefined && day > today ? refuse('date-in-future', field, { today }) : undefined;
