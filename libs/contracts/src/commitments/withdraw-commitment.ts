import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';

class CommitmentWithdrawnData {
  /** The first day on which it binds nobody. */
  @IsCalendarDate() readonly on!: string;
}

/** rules.md 3.6: closes all its tracks from a day on; they stay in the record. */
export class WithdrawCommitment extends CommitmentWithdrawnData {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

export const CommitmentWithdrawn = defineEvent('commitments.commitment-withdrawn', 1, CommitmentWithdrawnData);
export type CommitmentWithdrawn = FactOf<typeof CommitmentWithdrawn>;
