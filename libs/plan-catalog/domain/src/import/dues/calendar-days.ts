/** Days as `2014-03-01`. `to` is the last day in time. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Nothing where there is no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month) ? written(year, month, day) : undefined;
}

/** From the first day of a month to the last of another, in the same year. */
export function monthsOf(year: number, first: number, last = first): Days {
  return { from: written(year, first, 1), to: written(year, last, lengthOf(year, last)) };
}

/** The n-th of the parts of so many months that a year has: the third quarter, the second half. */
export function partOfYear(year: number, part: number, months: number): Days | undefined {
  return part * months > 12 ? undefined : monthsOf(year, (part - 1) * months + 1, part * months);
}

export function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date > 1) return written(year, month, date - 1);
  return month > 1 ? monthsOf(year, month - 1).to : written(year - 1, 12, 31);
}

function lengthOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
