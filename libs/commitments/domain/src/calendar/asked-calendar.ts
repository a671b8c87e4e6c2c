import type { AskedCalendar, ReportingCalendar } from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';
import { calendarOf } from './calendar-turns';

const inOrder = ['opensAfterDays', 'dueAfterDays', 'graceEndsAfterDays', 'locksAfterDays'] as const;

/**
 * rules.md 4.1: a calendar as somebody asks for it, whole. Periods open before they are due, are due before grace
 * ends, and lock last; days may be the same.
 *
 * Refuses `calendar-out-of-order` at the first number of days that is less than the one before it.
 */
export function calendarAskedFor(asked: AskedCalendar): ReportingCalendar | Refusal {
  const calendar = calendarOf(asked);
  for (const [index, name] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before !== undefined && calendar[name] < calendar[before]) {
      return refuse('calendar-out-of-order', `/calendar/${name}`, {
        name,
        days: calendar[name],
        before,
        daysBefore: calendar[before],
      });
    }
  }
  return calendar;
}
