import { PeriodExcused, type ExcusePeriod } from '@acta/contracts';
import { refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessSecretariat } from './acting';
import { periodExpected } from './expected-period';
import { refusalOfReported } from './report-window';
import type { Track } from './track';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 4.2: the secretariat's act, with a reason; also of a track that takes no reports any more.
 *
 * Refuses: `track-unknown` (404), `not-the-secretariat`, `period-reported` (409), what `periodExpected` refuses.
 */
export function excusePeriod(
  track: Track,
  { command: { period }, known }: Knowing<ExcusePeriod, TrackKnown>,
  meta: Meta,
): Decision<PeriodExcused> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const refusal = refusalUnlessSecretariat(meta) ?? refusalOfReported(track.reports, { period });
  if (refusal) return refusal;
  const expected = periodExpected(factsOf(track, known), period, meta.now);
  if ('refused' in expected) return expected;
  return track.excused.some((excused) => excused.period === period) ? [] : [PeriodExcused({ period })];
}
