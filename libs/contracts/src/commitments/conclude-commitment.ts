import { type FactOf } from '@acta/kernel';
import { IsIn, IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';

export const trackOutcomes = ['fulfilled', 'partly-fulfilled', 'not-fulfilled'] as const;
export type TrackOutcome = (typeof trackOutcomes)[number];
export const commitmentOutcomes = [...trackOutcomes, 'no-consensus'] as const;
export type CommitmentOutcome = (typeof commitmentOutcomes)[number];

class CommitmentConcludedData {
  /** `no-consensus`: of a text alone; attributed to no State (rules.md §5). */
  @IsIn(commitmentOutcomes) readonly outcome!: CommitmentOutcome;
  /** The document of the body that says so. */
  @IsString() @Length(1, 500) readonly instrument!: string;
  @IsCalendarDate() readonly on!: string;
}

/** The body says what became of the commitment as a whole. */
export class ConcludeCommitment extends CommitmentConcludedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const CommitmentConcluded = defineEvent('commitments.commitment-concluded', 1, CommitmentConcludedData);
export type CommitmentConcluded = FactOf<typeof CommitmentConcluded>;
