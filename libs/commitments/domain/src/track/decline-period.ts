import { PeriodDeclined, type DeclinePeriod } from '@acta/contracts';
import { refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessCoordinatorOf } from './acting';
import { periodExpected } from './expected-period';
import { takesNoReports } from './track-in-force';
import { refusalOfReported } from './report-window';
import type { Track } from './track';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 4.2: the State's own act instead of a report, with a note that is shown. A report may still overtake it.
 *
 * Refuses: `track-unknown` (404), `other-obligor`, `not-the-coordinator`, what `takesNoReports` refuses,
 * `period-reported` (409), what `periodExpected` refuses.
 */
export function declinePeriod(
  track: Track,
  { command: { period, note }, known }: Knowing<DeclinePeriod, TrackKnown>,
  meta: Meta,
): Decision<PeriodDeclined> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const refusal =
    refusalUnlessCoordinatorOf(track.obligor, meta) ??
    takesNoReports(facts, meta.now) ??
    refusalOfReported(track.reports, { period });
  if (refusal) return refusal;
  const expected = periodExpected(facts, period, meta.now);
  if ('refused' in expected) return expected;
  const last = track.declined.findLast((declined) => declined.period === period);
  return last?.note === note ? [] : [PeriodDeclined({ period, note })];
}
