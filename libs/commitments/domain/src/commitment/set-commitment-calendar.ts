import { CommitmentCalendarSet, type SetCalendar } from '@acta/contracts';
import { refuseAsAbsent, sameContent, type Decision } from '@acta/kernel';
import { calendarAskedFor } from '../calendar/asked-calendar';
import { closedToActs } from './acts-on-commitment';
import type { Commitment } from './commitment';

/**
 * rules.md 4.1: a calendar of its own in place of its plan's; periods that have begun keep theirs.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` and `commitment-concluded` (409), and what
 * `calendarAskedFor` refuses.
 */
export function setCommitmentCalendar(state: Commitment, command: SetCalendar): Decision<CommitmentCalendarSet> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  const closed = closedToActs(state);
  if (closed) return closed;
  const calendar = calendarAskedFor(command.calendar);
  if ('refused' in calendar) return calendar;
  return sameContent(state.calendars.at(-1)?.calendar, calendar) ? [] : [CommitmentCalendarSet({ calendar })];
}
