import { type FactOf } from '@acta/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsDefined, IsString, Length, ValidateNested } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';

class MembershipResumedData {
  @IsDefined() @ValidateNested() @Type(() => UncertainDate) readonly from!: UncertainDate;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Source) readonly sources!: readonly Source[];
}

/** A suspended member takes part again from a date on. */
export class ResumeMembership extends MembershipResumedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const MembershipResumed = defineEvent('plan-catalog.membership-resumed', 1, MembershipResumedData);
export type MembershipResumed = FactOf<typeof MembershipResumed>;
