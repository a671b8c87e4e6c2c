import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';
import { AreNested, IsNested } from '../nested';

class TermEndedData {
  @IsTermKey() readonly termId!: string;
  @IsNested(() => UncertainDate) readonly on!: UncertainDate;
  @AreNested(() => Source) readonly sources!: readonly Source[];
}

/** A term ends before a successor is known. The office stays with it until one has assumed (rules.md 6.1). */
export class EndTerm extends TermEndedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const TermEnded = defineEvent('plan-catalog.term-ended', 1, TermEndedData);
export type TermEnded = FactOf<typeof TermEnded>;
