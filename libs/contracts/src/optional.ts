import { ValidateIf } from 'class-validator';

/** The field may be left out. Unlike `IsOptional` it does not let `null` through, which would be recorded. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
