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
 *
 * Refuses: `report-unknown` (404), `report-contested` and `report-superseded` (409), `own-report`; before endorsement
 * `other-obligor`, `not-the-coordinator`, `report-transcribed`; afterwards `own-state`, `own-office`, `not-a-reviewer`.
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
  const { id, status, submitted, transcribed } = report;
  if (status === 'contested' || status === 'superseded') return refuseAsConflict(`report-${status}`);
  const refusal = refusalUnlessCoordinatorOf(obligor, meta);
  if (refusal) return refusal;
  if (status === 'returned') return [];
  if (submitted.actor.id === meta.actor.id) return refuse('own-report', '/path/reportId');
  return transcribed === undefined
    ? [ReportReturned({ reportId: id, from: 'submitted' })]
    : refuse('report-transcribed');
}
