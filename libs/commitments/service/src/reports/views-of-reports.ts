import {
  AreNested,
  arrivals,
  Evidence,
  endorsements,
  IsCalendarDate,
  IsCommitmentId,
  IsNested,
  IsObligor,
  IsPeriod,
  MayBeAbsent,
  MilestoneStatement,
  risks,
  Statement,
  uuidShape,
  type Arrival,
  type Endorsement,
  type Risk,
} from '@acta/contracts';
import { Equals, IsBoolean, IsIn, IsInt, IsString, Matches } from 'class-validator';
import { ActView } from '../commitments/act-view';

/* What the routes of reports answer: declared once, for the specification and for the compiler. */

export const reportStatuses = ['submitted', 'returned', 'endorsed', 'verified', 'contested', 'superseded'] as const;

/** What must be said wherever a report is shown (rules.md 4.3, 4.4, 4.6, 4.8 and §7). */
export const reportMarks = [
  'unverified',
  'questioned',
  'sole-signature',
  'by-office',
  'transcribed',
  'correction',
  'after-lock',
  'invented',
] as const;
export type ReportMark = (typeof reportMarks)[number];

/** What a report says. */
export class ReportContentView {
  /** The day of which it tells. */
  @IsCalendarDate() readonly effectiveOn!: string;
  @AreNested(() => Statement) readonly statements!: readonly Statement[];
  @MayBeAbsent() @IsString() readonly narrative?: string;
  /** "Sin avance": why there was none. */
  @MayBeAbsent() @IsString() readonly noProgress?: string;
  @IsIn(risks) readonly risk!: Risk;
  @MayBeAbsent() @IsString() readonly riskNote?: string;
  @AreNested(() => MilestoneStatement) readonly milestones!: readonly MilestoneStatement[];
  /** What the reader may open. */
  @AreNested(() => Evidence) readonly evidence!: readonly Evidence[];
  /** How many more there are, for the parties alone (rules.md 4.9). */
  @IsInt() readonly evidenceOfParties!: number;
  /** Of a transcription: the State's note. */
  @MayBeAbsent() @IsString() readonly note?: string;
}

export class EndorsementView {
  @IsIn(endorsements) readonly how!: Endorsement;
  @IsNested(() => ActView) readonly act!: ActView;
  @MayBeAbsent() @IsString() readonly note?: string;
}

export class VerificationView {
  @IsNested(() => ActView) readonly act!: ActView;
  @MayBeAbsent() @IsString() readonly note?: string;
}

/** One submission. */
export class ReportView {
  @Matches(uuidShape) readonly id!: string;
  @IsCommitmentId() readonly commitment!: string;
  @IsObligor() readonly obligor!: string;
  /** Absent for a final report that is of no period. */
  @MayBeAbsent() @IsPeriod() readonly period?: string;
  @IsBoolean() readonly final!: boolean;
  @IsIn(reportStatuses) readonly status!: (typeof reportStatuses)[number];
  @IsIn(reportMarks, { each: true }) readonly marks!: readonly ReportMark[];
  @IsIn(arrivals) readonly arrival!: Arrival;
  @IsNested(() => ActView) readonly submitted!: ActView;
  /** Absent where the reader sees only that it is on its way (rules.md 4.7). */
  @MayBeAbsent() @IsNested(() => ReportContentView) readonly content?: ReportContentView;
  @MayBeAbsent() @IsNested(() => EndorsementView) readonly endorsed?: EndorsementView;
  @MayBeAbsent() @IsNested(() => VerificationView) readonly verified?: VerificationView;
  /** Before it was endorsed. */
  @MayBeAbsent() @IsNested(() => ActView) readonly returned?: ActView;
  /** After it was endorsed: it stands until it is replaced. */
  @MayBeAbsent() @IsNested(() => ActView) readonly questioned?: ActView;
  @MayBeAbsent() @IsNested(() => ActView) readonly contested?: ActView;
  /** The report that it corrects. */
  @MayBeAbsent() @Matches(uuidShape) readonly corrects?: string;
  /** Made up for the demonstration (rules.md §7). */
  @MayBeAbsent() @Equals(true) readonly invented?: true;
}
