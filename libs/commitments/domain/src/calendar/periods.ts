import type { ReportingCalendar } from '@acta/contracts';
import { beginningNamed, beginningOf, keyOf, lastDayOf, longerOf } from './cadence';
import { defaultCalendar, type CalendarTurn } from './calendar-turns';
import { addDays, beforeAllDays, daysBetween } from './days';

/** A span of time on which is reported. Each day named is the last of what it ends; `opensOn` is the first open one. */
export interface Period {
  /** `2020`, `2020-H1`, `2020-Q3`, `2020-03` */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly graceEndsOn: string;
  readonly locksOn: string;
}

/** The calendar that makes the period in which a day lies: one of the turns' own. */
export function calendarOn(turns: readonly CalendarTurn[], day: string): ReportingCalendar {
  const { stretches } = timelineOf(turns);
  return (stretches.findLast(({ from }) => from <= day) ?? stretches[0]).calendar;
}

/** The period in which a day lies. */
export function periodOn(turns: readonly CalendarTurn[], day: string): Period {
  const { periods } = timelineOf(turns);
  const calendar = calendarOn(turns, day);
  const from = beginningOf(calendar.every, day);
  const known = periods.get(from);
  if (known) return known;
  const period = periodOf(calendar, from);
  periods.set(from, period);
  return period;
}

/** The period of that key, if the calendars make one. */
export function periodNamed(turns: readonly CalendarTurn[], key: string): Period | undefined {
  const period = periodOn(turns, beginningNamed(key));
  return period.key === key ? period : undefined;
}

/** The periods of which at least a day lies from one day to the other, both included; in their order. */
export function periodsBetween(turns: readonly CalendarTurn[], fromDay: string, toDay: string): readonly Period[] {
  const periods: Period[] = [];
  for (let day = fromDay; day <= toDay;) {
    const period = periodOn(turns, day);
    periods.push(period);
    if (period.to >= toDay) break;
    day = addDays(period.to, 1);
  }
  return periods;
}

/** rules.md 4.1: the period that contains the day if half of it is left, that day included; else the next. */
export function firstPeriodFor(turns: readonly CalendarTurn[], openedOn: string): Period {
  const { from, to } = periodOn(turns, openedOn);
  const half = 2 * (daysBetween(openedOn, to) + 1) >= daysBetween(from, to) + 1;
  return periodOn(turns, half ? openedOn : addDays(to, 1));
}

function periodOf(calendar: ReportingCalendar, from: string): Period {
  const to = lastDayOf(calendar.every, from);
  return {
    key: keyOf(calendar.every, from),
    from,
    to,
    opensOn: addDays(to, calendar.opensAfterDays),
    dueOn: addDays(to, calendar.dueAfterDays),
    graceEndsOn: addDays(to, calendar.graceEndsAfterDays),
    locksOn: addDays(to, calendar.locksAfterDays),
  };
}

/** A calendar, and the day from which it makes the periods: the first of one of its own. */
interface Stretch {
  readonly calendar: ReportingCalendar;
  readonly from: string;
}

type Stretches = readonly [Stretch, ...Stretch[]];

/** What turns come to; periods are kept by their first day. */
interface Timeline {
  readonly stretches: Stretches;
  readonly periods: Map<string, Period>;
}

const timelines = new WeakMap<readonly CalendarTurn[], Timeline>();

function timelineOf(turns: readonly CalendarTurn[]): Timeline {
  const known = timelines.get(turns);
  if (known) return known;
  const start: Stretches = [{ calendar: defaultCalendar, from: beforeAllDays }];
  const timeline = { stretches: turns.reduce<Stretches>(taken, start), periods: new Map<string, Period>() };
  timelines.set(turns, timeline);
  return timeline;
}

/**
 * rules.md 4.1: a new calendar takes over after the day on which it was set, where one of its periods begins on the
 * day on which one of the old would: what has begun keeps its calendar, and each day lies in one period. What was set
 * before and would only have held from then on is given up.
 */
function taken(stretches: Stretches, { calendar, on }: CalendarTurn): Stretches {
  if (on === beforeAllDays) return [{ calendar, from: beforeAllDays }];
  const from = stretches.reduce<string | undefined>((found, old, index) => {
    const next = stretches[index + 1];
    if (found !== undefined || (next !== undefined && next.from <= on)) return found;
    const day = meeting(old, calendar, on);
    return next === undefined || day < next.from ? day : undefined;
  }, undefined);
  if (from === undefined) return stretches;
  return [...stretches.filter((old) => old.from < from), { calendar, from }] as unknown as Stretches;
}

/** The first day after `on` with which a period begins both in the old stretch and in the new calendar. */
function meeting(old: Stretch, calendar: ReportingCalendar, on: string): string {
  const longer = longerOf(old.calendar.every, calendar.every);
  const earliest = old.from > on ? old.from : addDays(on, 1);
  const beginning = beginningOf(longer, earliest);
  return beginning === earliest ? earliest : addDays(lastDayOf(longer, earliest), 1);
}
