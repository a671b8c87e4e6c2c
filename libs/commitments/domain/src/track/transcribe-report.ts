import type { ReportEndorsed, ReportSubmitted, TranscribeReport } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta, type Refusal } from '@acta/kernel';
import { refusalUnlessSecretariat } from './acting';
import { takesNoReports } from './track-in-force';
import { groupOf, type Report } from './report';
import { refusalOfContent } from './report-content';
import { arrivalOf, refusalOfReported, type Reported } from './report-window';
import { contentKnown, submitted } from './submitted-report';
import type { Track } from './track';
import { factsOf, type Knowing, type SubmissionKnown } from './track-known';
import { isState } from './who-answers';

/**
 * rules.md 4.6: the secretariat records a State's note, attached; the State confirms or contests it.
 *
 * Refuses: `track-unknown` (404), `not-the-secretariat`, `obligor-not-a-state`, what `takesNoReports` refuses,
 * `period-reported`, `final-reported` and `report-pending` (409), `document-required` at `evidence`, what
 * `refusalOfContent` and `arrivalOf` refuse.
 */
export function transcribeReport(
  track: Track,
  { command, known }: Knowing<TranscribeReport, SubmissionKnown>,
  meta: Meta,
): Decision<ReportSubmitted | ReportEndorsed> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const { period, final = false, note, evidence = [] } = command;
  const refusal =
    refusalUnlessSecretariat(meta) ??
    (isState(track.obligor) ? undefined : refuse('obligor-not-a-state')) ??
    takesNoReports(facts, meta.now) ??
    refusalOfReported(track.reports, command) ??
    refusalOfPending(track.reports, command) ??
    (evidence.some(({ sha256 }) => sha256 !== undefined) ? undefined : refuse('document-required', 'evidence')) ??
    refusalOfContent(command, contentKnown(known, meta));
  if (refusal) return refusal;
  const arriving = arrivalOf(facts, command, meta.now);
  if ('refused' in arriving) return arriving;
  const of = { ...(period !== undefined && { period }), final, ...arriving, transcribed: note };
  return submitted(command, of, { known, meta });
}

/** What the State itself has on its way goes before; another transcription takes the place of one that waits. */
function refusalOfPending(reports: readonly Report[], reported: Reported): Refusal | undefined {
  const pending = reports.find(
    (report) =>
      report.status === 'submitted' && report.transcribed === undefined && groupOf(report) === groupOf(reported),
  );
  return pending && refuseAsConflict('report-pending', 'period', { report: pending.id });
}
