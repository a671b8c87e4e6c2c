import { ReportContested, type ContestReport } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessCoordinatorOf } from './acting';
import { reportIn, type Track } from './track';
import type { Knowing, OfReport, TrackKnown } from './track-known';

/**
 * rules.md 4.6: what was transcribed is not the State's word; it stays recorded and counts nowhere.
 *
 * Refuses: `report-unknown` (404), `other-obligor`, `not-the-coordinator`, `report-not-transcribed`, `report-endorsed`,
 * `report-verified` and `report-superseded` (409).
 */
export function contestReport(
  track: Track,
  { command: { reportId } }: Knowing<OfReport<ContestReport>, TrackKnown>,
  meta: Meta,
): Decision<ReportContested> {
  const report = reportIn(track, reportId);
  if (track.status === 'absent' || !report) return refuseAsAbsent('report-unknown');
  const refusal = refusalUnlessCoordinatorOf(track.obligor, meta);
  if (refusal) return refusal;
  if (report.transcribed === undefined) return refuse('report-not-transcribed');
  if (report.status === 'contested') return [];
  if (report.status !== 'submitted') return refuseAsConflict(`report-${report.status}`);
  return [ReportContested({ reportId })];
}
