import { type FactOf } from '@acta/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsDefined, ValidateNested } from 'class-validator';
import { IsMemberCode, IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';

/** A State is to hold the presidency for `[from, to)`. Said again before the term is assumed, it moves the dates. */
export class ScheduleTerm {
  /** `term-1`, `term-2` … in the order of the terms. */
  @IsTermKey() readonly termId!: string;
  @IsMemberCode() readonly member!: string;
  @IsDefined() @ValidateNested() @Type(() => UncertainDate) readonly from!: UncertainDate;
  @IsDefined() @ValidateNested() @Type(() => UncertainDate) readonly to!: UncertainDate;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Source) readonly sources!: readonly Source[];
}

export const TermScheduled = defineEvent('plan-catalog.term-scheduled', 1, ScheduleTerm);
export type TermScheduled = FactOf<typeof TermScheduled>;
