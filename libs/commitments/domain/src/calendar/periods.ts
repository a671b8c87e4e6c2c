import type { ReportingCalendar } from '@acta/contracts';
import { beginningNamed, beginningOf, keyOf, lastDayOf, longerOf } from './cadence';
import { defaultCalendar, type CalendarTurn } from './calendar-turns';
import { addDays, beforeAllDays, daysBetween } from './days';

/** A span of time on which is reported. Each day is the last of what it ends; `opensOn` and `dueSoonOn` are the first. */
export interface Period {
  /** `2020`, `2020-H1`, `2020-Q3`, `2020-03` */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly opensOn: string;
  readonly dueSoonOn: string;
  readonly dueOn: string;
  readonly graceEndsOn: string;
  readonly locksOn: string;
}

/** The calendar that makes the period in which a day lies: one of the turns' own. */
export function calendarOn(turns: readonly CalendarTurn[], day: string): ReportingCalendar {
  const { stretches } = timelineOf(turns);
  return (stretches.findLast(({ from }) => from <= day) ?? stretches[0]).calendar;
}

/** rules.md 4.2: so many days before it is due a report is due soon. */
const dueSoonDays = 14;

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

/** The period that ends where another begins. */
export function periodBefore(turns: readonly CalendarTurn[], { from }: Period): Period {
  const { before } = timelineOf(turns);
  const known = before.get(from);
  if (known) return known;
  const period = periodOn(turns, addDays(from, -1));
  before.set(from, period);
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
  const { first } = timelineOf(turns);
  const known = first.get(openedOn);
  if (known) return known;
  const { from, to } = periodOn(turns, openedOn);
  const half = 2 * (daysBetween(openedOn, to) + 1) >= daysBetween(from, to) + 1;
  const period = periodOn(turns, half ? openedOn : addDays(to, 1));
  first.set(openedOn, period);
  return period;
}

function periodOf(calendar: ReportingCalendar, from: string): Period {
  const to = lastDayOf(calendar.every, from);
  return {
    key: keyOf(calendar.every, from),
    from,
    to,
    opensOn: addDays(to, calendar.opensAfterDays),
    dueSoonOn: addDays(to, calendar.dueAfterDays - dueSoonDays),
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

/** What turns come to. What was computed once is kept: all tracks of a plan ask for the same few periods. */
interface Timeline {
  readonly stretches: Stretches;
  /** By their first day. */
  readonly periods: Map<string, Period>;
  /** The one before, by the first day of the one after. */
  readonly before: Map<string, Period>;
  /** By the day on which a track opened. */
  readonly first: Map<string, Period>;
}

const timelines = new WeakMap<readonly CalendarTurn[], Timeline>();

function timelineOf(turns: readonly CalendarTurn[]): Timeline {
  const known = timelines.get(turns);
  if (known) return known;
  const start: Stretches = [{ calendar: defaultCalendar, from: beforeAllDays }];
  const stretches = turns.reduce<Stretches>(taken, start);
  const timeline: Timeline = { stretches, periods: new Map(), before: new Map(), first: new Map() };
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
