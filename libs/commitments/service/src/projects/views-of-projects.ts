import {
  AreNested,
  IsCommitmentCode,
  IsCommitmentId,
  IsNested,
  IsTexts,
  MayBeAbsent,
  ProposedDue,
  triageDecisions,
  type Texts,
  type TriageDecision,
} from '@acta/contracts';
import { IsIn, IsInt, IsString, Min } from 'class-validator';
import { ActView } from '../commitments/act-view';
import { PartCitedView } from '../commitments/views-of-commitments';

/** rules.md 2.3: what became of a project; what waits is counted and shown. */
export const triageStates = ['waiting', 'commitment', 'not-a-commitment'] as const;
export type TriageState = (typeof triageStates)[number];

export class ProjectCommitmentView {
  @IsCommitmentId() readonly id!: string;
  @IsCommitmentCode() readonly code!: string;
}

/** A project of a plan as it stands, and what became of it. */
export class TriagedProjectView {
  @IsString() readonly id!: string;
  @IsString() readonly code!: string;
  /** The plan's code. */
  @IsString() readonly plan!: string;
  @IsNested(() => PartCitedView) readonly area!: PartCitedView;
  @IsTexts() readonly text!: Texts;
  @IsInt() @Min(1) readonly line!: number;
  /** The group line under which it stands. */
  @MayBeAbsent() @IsTexts() readonly context?: Texts;
  /** Where it takes place, if the text says it. */
  @MayBeAbsent() @IsString() readonly place?: string;
  /** The deadlines that its text states: proposals, for whoever adopts. */
  @MayBeAbsent() @AreNested(() => ProposedDue) readonly proposedDues?: readonly ProposedDue[];
  /** The code of the published line that a person split into this and another project. */
  @MayBeAbsent() @IsString() readonly partOf?: string;
  @IsIn(triageStates) readonly triage!: TriageState;
  @AreNested(() => ProjectCommitmentView) readonly commitments!: readonly ProjectCommitmentView[];
}

export class TriageDecisionView {
  @IsIn(triageDecisions) readonly decision!: TriageDecision;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** Also every decision that somebody made of it, oldest first. */
export class TriageView extends TriagedProjectView {
  @AreNested(() => TriageDecisionView) readonly decisions!: readonly TriageDecisionView[];
}
