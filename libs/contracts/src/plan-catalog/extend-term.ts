import { type FactOf } from '@acta/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsDefined, ValidateNested } from 'class-validator';
import { IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';

/** A term is to last longer than was scheduled, as by a re-election. */
export class ExtendTerm {
  @IsTermKey() readonly termId!: string;
  @IsDefined() @ValidateNested() @Type(() => UncertainDate) readonly to!: UncertainDate;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Source) readonly sources!: readonly Source[];
}

export const TermExtended = defineEvent('plan-catalog.term-extended', 1, ExtendTerm);
export type TermExtended = FactOf<typeof TermExtended>;
