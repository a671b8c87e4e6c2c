import type { ReportingCalendar } from '@acta/contracts';

/** A calendar that holds from a day on, for periods that had not begun then (rules.md 4.1). */
export interface CalendarTurn {
  readonly calendar: ReportingCalendar;
  readonly on: string;
  /** The event that set it; none: the half-year that Acta starts from. */
  readonly eventId?: string;
}
