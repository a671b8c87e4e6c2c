import { isCalendarDate, isInstant } from './moments';

test('knows the days that the calendar has', () => {
  expect(['2024-02-29', '2020-01-08', '2011-12-03'].every(isCalendarDate)).toBe(true);
  expect(
    ['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '', 20250101, null].some(isCalendarDate),
  ).toBe(false);
});

test('knows moments in UTC, with or without milliseconds', () => {
  expect(['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.001Z'].every(isInstant)).toBe(true);
  expect(
    ['2026-11-24T12:00:00', '2026-11-24T12:00:00+01:00', '2026-11-31T12:00:00Z', '2026-11-24T24:00:00Z', 5].some(
      isInstant,
    ),
  ).toBe(false);
});
