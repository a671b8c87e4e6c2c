import { Transform } from 'class-transformer';
import { ArrayUnique, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

/** A query value that is a whole number, written in decimal digits and nothing else. */
export function IsWholeNumberText({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => (/^-?[0-9]{1,15}$/.test(String(value)) ? Number(value) : value))(target, property);
    for (const rule of [IsInt(), Min(min), Max(max)]) rule(target, property);
  };
}

/** A query value that is `true` or `false`. */
export function IsTrueOrFalseText(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))(target, property);
    IsBoolean()(target, property);
  };
}

/** A query value that names one or several of `values`, with commas between: `status=no-report,declined`. */
export function IsListText(values: readonly string[]): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => (typeof value === 'string' ? value.split(',') : value))(target, property);
    for (const rule of [ArrayUnique(), IsIn(values, { each: true })]) rule(target, property);
  };
}
