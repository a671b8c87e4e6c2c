import { ReportEndorsed, ReportSubmitted, type AskedReport, type Endorsement } from '@acta/contracts';
import type { Meta } from '@acta/kernel';
import { termOn } from '../known/states';
import { todayFor } from './obligor-time';
import { contentOf, type ContentKnown } from './report-content';
import type { SubmissionKnown } from './track-known';

/** What a report is, beside what it says. */
export type Submission = Pick<
  ReportSubmitted['data'],
  'period' | 'final' | 'arrival' | 'exception' | 'corrects' | 'transcribed'
>;

export interface Submitting {
  readonly known: SubmissionKnown;
  readonly meta: Meta;
  /** Where the submission endorses too. */
  readonly how?: Endorsement | undefined;
}

export const contentKnown = (
  { commitment, evidence, states, obligor }: SubmissionKnown,
  { now }: Meta,
): ContentKnown => ({
  commitment,
  evidence,
  today: todayFor(states, obligor, now),
});

/** The facts of a submission that nothing speaks against. */
export function submitted(
  asked: AskedReport,
  submission: Submission,
  { known, meta, how }: Submitting,
): readonly (ReportSubmitted | ReportEndorsed)[] {
  const { newReportId: reportId, invented } = known;
  const content = contentKnown(known, meta);
  const term = termOn(known.states, content.today);
  const report = ReportSubmitted({
    reportId,
    ...submission,
    ...contentOf(asked, content),
    ...(term && { term: term.id, chair: term.member }),
    ...(invented && { invented }),
  });
  return how === undefined ? [report] : [report, ReportEndorsed({ reportId, how })];
}
