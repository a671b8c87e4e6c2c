import { AreNested, IsCommitmentId, IsInstant, IsNested, IsTexts, MayBeAbsent, type Texts } from '@acta/contracts';
import { Equals, IsIn, IsInt, IsString, ValidateIf } from 'class-validator';
import { standingLevels, type StandingLevel } from './board-query';
import { commitmentStandings, type CommitmentStanding } from '../commitments/views-of-commitments';

/* What the roll-up answers: declared once, for the specification and for the compiler. */

/** How many tracks stand so. */
export class StandingCountsView {
  @IsInt() readonly withdrawn!: number;
  @IsInt() readonly suspended!: number;
  @IsInt() readonly 'not-applicable'!: number;
  @IsInt() readonly fulfilled!: number;
  @IsInt() readonly 'partly-fulfilled'!: number;
  @IsInt() readonly 'not-fulfilled'!: number;
  @IsInt() readonly 'no-consensus'!: number;
  @IsInt() readonly late!: number;
  @IsInt() readonly 'no-data'!: number;
  @IsInt() readonly 'not-yet-reportable'!: number;
  @IsInt() readonly 'at-risk'!: number;
  @IsInt() readonly 'on-track'!: number;
}

/** How many commitments stand so: each as the worst of its tracks that count. */
export class CommitmentCountsView extends StandingCountsView {
  /** Nobody has joined them. */
  @IsInt() readonly 'without-tracks'!: number;
}

/** What one commitment brings to percentage and coverage. */
export class ContributionView {
  @IsCommitmentId() readonly commitment!: string;
  @IsInt() readonly weight!: number;
  @IsIn(commitmentStandings) readonly standing!: CommitmentStanding;
  /** How many of its tracks stand so, and of how many that count. */
  @IsInt() readonly trackCount!: number;
  @IsInt() readonly worstOf!: number;
  @IsInt() readonly trackCountInPercentage!: number;
  @IsInt() readonly trackCountWithData!: number;
  /** The mean over its tracks with data. */
  @Digits() readonly percentage!: string | null;
}

export const reasonsOutside = [
  'withdrawn',
  'suspended',
  'not-applicable',
  'no-consensus',
  'without-data',
  'without-tracks',
] as const;
export type ReasonOutside = (typeof reasonsOutside)[number];

/** What is not in the percentage, and why: tracks, and of `without-tracks` commitments. */
export class OutsideView {
  @IsIn(reasonsOutside) readonly why!: ReasonOutside;
  @IsInt() readonly count!: number;
}

/** What was counted: Σ weight · mean / Σ weight over commitments with data; coverage over those with tracks that count. */
export class RollUpExplanationView {
  @IsInt() readonly commitmentCount!: number;
  @IsInt() readonly trackCount!: number;
  @IsInt() readonly trackCountInPercentage!: number;
  @IsInt() readonly trackCountWithData!: number;
  /** Of the commitments with tracks that count, and of those among them with data. */
  @IsInt() readonly weight!: number;
  @IsInt() readonly weightWithData!: number;
  @AreNested(() => OutsideView) readonly outside!: readonly OutsideView[];
  /** In the order of the commitments' ids; not all where there are many. */
  @AreNested(() => ContributionView) readonly contributions!: readonly ContributionView[];
  /** How many are not shown: `level=commitment` shows each. */
  @IsInt() readonly more!: number;
}

export class StandingGroupView {
  /** `body`, the key of an axis, a State, or the code of a plan, an area or a commitment. */
  @IsString() readonly key!: string;
  @MayBeAbsent() @IsTexts() readonly name?: Texts;
  @IsNested(() => CommitmentCountsView) readonly commitments!: CommitmentCountsView;
  @IsNested(() => StandingCountsView) readonly tracks!: StandingCountsView;
  /** 0 to 100 in decimal digits; `null` where nothing has data. */
  @Digits() readonly percentage!: string | null;
  /** For how much of the weight there are data; `null` where there is nothing that could have any. */
  @Digits() readonly coverage!: string | null;
  /** One sentence in the reader's language. */
  @IsString() readonly summary!: string;
  @IsNested(() => RollUpExplanationView) readonly explanation!: RollUpExplanationView;
}

/** rules.md 2.3: projects of which nobody has said yet whether they are commitments. */
export class TriageWaitingView {
  @IsInt() readonly waiting!: number;
}

/** What stands beside the groups. */
export class BesideStandingView {
  @IsInstant() readonly at!: string;
  @IsIn(standingLevels) readonly level!: StandingLevel;
  @IsNested(() => TriageWaitingView) readonly triage!: TriageWaitingView;
  /** What is told was made up for the demonstration (rules.md §7). */
  @MayBeAbsent() @Equals(true) readonly invented?: true;
}

function Digits(): PropertyDecorator {
  const rules = [IsString(), ValidateIf((_, value: unknown) => value !== null)];
  return (target, property) => rules.forEach((rule) => rule(target, property));
}
