import { zoneOf, type KnownStates } from '../known/states';
import { localDayOf } from './local-day';

/** An instant, as the days of an obligor tell it. */
export interface ObligorDays {
  readonly states: KnownStates;
  readonly obligor: string;
  readonly at: string;
  /** The day that it is for the obligor. */
  readonly today: string;
  /** Whether all its days are those of one zone: the presidency, and with it the zone, moves. */
  readonly inOneZone: boolean;
}

export function daysOf(states: KnownStates, obligor: string, at: string): ObligorDays {
  const today = localDayOf(at, zoneOf(states, obligor, at.slice(0, 10)));
  return { states, obligor, at, today, inOneZone: states.members[obligor] !== undefined };
}

/** rules.md 3.3: in the obligor's zone; for all together and for the office in that of the chair on that day. */
function todayWhereItIs(day: string, { states, obligor, at, today, inOneZone }: ObligorDays): string {
  return inOneZone ? today : localDayOf(at, zoneOf(states, obligor, day));
}

/** Whether the day has begun. */
export const hasCome = (day: string, days: ObligorDays): boolean => todayWhereItIs(day, days) >= day;

/** Whether the day has ended. */
export const isOver = (day: string, days: ObligorDays): boolean => todayWhereItIs(day, days) > day;
