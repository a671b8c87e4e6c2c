import { type FactOf } from '@acta/kernel';
import { IsMemberCode, IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';
import { AreNested, IsNested } from '../nested';

/** A State is to hold the presidency for `[from, to)`. Said again before the term is assumed, it moves the dates. */
export class ScheduleTerm {
  /** `term-1`, `term-2` … in the order of the terms. */
  @IsTermKey() readonly termId!: string;
  @IsMemberCode() readonly member!: string;
  @IsNested(() => UncertainDate) readonly from!: UncertainDate;
  @IsNested(() => UncertainDate) readonly to!: UncertainDate;
  @AreNested(() => Source) readonly sources!: readonly Source[];
}

export const TermScheduled = defineEvent('plan-catalog.term-scheduled', 1, ScheduleTerm);
export type TermScheduled = FactOf<typeof TermScheduled>;
