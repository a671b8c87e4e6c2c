import { type FactOf } from '@acta/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsDefined, IsString, Length, ValidateNested } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';

class MembershipSuspendedData {
  @IsDefined() @ValidateNested() @Type(() => UncertainDate) readonly from!: UncertainDate;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Source) readonly sources!: readonly Source[];
}

/** A member takes no part from a date on, by its own act or the body's. */
export class SuspendMembership extends MembershipSuspendedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const MembershipSuspended = defineEvent('plan-catalog.membership-suspended', 1, MembershipSuspendedData);
export type MembershipSuspended = FactOf<typeof MembershipSuspended>;
