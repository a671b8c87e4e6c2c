import type { AskedCalendar, ReportingCalendar } from '@acta/contracts';
import { beforeAllDays } from './days';

/** A calendar that holds from a day on, for periods that had not begun then (rules.md 4.1). */
export interface CalendarTurn {
  readonly calendar: ReportingCalendar;
  readonly on: string;
  /** The event that set it; none: the half-year that Acta starts from. */
  readonly eventId?: string;
}

/** rules.md 4.1: what holds where neither the commitment nor its plan says anything. */
export const defaultCalendar: ReportingCalendar = {
  every: 'half',
  opensAfterDays: 1,
  dueAfterDays: 30,
  graceEndsAfterDays: 45,
  locksAfterDays: 90,
};

/** The calendar that somebody asks for, whole. */
export const calendarOf = (asked: AskedCalendar): ReportingCalendar => ({
  every: asked.every,
  opensAfterDays: asked.opensAfterDays ?? defaultCalendar.opensAfterDays,
  dueAfterDays: asked.dueAfterDays ?? defaultCalendar.dueAfterDays,
  graceEndsAfterDays: asked.graceEndsAfterDays ?? defaultCalendar.graceEndsAfterDays,
  locksAfterDays: asked.locksAfterDays ?? defaultCalendar.locksAfterDays,
});

/** Whether a period under the calendar opens before it is due, and so on. */
export const isInOrder = (calendar: ReportingCalendar): boolean =>
  calendar.opensAfterDays <= calendar.dueAfterDays &&
  calendar.dueAfterDays <= calendar.graceEndsAfterDays &&
  calendar.graceEndsAfterDays <= calendar.locksAfterDays;

/**
 * rules.md 4.1: the half-year, then what the plan says, until the commitment has a calendar of its own. The same
 * arguments get the same array, so that what is computed of it once need not be again.
 */
export function calendarTurnsOf(
  commitment: { readonly calendars: readonly CalendarTurn[] },
  planCalendars: readonly CalendarTurn[],
): readonly CalendarTurn[] {
  const known = turnsOf.get(commitment.calendars);
  if (known?.planCalendars === planCalendars) return known.turns;
  const [own] = commitment.calendars;
  const ofPlan = own ? planCalendars.filter(({ on }) => on < own.on) : planCalendars;
  const turns = [{ calendar: defaultCalendar, on: beforeAllDays }, ...ofPlan, ...commitment.calendars];
  turnsOf.set(commitment.calendars, { planCalendars, turns });
  return turns;
}

const turnsOf = new WeakMap<
  readonly CalendarTurn[],
  { readonly planCalendars: readonly CalendarTurn[]; readonly turns: readonly CalendarTurn[] }
>();
