/** A day that comes before every other. */
export const beforeAllDays = '0001-01-01';

/** A day of the calendar, `n` days later or, where `n` is negative, earlier. Held inside the years that a date can say. */
export function addDays(day: string, n: number): string {
  const moved = new Date(middayOf(day) + n * dayMs).toISOString();
  if (moved.startsWith('-')) return '0000-01-01';
  return moved.startsWith('+') ? '9999-12-31' : moved.slice(0, 10);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return (middayOf(to) - middayOf(from)) / dayMs;
}

const dayMs = 86_400_000;

const middayOf = (day: string): number => Date.parse(`${day}T12:00:00.000Z`);
