/** A day that comes before every other. */
export const beforeAllDays = '0001-01-01';
