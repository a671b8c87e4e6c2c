import { calendarOn, defaultCalendar, type CalendarTurn } from '@acta/commitments/domain';
import type { CalendarInForceView } from '../commitments/views-of-commitments';

/** The calendar by which the period of a day is reported, and who set it. `own`: those of the commitment itself. */
export function calendarInForce(
  turns: readonly CalendarTurn[],
  day: string,
  own: readonly CalendarTurn[] = [],
): CalendarInForceView {
  const calendar = calendarOn(turns, day);
  const setBy = (some: readonly CalendarTurn[]) => some.findLast((turn) => turn.calendar === calendar);
  const eventId = setBy(turns)?.eventId;
  const of = calendar === defaultCalendar ? 'default' : setBy(own) ? 'commitment' : 'plan';
  return { of, calendar, ...(eventId !== undefined && { eventId }) };
}
