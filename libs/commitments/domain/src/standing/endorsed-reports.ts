import { groupOf, stands, type Report } from '../track/report';
import type { OpenTrackState } from '../track/track';

type Reports = Pick<OpenTrackState, 'reports'>;

/** The report that tells of the latest day among those that stand; of two that tell of one day the later submitted. */
export const lastEndorsedOf = ({ reports }: Reports): Report | undefined => lastAmong(reports, stands);

/** The last of those that stand and say something; nothing where none does. */
export function lastEndorsedThat(says: (report: Report) => boolean, { reports }: Reports): Report | undefined {
  return lastAmong(reports, (report) => stands(report) && says(report));
}

export function standingReportOf(periodKey: string, { reports }: Reports): Report | undefined {
  return reports.findLast((report) => report.period === periodKey && stands(report));
}

/** A final report that stands: the first of them. */
export const finalReportOf = ({ reports }: Reports): Report | undefined =>
  reports.find((report) => report.final && stands(report));

/**
 * rules.md 4.2: the submission by which it is told whether a report came in time. What was returned and what was
 * transcribed count; what the State says is not its word does not (rules.md 4.6).
 */
export function firstSubmissionOf(report: Report, { reports }: Reports): Report {
  const group = groupOf(report);
  return reports.find((known) => groupOf(known) === group && known.status !== 'contested') ?? report;
}

/** The same, of the submissions that were final ones. */
export function firstFinalSubmissionOf(report: Report, { reports }: Reports): Report {
  return firstSubmissionOf(report, { reports: reports.filter((known) => known.final) });
}

function lastAmong(reports: readonly Report[], counts: (report: Report) => boolean): Report | undefined {
  let last: Report | undefined;
  for (const report of reports) {
    if (last !== undefined && last.submitted.effectiveOn > report.submitted.effectiveOn) continue;
    if (counts(report)) last = report;
  }
  return last;
}
