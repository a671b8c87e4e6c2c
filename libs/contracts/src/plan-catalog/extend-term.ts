import { type FactOf } from '@acta/kernel';
import { IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';
import { AreNested, IsNested } from '../nested';

/** A term is to last longer than was scheduled, as by a re-election. */
export class ExtendTerm {
  @IsTermKey() readonly termId!: string;
  @IsNested(() => UncertainDate) readonly to!: UncertainDate;
  @AreNested(() => Source) readonly sources!: readonly Source[];
}

export const TermExtended = defineEvent('plan-catalog.term-extended', 1, ExtendTerm);
export type TermExtended = FactOf<typeof TermExtended>;
