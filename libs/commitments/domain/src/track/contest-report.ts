import { ReportContested, type ContestReport } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessCoordinatorOf } from './acting';
import { reportIn, type Track } from './track';
import type { Knowing, OfReport, TrackKnown } from './track-known';

/**
 * rules.md 4.6: what was transcribed is not the State's word; it stays recorded and counts nowhere. Also where the State
 * has reported itself since: until then the transcription is the first submission, by which "in time" is told.
 *
 * Refuses: `report-unknown` (404), `other-obligor`, `not-the-coordinator`, `report-not-transcribed`, `report-endorsed`,
 * `report-verified` and, once it was confirmed, `report-superseded` (409).
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
  const neverConfirmed = report.endorsed === undefined;
  return neverConfirmed ? [ReportContested({ reportId })] : refuseAsConflict(`report-${report.status}`);
}
