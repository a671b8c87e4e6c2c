import { refuse, type Refusal } from '@acta/kernel';
import { daysOf } from '../calendar/obligor-days';
import type { KnownStates } from '../known/states';

/** The day that it is for the obligor. */
export const todayFor = (states: KnownStates, obligor: string, now: string): string =>
  daysOf(states, obligor, now).today;

/** A day on which something is said to have happened. */
export const refusalOfFuture = (day: string | undefined, today: string, field: string): Refusal | undefined =>
  day !== undefined && day > today ? refuse('date-in-future', field, { today }) : undefined;
