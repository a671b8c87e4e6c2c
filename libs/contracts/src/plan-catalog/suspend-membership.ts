import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Source } from './source';
import { UncertainDate } from './uncertain-date';
import { AreNested, IsNested } from '../nested';

class MembershipSuspendedData {
  @IsNested(() => UncertainDate) readonly from!: UncertainDate;
  @AreNested(() => Source) readonly sources!: readonly Source[];
}

/** A member takes no part from a date on, by its own act or the body's. */
export class SuspendMembership extends MembershipSuspendedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const MembershipSuspended = defineEvent('plan-catalog.membership-suspended', 1, MembershipSuspendedData);
export type MembershipSuspended = FactOf<typeof MembershipSuspended>;
