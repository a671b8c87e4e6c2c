import fc from 'fast-check';
import { addDays, daysBetween } from './days';
import { endOfDay, localDayOf } from './local-day';
import { zonesOfMembers } from './sample-zones';

const minuteMs = 60_000;
const zones = [...new Set(Object.values(zonesOfMembers))];
const days = Array.from({ length: daysBetween('2019-01-01', '2031-01-01') }, (_, n) => addDays('2019-01-01', n));

/** Another way to read a day, that shares nothing with the one under test but the zone data. */
const clocks = new Map(
  zones.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })]),
);
const dayOnTheWall = (ms: number, zone: string): string => clocks.get(zone)?.format(ms) ?? '';

/** Steps minute by minute from when the day has begun everywhere until a later one has begun in the zone. */
function endByStepping(day: string, zone: string, from = Date.parse(`${day}T12:00:00.000Z`)): string {
  let ms = from;
  while (dayOnTheWall(ms, zone) <= day) ms += minuteMs;
  return new Date(ms).toISOString();
}

test.each([
  ['an ordinary day', '2020-06-30', 'America/Bogota', '2020-07-01T05:00:00.000Z'],
  [
    'the clock put back at midnight: the day has 25 hours',
    '2019-02-16',
    'America/Sao_Paulo',
    '2019-02-17T03:00:00.000Z',
  ],
  [
    'the clock put forward at midnight: the next day begins at one',
    '2019-09-07',
    'America/Santiago',
    '2019-09-08T04:00:00.000Z',
  ],
  ['the clock put forward at midnight', '2020-03-07', 'America/Havana', '2020-03-08T05:00:00.000Z'],
  ['the last summer time', '2022-10-30', 'America/Mexico_City', '2022-10-31T06:00:00.000Z'],
  ['a day that the zone leaves out', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('rules.md 3.3: a day ends at midnight in the zone: %s', (_what, day, zone, end) =>
  expect(endOfDay(day, zone)).toBe(end),
);

test('rules.md 3.3: the minute before midnight is still the day, in every zone of the 33 members', () => {
  for (const zone of zones) {
    const end = Date.parse(endOfDay('2020-06-30', zone));
    expect(localDayOf(new Date(end - 1).toISOString(), zone)).toBe('2020-06-30');
    expect(localDayOf(new Date(end).toISOString(), zone)).toBe('2020-07-01');
  }
});

test.each(zones)(
  'every day from 2019 to 2030 in %s ends when the wall says so, and days follow on each other',
  (zone) => {
    let before = Date.parse(endOfDay('2018-12-31', zone));
    for (const day of days) {
      const end = Date.parse(endOfDay(day, zone));
      const wall = [before, end - minuteMs, end - 1, end].map((ms) => dayOnTheWall(ms, zone));
      const read = [before, end - minuteMs, end - 1, end].map((ms) => localDayOf(new Date(ms).toISOString(), zone));
      const told = [day, day, day, addDays(day, 1)];
      if (`${wall}${read}` !== `${told}${told}`) throw new Error(`${day} in ${zone}: ${wall}, ${read}`);
      /* A day on which the clock is changed is walked through minute by minute, from its beginning. */
      if (end - before !== 24 * 60 * minuteMs)
        expect(endByStepping(day, zone, before)).toBe(new Date(end).toISOString());
      before = end;
    }
  },
);

test('any day in any zone ends where stepping through its minutes finds the end', () =>
  fc.assert(
    fc.property(fc.constantFrom(...days), fc.constantFrom(...zones), (day, zone) => {
      expect(endOfDay(day, zone)).toBe(endByStepping(day, zone));
    }),
    { numRuns: 150 },
  ));

test('any minute around midnight is read as the wall shows it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...days),
      fc.constantFrom(...zones),
      fc.integer({ min: -90, max: 90 }),
      (day, zone, n) => {
        const ms = Date.parse(endOfDay(day, zone)) + n * minuteMs;
        expect(localDayOf(new Date(ms).toISOString(), zone)).toBe(dayOnTheWall(ms, zone));
      },
    ),
    { numRuns: 3_000 },
  ));

test('reads years of fewer than four digits too', () => {
  expect(localDayOf('0999-06-15T12:00:00.000Z', 'UTC')).toBe('0999-06-15');
  expect(endOfDay('0999-06-15', 'UTC')).toBe('0999-06-16T00:00:00.000Z');
});
