import { Transform } from 'class-transformer';

/** A code as people type it: in any case. */
export const AsCode = (): PropertyDecorator =>
  Transform(({ value }) => (typeof value === 'string' ? value.toUpperCase() : value));

/** An id, or the code that it is the lower case of. */
export const AsId = (): PropertyDecorator =>
  Transform(({ value }) => (typeof value === 'string' ? value.toLowerCase() : value));
