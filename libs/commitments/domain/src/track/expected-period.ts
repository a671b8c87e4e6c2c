import { refuse, type Refusal } from '@acta/kernel';
import { calendarTurnsOf } from '../calendar/calendar-turns';
import { periodNamed, type Period } from '../calendar/periods';
import { expectedPeriodsOf } from '../standing/expected-periods';
import { todayFor } from './obligor-time';
import type { TrackFacts } from './track-known';

/**
 * A period that has begun and on which the track must report; of it somebody may say that nothing will come.
 *
 * Refuses, at `period`: `period-unknown`, `period-not-begun`, `period-not-expected`, `period-void`.
 */
export function periodExpected(facts: TrackFacts, key: string, now: string): Period | Refusal {
  const { commitment, planCalendars, states, track } = facts;
  const period = periodNamed(calendarTurnsOf(commitment, planCalendars), key);
  if (!period) return refuse('period-unknown', 'period', { period: key });
  const { from } = period;
  if (todayFor(states, track.obligor, now) < from) return refuse('period-not-begun', 'period', { period: key, from });
  return refusalOfUnexpected(facts, period, now) ?? period;
}

/** rules.md 3.6 and 4.1: not before a track's first period nor after its end, and not while its State is suspended. */
export function refusalOfUnexpected(facts: TrackFacts, { key }: Period, now: string): Refusal | undefined {
  const expected = expectedPeriodsOf(facts, now).find(({ period }) => period.key === key);
  if (!expected) return refuse('period-not-expected', 'period', { period: key });
  return expected.void === undefined ? undefined : refuse('period-void', 'period', { period: key });
}
