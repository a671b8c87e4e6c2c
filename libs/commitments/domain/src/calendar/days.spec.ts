import fc from 'fast-check';
import { addDays, beforeAllDays, daysBetween } from './days';

test('counts days over the ends of months and leap days', () => {
  expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
  expect(addDays('2021-02-28', 1)).toBe('2021-03-01');
  expect(addDays('2020-01-01', -1)).toBe('2019-12-31');
  expect(daysBetween('2020-06-30', '2020-07-30')).toBe(30);
  expect(daysBetween('2020-07-30', '2020-06-30')).toBe(-30);
});

test('adding and counting are each the other backwards', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: -5_000, max: 5_000 }), (start, n) => {
      const day = addDays(beforeAllDays, start + 5_000);
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  ));

test('stays inside the years that a date can say', () => {
  expect(addDays('9999-12-31', 90)).toBe('9999-12-31');
  expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
});
