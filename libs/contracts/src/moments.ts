import { registerDecorator, type ValidationOptions } from 'class-validator';

/** A day that the calendar has, as `YYYY-MM-DD`: never `2025-02-30`. */
export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeapDay || (day >= 1 && day <= (daysIn[month - 1] ?? 0));
}

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A moment in UTC as it is recorded: `2026-11-24T12:00:00.000Z`, milliseconds optional when it comes in. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9-]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3})?Z$/.test(value)) return false;
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 19) === value.slice(0, 19);
}

/** A moment as RFC 3339 has it, with any offset: of those who write them otherwise than Acta does. */
export const isTimestamp = (value: unknown): value is string => instantOf(value) !== undefined;

/**
 * The moment that a timestamp names, as Acta records it: in UTC, to the millisecond that has begun. A leap second is the
 * end of its minute. Nothing where it is none, or is of the first or the last year that four digits write: with an offset
 * UTC may write it with none.
 */
export function instantOf(timestamp: unknown): string | undefined {
  if (typeof timestamp !== 'string') return undefined;
  const [, date, minute = '', second = '', fraction = '', offset = ''] = timestampShape.exec(timestamp) ?? [];
  if (!isCalendarDate(date)) return undefined;
  const isLeap = second === '60';
  const rest = isLeap ? '59.999' : `${second}.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const instant = new Date(`${date}T${minute}:${rest}${offset.toUpperCase()}`).toISOString();
  if (isLeap && !instant.endsWith('T23:59:59.999Z')) return undefined;
  return instant;
}

const timestampShape =
  /^((?!0000|9999)[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]((?:[01][0-9]|2[0-3]):[0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]+))?([Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;

export const IsTimestamp = (options?: ValidationOptions): PropertyDecorator =>
  decoratorOf('isTimestamp', isTimestamp, 'must be a moment such as 2026-11-24T12:00:00-06:00', options);

export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  decoratorOf('isCalendarDate', isCalendarDate, 'must be a date YYYY-MM-DD that the calendar has', options);

export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  decoratorOf('isInstant', isInstant, 'must be a UTC moment such as 2026-11-24T12:00:00Z', options);

function decoratorOf(
  name: string,
  validate: (value: unknown) => boolean,
  message: string,
  options?: ValidationOptions,
): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate, defaultMessage: () => `$property ${message}` },
      ...(options && { options }),
    });
}
