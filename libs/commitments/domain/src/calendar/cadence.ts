import type { Cadence } from '@acta/contracts';
import { addDays } from './days';

/* A year holds whole halves, a half whole quarters, a quarter whole months: where the longer begins, so does the shorter. */

const monthCounts: Readonly<Record<Cadence, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const marks: Readonly<Record<Cadence, string>> = { month: '', quarter: 'Q', half: 'H', year: '' };

export const longerOf = (one: Cadence, other: Cadence): Cadence =>
  monthCounts[one] >= monthCounts[other] ? one : other;

/** The first day of the month, quarter, half or year that holds a day. */
export function beginningOf(cadence: Cadence, day: string): string {
  const month = monthOf(day);
  return `${day.slice(0, 4)}-${twoDigits(month - ((month - 1) % monthCounts[cadence]))}-01`;
}

/** The last day of the month, quarter, half or year that holds a day. */
export function lastDayOf(cadence: Cadence, day: string): string {
  const month = twoDigits(monthOf(beginningOf(cadence, day)) + monthCounts[cadence] - 1);
  const twentyEighth = `${day.slice(0, 4)}-${month}-28`;
  const after = ({ '02': 1, '04': 2, '06': 2, '09': 2, '11': 2 } as const)[month] ?? 3;
  const last = addDays(twentyEighth, after);
  return last.slice(5, 7) === month ? last : twentyEighth;
}

/** `2020`, `2020-H1`, `2020-Q3`, `2020-03`. */
export function keyOf(cadence: Cadence, day: string): string {
  if (cadence === 'month') return day.slice(0, 7);
  const year = day.slice(0, 4);
  if (cadence === 'year') return year;
  return `${year}-${marks[cadence]}${Math.ceil(monthOf(day) / monthCounts[cadence])}`;
}

/** The first day of what a key names. */
export function beginningNamed(key: string): string {
  const [year, rest = '01'] = key.split('-');
  const part = Number(rest.slice(1));
  if (rest.startsWith('H')) return `${year}-${twoDigits(part * 6 - 5)}-01`;
  return rest.startsWith('Q') ? `${year}-${twoDigits(part * 3 - 2)}-01` : `${year}-${rest}-01`;
}

const monthOf = (day: string): number => Number(day.slice(5, 7));
const twoDigits = (number: number): string => String(number).padStart(2, '0');
