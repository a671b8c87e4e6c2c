import {
  decimalPattern,
  type AskedEvidence,
  type AskedReport,
  type AskedStatement,
  type Evidence,
  type MilestoneStatement,
  type ReportSubmitted,
  type Statement,
} from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';
import type { AdoptedCommitment } from '../commitment/commitment';
import { stepsOf } from '../standing/scales';
import { refusalOfFuture } from './obligor-time';
import type { KnownFile } from './track-known';

export type ReportContent = Pick<
  ReportSubmitted['data'],
  'statements' | 'narrative' | 'noProgress' | 'risk' | 'riskNote' | 'milestones' | 'evidence'
>;

/** What a report is measured against. */
export interface ContentKnown {
  readonly commitment: Pick<AdoptedCommitment, 'fulfilment' | 'milestones'>;
  readonly evidence: Readonly<Record<string, KnownFile>>;
  /** Where the obligor is. */
  readonly today: string;
}

/**
 * rules.md 3.2: what cannot be taken for a report on this commitment, and where: `report-empty`, `date-in-future`,
 * `statement-repeated`, `measure-unknown`, `progress-not-percent`, `step-unknown`, `value-not-decimal`, `unit-not-used`,
 * `unit-differs`, `milestone-unknown`, `milestone-repeated`, `evidence-link-or-file`, `evidence-not-a-link`,
 * `evidence-unknown`.
 */
export function refusalOfContent(asked: AskedReport, known: ContentKnown): Refusal | undefined {
  return isEmpty(asked) ? refuse('report-empty') : refusalOfSaid(asked, known);
}

/** The same of what may say less than a report: all but `report-empty`. */
export function refusalOfSaid(
  { statements, milestones, evidence, effectiveOn }: AskedReport,
  known: ContentKnown,
): Refusal | undefined {
  return (
    refusalOfFuture(effectiveOn, known.today, 'effectiveOn') ??
    firstRefusal(statements, (statement, index, before) =>
      refusalOfStatement(statement, before, `/statements/${index}`, known),
    ) ??
    firstRefusal(milestones, (statement, index, before) =>
      refusalOfMilestone(statement, before, `/milestones/${index}`, known),
    ) ??
    firstRefusal(evidence, (item, index) => refusalOfEvidence(item, `/evidence/${index}`, known))
  );
}

/** What is recorded of it: numbers as text, units and defaults said. */
export function contentOf(asked: AskedReport, { commitment, evidence }: ContentKnown): ReportContent {
  const { narrative, noProgress, risk = 'none', riskNote } = asked;
  return {
    statements: (asked.statements ?? []).map((statement) => recordedStatement(statement, commitment.fulfilment)),
    ...(narrative !== undefined && { narrative }),
    ...(noProgress !== undefined && { noProgress }),
    risk,
    ...(riskNote !== undefined && { riskNote }),
    milestones: (asked.milestones ?? []).map(({ milestone, outcome, on }) => ({ milestone, outcome, on })),
    evidence: (asked.evidence ?? []).map((item) => recordedEvidence(item, evidence)),
  };
}

/** An assessment of risk alone tells of nothing that was done. */
function isEmpty({ statements = [], milestones = [], narrative = '', noProgress = '' }: AskedReport): boolean {
  return statements.length + milestones.length === 0 && `${narrative}${noProgress}`.trim() === '';
}

function refusalOfStatement(
  { measure, value, unit, observedOn }: AskedStatement,
  before: readonly AskedStatement[],
  field: string,
  { commitment: { fulfilment }, today }: ContentKnown,
): Refusal | undefined {
  if (before.some((known) => known.measure === measure && known.observedOn === observedOn)) {
    return refuse('statement-repeated', field, { measure });
  }
  const future = refusalOfFuture(observedOn, today, `${field}/observedOn`);
  if (future) return future;
  const { scale, measured } = fulfilment;
  if (measure === 'progress') return refusalOfPercentage(value, unit, field);
  if (scale !== undefined && measure === `scale:${scale}`) {
    if (unit !== undefined) return refuse('unit-not-used', `${field}/unit`);
    return stepsOf(scale).some(({ id }) => id === value)
      ? undefined
      : refuse('step-unknown', `${field}/value`, { scale });
  }
  if (!measured || measure !== `indicator:${measured.indicator}`) return refuse('measure-unknown', `${field}/measure`);
  if (!decimalPattern.test(String(value))) return refuse('value-not-decimal', `${field}/value`);
  if (unit === undefined || unit === measured.unit) return undefined;
  return refuse('unit-differs', `${field}/unit`, { unit: measured.unit });
}

function refusalOfPercentage(value: string | number, unit: string | undefined, field: string): Refusal | undefined {
  if (unit !== undefined) return refuse('unit-not-used', `${field}/unit`);
  return /^([1-9]?[0-9](\.[0-9]{1,6})?|100(\.0{1,6})?)$/.test(String(value))
    ? undefined
    : refuse('progress-not-percent', `${field}/value`);
}

function refusalOfMilestone(
  { milestone, on }: MilestoneStatement,
  before: readonly MilestoneStatement[],
  field: string,
  { commitment: { milestones }, today }: ContentKnown,
): Refusal | undefined {
  if (!milestones.some(({ id }) => id === milestone)) return refuse('milestone-unknown', `${field}/milestone`);
  if (before.some((known) => known.milestone === milestone)) return refuse('milestone-repeated', `${field}/milestone`);
  return refusalOfFuture(on, today, `${field}/on`);
}

/** rules.md 4.9: a link, or a file that was uploaded on behalf of whoever reports; nothing tells whether others have it. */
function refusalOfEvidence(
  { url, sha256 }: AskedEvidence,
  field: string,
  { evidence }: ContentKnown,
): Refusal | undefined {
  if ((url === undefined) === (sha256 === undefined)) return refuse('evidence-link-or-file', field);
  if (url !== undefined) return /^https?:\/\//i.test(url) ? undefined : refuse('evidence-not-a-link', `${field}/url`);
  const known = sha256 !== undefined && Object.hasOwn(evidence, sha256);
  return known ? undefined : refuse('evidence-unknown', `${field}/sha256`);
}

function recordedStatement(
  { measure, value, unit, observedOn }: AskedStatement,
  { measured }: AdoptedCommitment['fulfilment'],
): Statement {
  const said = measured && measure === `indicator:${measured.indicator}` ? measured.unit : unit;
  return { measure, value: String(value), ...(said !== undefined && { unit: said }), observedOn };
}

function recordedEvidence(
  { title, url, sha256, visibility = 'parties' }: AskedEvidence,
  evidence: ContentKnown['evidence'],
): Evidence {
  const file = sha256 === undefined ? undefined : evidence[sha256];
  return {
    title,
    ...(url !== undefined && { url }),
    ...(sha256 !== undefined && { sha256 }),
    visibility,
    ...(file && { mediaType: file.mediaType, byteCount: file.byteCount }),
  };
}

function firstRefusal<Item>(
  items: readonly Item[] = [],
  refusalOf: (item: Item, index: number, before: readonly Item[]) => Refusal | undefined,
): Refusal | undefined {
  for (const [index, item] of items.entries()) {
    const refusal = refusalOf(item, index, items.slice(0, index));
    if (refusal) return refusal;
  }
  return undefined;
}
