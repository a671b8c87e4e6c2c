import { ReportEndorsed, type EndorseReport } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessCoordinatorOf } from './acting';
import { stands } from './report';
import { reportIn, type Track } from './track';
import type { Knowing, OfReport, TrackKnown } from './track-known';

/**
 * rules.md 4.3, 4.4 and 4.6: only the obligor's coordinator makes it the State's word, and never their own submission.
 *
 * Refuses: `report-unknown` (404), `other-obligor`, `not-the-coordinator`, `own-report`, `report-returned`,
 * `report-contested` and `report-superseded` (409).
 */
export function endorseReport(
  track: Track,
  { command: { reportId, note } }: Knowing<OfReport<EndorseReport>, TrackKnown>,
  meta: Meta,
): Decision<ReportEndorsed> {
  const report = reportIn(track, reportId);
  if (track.status === 'absent' || !report) return refuseAsAbsent('report-unknown');
  const refusal = refusalUnlessCoordinatorOf(track.obligor, meta);
  if (refusal) return refusal;
  if (report.submitted.actor.id === meta.actor.id) return refuse('own-report', '/path/reportId');
  if (stands(report)) return [];
  if (report.status !== 'submitted') return refuseAsConflict(`report-${report.status}`);
  const how = report.transcribed === undefined ? 'reviewed' : 'transcription-confirmed';
  return [ReportEndorsed({ reportId, how, ...(note !== undefined && { note }) })];
}
