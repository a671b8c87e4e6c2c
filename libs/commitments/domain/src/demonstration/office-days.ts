import { addDays } from '../calendar/days';

const tuesday = 2;
const thursday = 4;

/**
 * So many days later, and then the next Tuesday or Thursday: the story's people write on two days of the week, so that
 * what they write on one day becomes durable together and the first start takes seconds.
 */
export function officeDayAfter(day: string, days: number): string {
  for (let later = addDays(day, days); ; later = addDays(later, 1)) {
    const weekday = new Date(`${later}T12:00:00Z`).getUTCDay();
    if (weekday === tuesday || weekday === thursday) return later;
  }
}
