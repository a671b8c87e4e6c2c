import { cadences, type Cadence, type ReportingCalendar } from '@acta/contracts';
import fc from 'fast-check';
import { calendarOf, calendarTurnsOf, defaultCalendar, type CalendarTurn } from './calendar-turns';
import { addDays, beforeAllDays, daysBetween } from './days';
import { firstPeriodFor, periodBefore, periodNamed, periodOn, periodsBetween } from './periods';

const turn = (every: Cadence, on: string, eventId = 'e.1'): CalendarTurn => ({
  calendar: calendarOf({ every }),
  on,
  eventId,
});
const turnsOf = (own: readonly CalendarTurn[], ofPlan: readonly CalendarTurn[] = []) =>
  calendarTurnsOf({ calendars: own }, ofPlan);
const keysBetween = (turns: readonly CalendarTurn[], from: string, to: string) =>
  periodsBetween(turns, from, to).map(({ key }) => key);

test('rules.md 4.1: without any calendar every half-year is reported, opening +1, due +30, grace +45, lock +90 days', () =>
  expect(periodOn(turnsOf([]), '2020-03-15')).toEqual({
    key: '2020-H1',
    from: '2020-01-01',
    to: '2020-06-30',
    opensOn: '2020-07-01',
    dueSoonOn: '2020-07-16',
    dueOn: '2020-07-30',
    graceEndsOn: '2020-08-14',
    locksOn: '2020-09-28',
  }));

test('rules.md 4.1: a calendar that leaves days out takes the usual ones', () => {
  expect(calendarOf({ every: 'quarter', dueAfterDays: 20 })).toEqual({
    ...defaultCalendar,
    every: 'quarter',
    dueAfterDays: 20,
  });
});

test('rules.md 4.1: a commitment without a calendar takes its plan’s', () => {
  const ofPlan = [turn('quarter', '2020-02-01')];
  expect(keysBetween(turnsOf([], ofPlan), '2020-01-01', '2020-12-31')).toEqual(['2020-H1', '2020-Q3', '2020-Q4']);
});

test('rules.md 4.1: a calendar of its own holds from the beginning where the adoption brings it', () => {
  const own = [turn('month', beforeAllDays)];
  expect(keysBetween(turnsOf(own, [turn('year', '2020-02-01')]), '2020-01-15', '2020-03-01')).toEqual([
    '2020-01',
    '2020-02',
    '2020-03',
  ]);
});

test('rules.md 4.1: from the day of a calendar of its own on the plan says nothing more', () => {
  const ofPlan = [turn('quarter', '2020-02-01'), turn('month', '2020-09-01')];
  expect(keysBetween(turnsOf([turn('half', '2020-08-01')], ofPlan), '2020-01-01', '2021-06-30')).toEqual([
    '2020-H1',
    '2020-Q3',
    '2020-Q4',
    '2021-H1',
  ]);
});

test('rules.md 4.1: of a plan’s and a commitment’s calendar set on one day the commitment’s holds', () => {
  const turns = turnsOf([turn('year', '2020-08-01')], [turn('month', '2020-08-01')]);
  expect(keysBetween(turns, '2020-01-01', '2021-06-30')).toEqual(['2020-H1', '2020-H2', '2021']);
  const shorter = turnsOf([turn('year', '2020-02-01')], [turn('month', '2020-02-01')]);
  expect(keysBetween(shorter, '2020-01-01', '2021-06-30')).toEqual(['2020-H1', '2020-H2', '2021']);
});

test('rules.md 4.1: a change touches only periods not yet begun, the one that begins that day among the begun', () => {
  expect(keysBetween(turnsOf([turn('quarter', '2020-07-01')]), '2020-06-01', '2021-02-01')).toEqual([
    '2020-H1',
    '2020-H2',
    '2021-Q1',
  ]);
  expect(keysBetween(turnsOf([turn('year', '2020-01-01')]), '2020-06-01', '2021-02-01')).toEqual([
    '2020-H1',
    '2020-H2',
    '2021',
  ]);
});

test('a calendar that has not taken over yet gives way to a later one', () => {
  const own = [turn('year', '2020-02-01'), turn('month', '2020-05-01')];
  expect(keysBetween(turnsOf(own), '2020-06-01', '2020-08-01')).toEqual(['2020-H1', '2020-07', '2020-08']);
});

test('a calendar waits where the one that it follows is about to take over from a longer one', () => {
  const own = [turn('month', beforeAllDays), turn('quarter', '2020-01-15'), turn('year', '2020-02-15')];
  expect(keysBetween(turnsOf(own), '2020-02-01', '2021-02-01')).toEqual([
    '2020-02',
    '2020-03',
    '2020-Q2',
    '2020-Q3',
    '2020-Q4',
    '2021',
  ]);
});

test('only periods that the calendars make have a name', () => {
  const turns = turnsOf([turn('quarter', '2020-02-01')]);
  expect(periodNamed(turns, '2020-H1')?.to).toBe('2020-06-30');
  expect(periodNamed(turns, '2020-Q3')?.dueOn).toBe('2020-10-30');
  expect(['2020-Q2', '2020-H2', '2020', '2020-07'].map((key) => periodNamed(turns, key))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test.each([
  ['2020-01-01', '2020-H1'],
  ['2020-04-01', '2020-H1'],
  ['2020-04-02', '2020-H2'],
  ['2021-04-01', '2021-H1'],
  ['2021-04-02', '2021-H2'],
  ['2020-10-01', '2020-H2'],
  ['2020-10-02', '2021-H1'],
])('rules.md 4.1: a track opened on %s reports for %s first: half of a period must be left', (day, key) =>
  expect(firstPeriodFor(turnsOf([]), day).key).toBe(key),
);

test('what is asked first changes no later answer', () => {
  const days = Array.from({ length: 366 }, (_, n) => addDays('2020-01-01', n));
  const forwards = turnsOf([turn('quarter', '2020-03-10')]);
  const backwards = turnsOf([turn('quarter', '2020-03-10')]);
  const first = days.map((day) => firstPeriodFor(forwards, day).key);
  expect(days.map((day) => firstPeriodFor(forwards, day).key)).toEqual(first);
  expect(days.toReversed().map((day) => firstPeriodFor(backwards, day).key)).toEqual(first.toReversed());
});

describe('whatever calendars are set', () => {
  const day = fc.integer({ min: 0, max: 365 * 6 }).map((n) => addDays('2019-01-01', n));
  const turns = fc
    .array(fc.tuple(fc.constantFrom(...cadences), fc.oneof(day, fc.constant(beforeAllDays))), { maxLength: 6 })
    .map((asked) => asked.map(([every, on]) => turn(every, on)).sort((a, b) => a.on.localeCompare(b.on)));

  test('no day is lost and none lies in two periods', () =>
    fc.assert(
      fc.property(turns, turns, (own, ofPlan) => {
        const all = turnsOf(own, ofPlan);
        const periods = periodsBetween(all, '2018-06-15', '2026-06-15');
        expect(periods[0]?.from).toBe(periodOn(all, '2018-06-15').from);
        periods.forEach((period, index) => {
          const next = periods[index + 1];
          if (next) expect(periodBefore(all, next)).toBe(period);
          expect(next?.from ?? addDays(period.to, 1)).toBe(addDays(period.to, 1));
          expect(daysBetween(period.from, period.to)).toBeGreaterThan(26);
          expect(periodNamed(all, period.key)).toBe(period);
          expect([period.from, period.to].map((edge) => periodOn(all, edge).key)).toEqual([period.key, period.key]);
        });
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
      }),
    ));

  test('rules.md 4.1: one more leaves every period that had begun on that day as it was', () =>
    fc.assert(
      fc.property(turns, fc.constantFrom(...cadences), day, (before, every, on) => {
        const own = before.filter((earlier) => earlier.on <= on);
        const changed = turnsOf([...own, turn(every, on)]);
        const kept = turnsOf(own);
        expect(periodsBetween(changed, '2018-01-01', on)).toEqual(periodsBetween(kept, '2018-01-01', on));
      }),
    ));

  test('the last one set makes all periods from at most a year later on', () =>
    fc.assert(
      fc.property(turns, fc.constantFrom(...cadences), day, (before, every, on) => {
        const own = [...before.filter((earlier) => earlier.on <= on), turn(every, on)];
        const later = `${Number(on.slice(0, 4)) + 1}-01-01`;
        const alone: readonly CalendarTurn[] = [turn(every, beforeAllDays)];
        expect(periodsBetween(turnsOf(own), later, '2027-12-31')).toEqual(periodsBetween(alone, later, '2027-12-31'));
      }),
    ));
});

test('the same calendars give the same turns', () => {
  const commitment = { calendars: [] as CalendarTurn[] };
  const ofPlan: CalendarTurn[] = [];
  expect(calendarTurnsOf(commitment, ofPlan)).toBe(calendarTurnsOf(commitment, ofPlan));
  const other: readonly CalendarTurn[] = [turn('year', beforeAllDays)];
  expect(calendarTurnsOf(commitment, other).map(({ calendar }): ReportingCalendar => calendar)).toEqual([
    defaultCalendar,
    calendarOf({ every: 'year' }),
  ]);
});
