import fc from 'fast-check';
import { instantOf, isCalendarDate, isInstant, isTimestamp } from './moments';

test('knows the days that the calendar has', () => {
  expect(['2024-02-29', '2020-01-08', '2011-12-03'].every(isCalendarDate)).toBe(true);
  expect(
    ['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '', 20250101, null].some(isCalendarDate),
  ).toBe(false);
});

test('knows the same days as the calendar of the machine, in every year that can be written', () => {
  const digits = (max: number, length: number) =>
    fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
  fc.assert(
    fc.property(digits(9_999, 4), digits(13, 2), digits(32, 2), (year, month, day) => {
      const date = `${year}-${month}-${day}`;
      const instant = new Date(`${date}T00:00:00.000Z`);
      expect(isCalendarDate(date)).toBe(!Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date));
    }),
    { numRuns: 5_000 },
  );
});

test('knows moments in UTC, with or without milliseconds', () => {
  expect(['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.001Z'].every(isInstant)).toBe(true);
  expect(
    ['2026-11-24T12:00:00', '2026-11-24T12:00:00+01:00', '2026-11-31T12:00:00Z', '2026-11-24T24:00:00Z', 5].some(
      isInstant,
    ),
  ).toBe(false);
});

test.each([
  ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.000Z'],
  ['2026-11-24t12:00:00.5z', '2026-11-24T12:00:00.500Z'],
  ['2026-11-24 12:00:00.9999999999+05:30', '2026-11-24T06:30:00.999Z'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z'],
  ['2016-12-31T17:59:60.7-06:00', '2016-12-31T23:59:59.999Z'],
  ['0001-01-01T00:00:00+23:59', '0000-12-31T00:01:00.000Z'],
  ['9998-12-31T23:59:59-23:59', '9999-01-01T23:58:59.000Z'],
])('reads %s as RFC 3339 has it', (timestamp, instant) => expect(instantOf(timestamp)).toBe(instant));

test('takes no moment that could not be recorded, and none that no clock shows', () =>
  expect(
    [
      '0000-01-01T00:00:00+14:00',
      '9999-12-31T23:59:59-14:00',
      '2016-12-31T12:59:60Z',
      '2016-12-31T24:00:00Z',
      '2016-12-31T12:00Z',
      '2016-12-31T12:00:00',
      '2016-12-31T12:00:00.Z',
      '2016-02-30T12:00:00Z',
      1_480_000_000,
    ].some(isTimestamp),
  ).toBe(false));
