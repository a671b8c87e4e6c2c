import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { Due, ResolvedDue } from './due';
import { IsSlug } from './keys';

/** Moves the due of a commitment, or of the milestone that is named. The old one stays shown (rules.md 3.6). */
export class RescheduleCommitment {
  @MayBeAbsent() @IsSlug() readonly milestone?: string;
  @IsNested(() => Due) readonly due!: Due;
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

class CommitmentRescheduledData {
  @MayBeAbsent() @IsSlug() readonly milestone?: string;
  @IsNested(() => ResolvedDue) readonly due!: ResolvedDue;
  @IsNested(() => ResolvedDue) readonly previous!: ResolvedDue;
}

export const CommitmentRescheduled = defineEvent('commitments.commitment-rescheduled', 1, CommitmentRescheduledData);
export type CommitmentRescheduled = FactOf<typeof CommitmentRescheduled>;
