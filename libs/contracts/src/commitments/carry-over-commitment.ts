import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';

class CommitmentCarriedOverData {
  @IsTermKey() readonly term!: string;
  @IsCalendarDate() readonly on!: string;
}

/** rules.md 3.6: a new presidency inherits it with its tracks, code and due. */
export class CarryOverCommitment extends CommitmentCarriedOverData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const CommitmentCarriedOver = defineEvent('commitments.commitment-carried-over', 1, CommitmentCarriedOverData);
export type CommitmentCarriedOver = FactOf<typeof CommitmentCarriedOver>;
