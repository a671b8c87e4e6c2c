import { AreNested, IsCalendarDate, IsNested, MayBeAbsent, ReportingCalendar } from '@acta/contracts';
import { IsString } from 'class-validator';
import { CalendarInForceView } from '../commitments/views-of-commitments';

/** A calendar that a plan was given. It holds for periods that had not begun on that day. */
export class CalendarTurnView {
  @IsNested(() => ReportingCalendar) readonly calendar!: ReportingCalendar;
  @IsCalendarDate() readonly on!: string;
  @MayBeAbsent() @IsString() readonly eventId?: string;
}

/** rules.md 4.1: by which calendar the commitments of a plan report that have none of their own. */
export class PlanCalendarView {
  /** The plan's code. */
  @IsString() readonly plan!: string;
  @IsNested(() => CalendarInForceView) readonly inForce!: CalendarInForceView;
  /** In the order in which the plan was given them. */
  @AreNested(() => CalendarTurnView) readonly turns!: readonly CalendarTurnView[];
}
