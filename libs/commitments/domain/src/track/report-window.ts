import type { Arrival } from '@acta/contracts';
import { refuse, refuseAsConflict, type Refusal } from '@acta/kernel';
import { calendarTurnsOf } from '../calendar/calendar-turns';
import { daysOf, hasCome, isOver, type ObligorDays } from '../calendar/obligor-days';
import { periodNamed, type Period } from '../calendar/periods';
import { dueOf } from '../standing/due-of';
import { refusalOfUnexpected } from './expected-period';
import { todayFor } from './obligor-time';
import { groupOf, stands, type Report } from './report';
import type { TrackFacts, TrackKnown } from './track-known';

/** When a report comes, measured by its period, and under which exception: the event that granted it. */
export interface Arriving {
  readonly arrival: Arrival;
  readonly exception?: string;
}

/** Of what is reported: a period, or, at the end, the whole. */
export interface Reported {
  readonly period?: string;
  readonly final?: boolean;
}

/** The day of which a report tells: what it says, else its period's last day once that is over, else today. */
export function effectiveOnOf(
  { effectiveOn, period }: Pick<Reported, 'period'> & { readonly effectiveOn?: string },
  { commitment, planCalendars, states, obligor }: TrackKnown,
  now: string,
): string {
  if (effectiveOn !== undefined) return effectiveOn;
  const today = todayFor(states, obligor, now);
  const to = period === undefined ? undefined : periodNamed(calendarTurnsOf(commitment, planCalendars), period)?.to;
  return to !== undefined && to < today ? to : today;
}

/**
 * rules.md 4.1, 4.2 and 4.8: whether a report that corrects none may come now.
 *
 * Refuses, at `period`: `period-required`, `period-unknown`, `period-not-open`, `period-not-expected`, `period-void`,
 * `period-locked`.
 */
export function arrivalOf(facts: TrackFacts, reported: Reported, now: string): Arriving | Refusal {
  const { period: key, final = false } = reported;
  const days = daysOf(facts.states, facts.track.obligor, now);
  if (key === undefined) return final ? arrivalOfFinal(facts, days) : refuse('period-required', 'period');
  const period = periodNamed(calendarTurnsOf(facts.commitment, facts.planCalendars), key);
  if (!period) return refuse('period-unknown', 'period', { period: key });
  const { opensOn } = period;
  if (!hasCome(opensOn, days)) return refuse('period-not-open', 'period', { period: key, opensOn });
  const refusal = refusalOfUnexpected(facts, period, now);
  if (refusal) return refusal;
  const arrival = arrivalIn(period, days);
  return arrival === 'after-lock' ? afterLock(facts, period, days) : { arrival };
}

/** rules.md 4.8: a correction may always come, and says whether it came after the lock. */
export function arrivalOfCorrection(facts: TrackFacts, { period: key }: Reported, now: string): Arriving | Refusal {
  const days = daysOf(facts.states, facts.track.obligor, now);
  if (key === undefined) return arrivalOfFinal(facts, days);
  const period = periodNamed(calendarTurnsOf(facts.commitment, facts.planCalendars), key);
  return period ? { arrival: arrivalIn(period, days) } : refuse('period-unknown', 'period', { period: key });
}

/** Where a report stands already it is corrected (rules.md 4.8), not reported again. */
export function refusalOfReported(reports: readonly Report[], reported: Reported): Refusal | undefined {
  const standing = reports.find((report) => stands(report) && groupOf(report) === groupOf(reported));
  if (!standing) return undefined;
  const { period } = reported;
  const values = { report: standing.id, ...(period !== undefined && { period }) };
  return period === undefined
    ? refuseAsConflict('final-reported', 'final', values)
    : refuseAsConflict('period-reported', 'period', values);
}

/** rules.md 3.3: a final report may come at any time; it is late once the due is over. */
function arrivalOfFinal(facts: TrackFacts, days: ObligorDays): Arriving {
  const { to } = dueOf(facts).due;
  return { arrival: to !== undefined && isOver(to, days) ? 'late' : 'in-time' };
}

function arrivalIn({ dueOn, locksOn }: Period, days: ObligorDays): Arrival {
  if (!isOver(dueOn, days)) return 'in-time';
  return isOver(locksOn, days) ? 'after-lock' : 'late';
}

/** After the lock: what was submitted in time and returned (rules.md 4.2), or a first report under an exception (4.8). */
function afterLock({ track }: TrackFacts, { key, locksOn }: Period, days: ObligorDays): Arriving | Refusal {
  const counted = track.reports.filter((report) => groupOf(report) === key && report.status !== 'contested');
  const inTime = counted[0]?.arrival === 'in-time';
  if (inTime && counted.some(({ returned }) => returned !== undefined)) return { arrival: 'after-lock' };
  const exception = track.exceptions.findLast(({ period }) => period === key);
  if (exception && !isOver(exception.expiresOn, days)) {
    return { arrival: 'after-lock', exception: exception.by.eventId };
  }
  return refuse('period-locked', 'period', { period: key, locksOn });
}
