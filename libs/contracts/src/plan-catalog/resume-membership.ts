import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';
import { AreNested, IsNested } from '../nested';

class MembershipResumedData {
  @IsNested(() => UncertainDate) readonly from!: UncertainDate;
  @AreNested(() => Source) readonly sources!: readonly Source[];
}

/** A suspended member takes part again from a date on. */
export class ResumeMembership extends MembershipResumedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const MembershipResumed = defineEvent('plan-catalog.membership-resumed', 1, MembershipResumedData);
export type MembershipResumed = FactOf<typeof MembershipResumed>;
