import type { ReportEndorsed, ReportSubmitted, SubmitReport } from '@acta/contracts';
import { refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { takesNoReports } from './track-in-force';
import { arrivalOf, refusalOfReported } from './report-window';
import { refusalOfContent } from './report-content';
import { contentKnown, submitted } from './submitted-report';
import type { Track } from './track';
import { factsOf, type Knowing, type SubmissionKnown } from './track-known';
import { endorsementOf, refusalOfAnswerer } from './who-answers';

/**
 * rules.md 4.2–4.4: the obligor states what became of a period, or of the whole. Of one still under review or returned
 * it takes the place; a coordinator's own is the State's word at once.
 *
 * Refuses: `track-unknown` (404), `other-obligor`, `not-a-submitter`, what `takesNoReports` refuses, `period-reported`
 * at `period` and `final-reported` at `final` (409), what `refusalOfContent` and `arrivalOf` refuse.
 */
export function submitReport(
  track: Track,
  { command, known }: Knowing<SubmitReport, SubmissionKnown>,
  meta: Meta,
): Decision<ReportSubmitted | ReportEndorsed> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const refusal =
    refusalOfAnswerer(track.obligor, known.commitment, meta) ??
    takesNoReports(facts, meta.now) ??
    refusalOfReported(track.reports, command) ??
    refusalOfContent(command, contentKnown(known, meta));
  if (refusal) return refusal;
  const arriving = arrivalOf(facts, command, meta.now);
  if ('refused' in arriving) return arriving;
  const { period, final = false } = command;
  const of = { ...(period !== undefined && { period }), final, ...arriving };
  return submitted(command, of, { known, meta, how: endorsementOf(track.obligor, meta) });
}
