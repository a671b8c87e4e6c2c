import { type FactOf } from '@acta/kernel';
import { IsString, Length, Matches } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { planCodePattern } from '../plan-catalog/import-plan';
import { AskedCalendar, ReportingCalendar } from './calendar';

/** Of a commitment or a plan: periods that have begun keep the calendar they began under (rules.md 4.1). */
export class SetCalendar {
  @IsNested(() => AskedCalendar) readonly calendar!: AskedCalendar;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

class CommitmentCalendarSetData {
  @IsNested(() => ReportingCalendar) readonly calendar!: ReportingCalendar;
}
export const CommitmentCalendarSet = defineEvent('commitments.commitment-calendar-set', 1, CommitmentCalendarSetData);
export type CommitmentCalendarSet = FactOf<typeof CommitmentCalendarSet>;

class PlanCalendarSetData extends CommitmentCalendarSetData {
  @Matches(planCodePattern) readonly plan!: string;
}
export const PlanCalendarSet = defineEvent('commitments.plan-calendar-set', 1, PlanCalendarSetData);
export type PlanCalendarSet = FactOf<typeof PlanCalendarSet>;
