import type { PlanCalendarSet } from '@acta/contracts';
import { targetOf, type Aggregate, type Recorded, type Target } from '@acta/kernel';
import type { CalendarTurn } from './calendar-turns';

/** When the commitments of a plan report that have no calendar of their own (rules.md 4.1). */
export interface PlanCalendar {
  /** In the order in which they were set. */
  readonly turns: readonly CalendarTurn[];
}

export const planCalendars: Aggregate<PlanCalendar, PlanCalendarSet> = {
  log: 'commitments',
  kind: 'calendar',
  initial: { turns: [] },
  evolve,
};

/** The stream of a plan's calendar, by the plan's id or code. */
export const planCalendarOf = (plan: string): Target<PlanCalendar, PlanCalendarSet> =>
  targetOf(planCalendars, plan.toLowerCase());

function evolve({ turns }: PlanCalendar, { data }: PlanCalendarSet, by: Recorded): PlanCalendar {
  return { turns: [...turns, { calendar: data.calendar, on: by.recordedAt.slice(0, 10), eventId: by.eventId }] };
}
