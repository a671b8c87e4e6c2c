import { ReportVerified, type VerifyReport } from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { reportIn, type Track } from './track';
import type { Knowing, OfReport, TrackKnown } from './track-known';
import { refusalOfVerifier } from './who-answers';

/**
 * rules.md 4.3 and 4.5: complete and evidenced, by somebody whose State, office and submission it is not.
 *
 * Refuses: `report-unknown` (404), `own-report`, `own-state`, `own-office`, `not-a-reviewer`, `report-questioned` and
 * `report-<status>` of one that is not endorsed (409).
 */
export function verifyReport(
  track: Track,
  { command: { reportId, note }, known }: Knowing<OfReport<VerifyReport>, TrackKnown>,
  meta: Meta,
): Decision<ReportVerified> {
  const report = reportIn(track, reportId);
  if (track.status === 'absent' || !report) return refuseAsAbsent('report-unknown');
  const { commitment, states } = known;
  const refusal = refusalOfVerifier({ obligor: track.obligor, report, commitment, states, now: meta.now }, meta);
  if (refusal) return refusal;
  if (report.questioned) return refuseAsConflict('report-questioned');
  if (report.status === 'verified') return [];
  if (report.status !== 'endorsed') return refuseAsConflict(`report-${report.status}`);
  return [ReportVerified({ reportId, ...(note !== undefined && { note }) })];
}
