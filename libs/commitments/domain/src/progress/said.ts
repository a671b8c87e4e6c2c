import type { AskedReport } from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';
import { contentOf, refusalOfSaid, type ContentKnown } from '../track/report-content';
import type { Said } from './observation';

/**
 * What cannot be taken, at its place in `data`: `progress-empty`, and what `refusalOfSaid` refuses. `inData` says where
 * in the data stands what a report has elsewhere.
 */
export function refusalOfProgress(
  asked: AskedReport,
  known: ContentKnown,
  inData: (field: string) => string = (field) => field,
): Refusal | undefined {
  if (isEmpty(asked)) return refuse('progress-empty', '/data');
  const refusal = refusalOfSaid(asked, known);
  if (!refusal) return undefined;
  const { field = '' } = refusal;
  return { ...refusal, field: `/data${inData(field.startsWith('/') ? field : `/${field}`)}` };
}

/** An event may say less than a report: also that something stands in the way, or where a document is. */
const isEmpty = ({ statements = [], milestones = [], evidence = [], narrative, noProgress, risk }: AskedReport) =>
  statements.length + milestones.length + evidence.length === 0 && (narrative ?? noProgress ?? risk) === undefined;

/** What is recorded of it: nothing that it does not say itself. */
export function saidOf(asked: AskedReport, known: ContentKnown): Said {
  const { risk, ...content } = contentOf(asked, known);
  return {
    ...content,
    ...(asked.risk !== undefined && { risk }),
    ...(asked.effectiveOn !== undefined && { effectiveOn: asked.effectiveOn }),
  };
}
