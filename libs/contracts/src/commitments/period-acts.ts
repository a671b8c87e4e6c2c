import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { Sealed } from '../sealed';
import { IsPeriod } from './keys';

class OfPeriod {
  @IsPeriod() readonly period!: string;
}

/** By the State's own act: it does not report for this period. Its note is shown (rules.md 4.2). */
export class DeclinePeriod extends OfPeriod {
  @IsString() @Length(1, 2_000) readonly note!: string;
}
class PeriodDeclinedData extends OfPeriod {
  @Sealed() @IsString() readonly note!: string;
}
export const PeriodDeclined = defineEvent('commitments.period-declined', 1, PeriodDeclinedData);
export type PeriodDeclined = FactOf<typeof PeriodDeclined>;

/** The secretariat excuses an obligor from reporting for a period. */
export class ExcusePeriod extends OfPeriod {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}
export const PeriodExcused = defineEvent('commitments.period-excused', 1, OfPeriod);
export type PeriodExcused = FactOf<typeof PeriodExcused>;

class ExceptionGrantedData extends OfPeriod {
  /** The last day on which a first report is taken. */
  @IsCalendarDate() readonly expiresOn!: string;
}
/** rules.md 4.8: after the lock a first report is taken until a day. */
export class GrantException extends ExceptionGrantedData {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}
export const ExceptionGranted = defineEvent('commitments.exception-granted', 1, ExceptionGrantedData);
export type ExceptionGranted = FactOf<typeof ExceptionGranted>;
