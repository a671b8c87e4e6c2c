import { ReportSubmitted, type ReportEndorsed, type SubmitReport } from '@acta/contracts';
import { isRefusal, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { correctReport } from '../track/correct-report';
import { groupOf, stands } from '../track/report';
import { submitReport } from '../track/submit-report';
import type { Track } from '../track/track';
import type { Knowing, SubmissionKnown } from '../track/track-known';

/** The report that a person makes of a draft, and of which one. */
export interface DraftSubmission extends SubmitReport {
  readonly draftVersion: number;
  /** The version that they read, where they say which. */
  readonly readVersion?: number;
  /** Why the report that stands is corrected. */
  readonly reason?: string;
}

/**
 * A draft becomes a report like any other, submitted by the person who read it. Where a report stands for the period
 * already it corrects that one, if it says why.
 *
 * Refuses: `draft-changed` at `version` (409), what `submitReport` and `correctReport` refuse.
 */
export function submitDraft(
  track: Track,
  { command, known }: Knowing<DraftSubmission, SubmissionKnown>,
  meta: Meta,
): Decision<ReportSubmitted | ReportEndorsed> {
  const { draftVersion, readVersion = draftVersion, reason, ...report } = command;
  if (readVersion !== draftVersion) return refuseAsConflict('draft-changed', 'version', { version: draftVersion });
  const standing =
    track.status === 'open' ? track.reports.find((one) => stands(one) && groupOf(one) === report.period) : undefined;
  const corrected = standing && reason !== undefined && { ...report, reportId: standing.id, reason };
  const decision = corrected
    ? correctReport(track, { command: corrected, known }, meta)
    : submitReport(track, { command: report, known }, meta);
  return isRefusal(decision) ? decision : decision.map((fact) => takenFrom(fact, draftVersion));
}

function takenFrom(fact: ReportSubmitted | ReportEndorsed, version: number): ReportSubmitted | ReportEndorsed {
  return fact.type === 'commitments.report-submitted' ? ReportSubmitted({ ...fact.data, draft: { version } }) : fact;
}
