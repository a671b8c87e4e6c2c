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

/**
 * rules.md 4.1: the half-year, then what the plan says, until the commitment has a calendar of its own. The same
 * arguments get the same array, so that what is computed of it once need not be again.
 */
export function calendarTurnsOf(
  { calendars }: { readonly calendars: readonly CalendarTurn[] },
  planCalendars: readonly CalendarTurn[],
): readonly CalendarTurn[] {
  const own = calendars.length === 0 ? none : calendars;
  const ofPlan = planCalendars.length === 0 ? none : planCalendars;
  const known = turnsOf.get(own)?.get(ofPlan);
  if (known) return known;
  const [first] = own;
  const before = first ? ofPlan.filter(({ on }) => on < first.on) : ofPlan;
  const turns = [{ calendar: defaultCalendar, on: beforeAllDays }, ...before, ...own];
  const beside = turnsOf.get(own) ?? new WeakMap<readonly CalendarTurn[], readonly CalendarTurn[]>();
  turnsOf.set(own, beside.set(ofPlan, turns));
  return turns;
}

const none: readonly CalendarTurn[] = [];

/** By the commitment's own, then by the plan's: most commitments have none, and share what their plan says. */
const turnsOf = new WeakMap<readonly CalendarTurn[], WeakMap<readonly CalendarTurn[], readonly CalendarTurn[]>>();
