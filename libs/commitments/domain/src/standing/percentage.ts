import type { Fulfilment, Measured, Statement } from '@acta/contracts';
import type { Report } from '../track/report';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { lastEndorsedThat } from './endorsed-reports';
import { decimal, heldBetween, millionths, ratio, rounded, type Ratio } from './ratio';
import { percentOfStep } from './scales';

/** Decimal digits, 0 to 100 with at most one decimal; `null` where there is none. */
export interface Percentage {
  readonly value: string | null;
  readonly because: readonly Because[];
}

type Stating = Pick<TrackFacts, 'track' | 'commitment'>;

/** rules.md §5, roll-up: how far the last endorsed statement says that the track is. */
export function percentageOf(facts: Stating): Percentage {
  const stated = lastStatement(facts);
  if (!stated) return { value: null, because: [{ what: 'nothing-stated', values: { measure: measureOf(facts) } }] };
  const { report, statement } = stated;
  const exact = percentOf(statement.value, facts.commitment.fulfilment);
  const { measure, value } = statement;
  const { eventId, effectiveOn } = report.submitted;
  const because = [{ what: 'stated', on: effectiveOn, eventId, values: { measure, value, reportId: report.id } }];
  if (exact) return { value: rounded(exact), because };
  return { value: null, because: [...because, { what: 'without-percentage', values: { measure } }] };
}

/** The same, not rounded: what means are made of. */
export function exactPercentageOf(facts: Stating): Ratio | undefined {
  const stated = lastStatement(facts);
  return stated && percentOf(stated.statement.value, facts.commitment.fulfilment);
}

/** What a track's percentage is read from: of a kind that is measured otherwise not its progress. */
function measureOf({ commitment: { fulfilment } }: Stating): string {
  const { kind, measured, scale } = fulfilment;
  if (kind === 'measured' && measured) return `indicator:${measured.indicator}`;
  return kind === 'scale' && scale !== undefined ? `scale:${scale}` : 'progress';
}

/** The statement of the last endorsed report that has one; of several the one observed last. */
export function lastStatement(facts: Stating): { readonly report: Report; readonly statement: Statement } | undefined {
  const measure = measureOf(facts);
  const report = lastEndorsedThat(
    ({ statements }) => statements.some((statement) => statement.measure === measure),
    facts.track,
  );
  const statement = report?.statements.reduce<Statement | undefined>(
    (last, one) => (one.measure === measure && !(last && last.observedOn > one.observedOn) ? one : last),
    undefined,
  );
  return report && statement && { report, statement };
}

export function percentOf(value: string, { kind, measured, scale }: Fulfilment): Ratio | undefined {
  if (kind === 'measured' && measured) return percentOfFigure(value, measured);
  if (kind === 'scale' && scale !== undefined) {
    const percent = percentOfStep(scale, value);
    return percent === undefined ? undefined : ratio(BigInt(percent));
  }
  const progress = decimal(value);
  return progress && heldBetween(0n, 100n, progress);
}

/**
 * 100 where the target is reached in its direction, else 0 where the baseline had reached it already, else the part of
 * the way that is made. Without baseline or target there is no way, and no percentage: those who had reached the
 * target would else be the only ones counted.
 */
function percentOfFigure(value: string, { baseline = '', target = '', direction }: Measured): Ratio | undefined {
  const [is, from, to] = [value, baseline, target].map(millionths);
  if (is === undefined || from === undefined || to === undefined) return undefined;
  const reached = (figure: bigint): boolean => (direction === 'up' ? figure >= to : figure <= to);
  if (reached(is)) return ratio(100n);
  if (reached(from)) return ratio(0n);
  return heldBetween(0n, 100n, ratio((is - from) * 100n, to - from));
}
