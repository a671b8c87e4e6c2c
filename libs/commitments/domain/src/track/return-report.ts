import { ReportReturned, type ReturnReport } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessCoordinatorOf } from './acting';
import type { Report } from './report';
import { reportIn, type OpenTrackState, type Track } from './track';
import type { Knowing, OfReport, TrackKnown } from './track-known';
import { refusalOfVerifier } from './who-answers';

/**
 * rules.md 4.3: before endorsement by the obligor's coordinator; afterwards by whoever may verify it, and then it
 * stands on, questioned, until it is replaced.
 */
export function returnReport(
  track: Track,
  { command: { reportId }, known }: Knowing<OfReport<ReturnReport>, TrackKnown>,
  meta: Meta,
): Decision<ReportReturned> {
  const report = reportIn(track, reportId);
  if (track.status === 'absent' || !report) return refuseAsAbsent('report-unknown');
  if (report.status !== 'endorsed' && report.status !== 'verified') return returnUnendorsed(track, report, meta);
  const { commitment, states } = known;
  const refusal = refusalOfVerifier({ obligor: track.obligor, report, commitment, states, now: meta.now }, meta);
  if (refusal) return refusal;
  return report.questioned ? [] : [ReportReturned({ reportId, from: report.status })];
}

function returnUnendorsed({ obligor }: OpenTrackState, report: Report, meta: Meta): Decision<ReportReturned> {
  const refusal = refusalUnlessCoordinatorOf(obligor, meta);
  if (refusal) return refusal;
  if (report.status === 'returned') return [];
  if (report.status !== 'submitted') return refuseAsConflict(`report-${report.status}`);
  if (report.submitted.actor.id === meta.actor.id) return refuse('own-report');
  if (report.transcribed !== undefined) return refuse('report-transcribed');
  return [ReportReturned({ reportId: report.id, from: 'submitted' })];
}
