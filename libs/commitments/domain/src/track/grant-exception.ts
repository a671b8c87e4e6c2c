import { ExceptionGranted, type GrantException } from '@acta/contracts';
import { refuse, refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessSecretariat } from './acting';
import { periodExpected } from './expected-period';
import { todayFor } from './obligor-time';
import { takesNoReports } from './track-in-force';
import { refusalOfReported } from './report-window';
import type { Track } from './track';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 4.8: until a day after the lock a first report is taken. Of several exceptions the last holds.
 *
 * Refuses: `track-unknown` (404), `not-the-secretariat`, what `takesNoReports` refuses, `period-reported` (409), what
 * `periodExpected` refuses, `exception-before-lock` and `date-too-early` at `expiresOn`.
 */
export function grantException(
  track: Track,
  { command: { period, expiresOn }, known }: Knowing<GrantException, TrackKnown>,
  meta: Meta,
): Decision<ExceptionGranted> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const refusal =
    refusalUnlessSecretariat(meta) ?? takesNoReports(facts, meta.now) ?? refusalOfReported(track.reports, { period });
  if (refusal) return refusal;
  const expected = periodExpected(facts, period, meta.now);
  if ('refused' in expected) return expected;
  const last = track.exceptions.findLast((exception) => exception.period === period);
  if (last?.expiresOn === expiresOn) return [];
  const { locksOn } = expected;
  if (expiresOn <= locksOn) return refuse('exception-before-lock', 'expiresOn', { locksOn });
  const today = todayFor(known.states, track.obligor, meta.now);
  if (expiresOn < today) return refuse('date-too-early', 'expiresOn', { since: today });
  return [ExceptionGranted({ period, expiresOn })];
}
