import fc from 'fast-check';
import { calendarAskedFor } from './asked-calendar';
import { defaultCalendar } from './calendar-turns';

describe('rules.md 4.1: a calendar that is asked for', () => {
  test('opens, is due, ends its grace and locks on the usual days where nothing else is said', () => {
    expect(calendarAskedFor({ every: 'half' })).toEqual(defaultCalendar);
    expect(calendarAskedFor({ every: 'month', dueAfterDays: 10 })).toEqual({
      ...defaultCalendar,
      every: 'month',
      dueAfterDays: 10,
    });
  });
  test('names the days that come before what they follow, also where they were left out', () =>
    expect(calendarAskedFor({ every: 'month', dueAfterDays: 60 })).toEqual({
      refused: 'rule',
      reason: 'calendar-out-of-order',
      field: '/calendar/graceEndsAfterDays',
      values: { name: 'graceEndsAfterDays', days: 45, before: 'dueAfterDays', daysBefore: 60 },
    }));
  test('is taken where its days do not fall, and refused where they do', () => {
    const days = fc.integer({ min: 1, max: 366 });
    const asked = fc.record({
      every: fc.constant('quarter' as const),
      opensAfterDays: days,
      dueAfterDays: days,
      graceEndsAfterDays: days,
      locksAfterDays: days,
    });
    fc.assert(
      fc.property(asked, fc.boolean(), (said, sorted) => {
        const { every, ...rest } = said;
        const inOrder = Object.values(rest).sort((one, other) => one - other);
        const [opensAfterDays = 1, dueAfterDays = 1, graceEndsAfterDays = 1, locksAfterDays = 1] = inOrder;
        const calendar = sorted ? { every, opensAfterDays, dueAfterDays, graceEndsAfterDays, locksAfterDays } : said;
        const falls = Object.values(rest).some((value, index) => value !== inOrder[index]);
        const taken = calendarAskedFor(calendar);
        if (sorted || !falls) expect(taken).toEqual(calendar);
        else expect(taken).toMatchObject({ reason: 'calendar-out-of-order' });
      }),
    );
  });
});
