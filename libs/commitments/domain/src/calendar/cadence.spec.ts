import { cadences } from '@acta/contracts';
import fc from 'fast-check';
import { beginningNamed, beginningOf, keyOf, lastDayOf, longerOf } from './cadence';
import { addDays, daysBetween } from './days';

const days = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1900-01-01', n));

test.each([
  ['month', '2020-02-29', '2020-02-01', '2020-02-29', '2020-02'],
  ['month', '2021-02-10', '2021-02-01', '2021-02-28', '2021-02'],
  ['month', '2021-12-31', '2021-12-01', '2021-12-31', '2021-12'],
  ['quarter', '2020-05-17', '2020-04-01', '2020-06-30', '2020-Q2'],
  ['quarter', '2020-12-01', '2020-10-01', '2020-12-31', '2020-Q4'],
  ['half', '2020-06-30', '2020-01-01', '2020-06-30', '2020-H1'],
  ['half', '2020-07-01', '2020-07-01', '2020-12-31', '2020-H2'],
  ['year', '2020-07-01', '2020-01-01', '2020-12-31', '2020'],
] as const)('the %s of %s begins on %s, ends on %s and is called %s', (cadence, day, from, to, key) => {
  expect(beginningOf(cadence, day)).toBe(from);
  expect(lastDayOf(cadence, day)).toBe(to);
  expect(keyOf(cadence, day)).toBe(key);
});

test('each day lies in one month, quarter, half and year, which its key names', () =>
  fc.assert(
    fc.property(days, fc.constantFrom(...cadences), (day, cadence) => {
      const from = beginningOf(cadence, day);
      const to = lastDayOf(cadence, day);
      expect(from <= day && day <= to).toBe(true);
      expect(beginningOf(cadence, addDays(to, 1))).toBe(addDays(to, 1));
      expect(keyOf(cadence, addDays(to, 1))).not.toBe(keyOf(cadence, day));
      expect(beginningNamed(keyOf(cadence, day))).toBe(from);
      expect(keyOf(cadence, addDays(from, Math.floor(daysBetween(from, to) / 2)))).toBe(keyOf(cadence, day));
    }),
  ));

test('where the longer of two begins, so does the shorter', () =>
  fc.assert(
    fc.property(days, fc.constantFrom(...cadences), fc.constantFrom(...cadences), (day, one, other) => {
      const from = beginningOf(longerOf(one, other), day);
      expect(beginningOf(one, from)).toBe(from);
      expect(beginningOf(other, from)).toBe(from);
    }),
  ));
