import type { CorrectReport, ReportEndorsed, ReportSubmitted } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { stands } from './report';
import { refusalOfContent } from './report-content';
import { arrivalOfCorrection } from './report-window';
import { contentKnown, submitted } from './submitted-report';
import { reportIn, type Track } from './track';
import { factsOf, type Knowing, type OfReport, type SubmissionKnown } from './track-known';
import { endorsementOf, refusalOfAnswerer } from './who-answers';

/**
 * rules.md 4.8: the obligor corrects its own report at any time, also after the lock and once the track is closed. What
 * is corrected stands until the correction is endorsed.
 *
 * Refuses: `report-unknown` (404), `other-obligor`, `not-a-submitter`, `report-<status>` of one that does not stand (409),
 * `period-required` at `final`, what `refusalOfContent` refuses.
 */
export function correctReport(
  track: Track,
  { command, known }: Knowing<OfReport<CorrectReport>, SubmissionKnown>,
  meta: Meta,
): Decision<ReportSubmitted | ReportEndorsed> {
  const report = reportIn(track, command.reportId);
  if (track.status === 'absent' || !report) return refuseAsAbsent('report-unknown');
  const refusal = refusalOfAnswerer(track.obligor, known.commitment, meta);
  if (refusal) return refusal;
  if (!stands(report)) return refuseAsConflict(`report-${report.status}`);
  const { period } = report;
  const { final = report.final } = command;
  if (period === undefined && !final) return refuse('period-required', 'final');
  const ofContent = refusalOfContent(command, contentKnown(known, meta));
  if (ofContent) return ofContent;
  const arriving = arrivalOfCorrection(factsOf(track, known), report, meta.now);
  if ('refused' in arriving) return arriving;
  const of = { ...(period !== undefined && { period }), final, ...arriving, corrects: report.id };
  return submitted(command, of, { known, meta, how: endorsementOf(track.obligor, meta) });
}
