import { groupOf, stands, type Report } from '../track/report';
import type { OpenTrackState } from '../track/track';

type Reports = Pick<OpenTrackState, 'reports'>;

/** The report that tells of the latest day among those that stand; of two that tell of one day the later submitted. */
export const lastEndorsedOf = ({ reports }: Reports): Report | undefined => outcomeOf(reports).last;

/** The last of those that stand and say something; nothing where none does. */
export function lastEndorsedThat(says: (report: Report) => boolean, { reports }: Reports): Report | undefined {
  const { last } = outcomeOf(reports);
  return last === undefined || says(last) ? last : lastAmong(reports, (report) => stands(report) && says(report));
}

export function standingReportOf(periodKey: string, { reports }: Reports): Report | undefined {
  return reports.findLast((report) => report.period === periodKey && stands(report));
}

/** A final report that stands: the first of them. */
export const finalReportOf = ({ reports }: Reports): Report | undefined => outcomeOf(reports).final;

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

/** What a track's reports come to. */
interface Outcome {
  readonly last: Report | undefined;
  readonly final: Report | undefined;
}

/* To look at every report of every track takes longer than all the rest of judging them: each array is looked through once. */
const outcomes = new WeakMap<readonly Report[], Outcome>();

function outcomeOf(reports: readonly Report[]): Outcome {
  const known = outcomes.get(reports);
  if (known) return known;
  const outcome = {
    last: lastAmong(reports, stands),
    final: reports.find((report) => report.final && stands(report)),
  };
  outcomes.set(reports, outcome);
  return outcome;
}

function lastAmong(reports: readonly Report[], counts: (report: Report) => boolean): Report | undefined {
  return reports.reduce<Report | undefined>((last, report) => {
    if (last !== undefined && last.submitted.effectiveOn > report.submitted.effectiveOn) return last;
    return counts(report) ? report : last;
  }, undefined);
}
