import { type FactOf } from '@acta/kernel';
import { IsIn } from 'class-validator';
import { IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';
import { AreNested, IsNested } from '../nested';

export const assumptionModes = ['ceremony', 'absence', 'unknown'] as const;
export type AssumptionMode = (typeof assumptionModes)[number];

/** A State takes the presidency over; the term before it ends with this. `absence` names its document in `sources`. */
export class AssumeTerm {
  @IsTermKey() readonly termId!: string;
  @IsNested(() => UncertainDate) readonly on!: UncertainDate;
  @IsIn(assumptionModes) readonly mode!: AssumptionMode;
  @AreNested(() => Source) readonly sources!: readonly Source[];
}

export const TermAssumed = defineEvent('plan-catalog.term-assumed', 1, AssumeTerm);
export type TermAssumed = FactOf<typeof TermAssumed>;
