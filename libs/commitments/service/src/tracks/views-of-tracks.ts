import { trackStandings, type TrackStanding } from '@acta/commitments/domain';
import {
  AreNested,
  commitmentOutcomes,
  IsCalendarDate,
  IsCommitmentCode,
  IsCommitmentId,
  IsMemberCode,
  IsNested,
  IsObligor,
  IsPeriod,
  IsSlug,
  IsTexts,
  MayBeAbsent,
  milestoneOutcomes,
  openings,
  ResolvedDue,
  uuidShape,
  type CommitmentOutcome,
  type MilestoneOutcome,
  type Opening,
  type Texts,
} from '@acta/contracts';
import { IsBoolean, IsIn, IsInt, IsObject, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ActView } from '../commitments/act-view';

/* What the routes of tracks answer: declared once, for the specification and for the compiler. */

export const reportingStatuses = [
  'not-open',
  'open',
  'due-soon',
  'in-grace',
  'no-report',
  'reported-in-time',
  'reported-late',
  'declined',
  'excused',
  'void',
  'not-applicable',
] as const;

/** One fact that something computed rests on. */
export class BecauseView {
  /** A machine word: what the fact is. */
  @IsString() readonly what!: string;
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
  @MayBeAbsent() @IsString() readonly eventId?: string;
  @MayBeAbsent() @IsObject() readonly values?: Readonly<Record<string, string | number>>;
}

export class TrackStandingView {
  @IsIn(trackStandings) readonly standing!: TrackStanding;
  /** Which rule of rules.md §5 holds: the first that does. */
  @IsInt() @Min(1) @Max(9) readonly rule!: number;
  @MayBeAbsent() @IsCalendarDate() readonly since?: string;
  @AreNested(() => BecauseView) readonly because!: readonly BecauseView[];
}

/** Decimal digits, or `null` where nothing has data. */
export class TrackPercentageView {
  @ValidateIf((_, value) => value !== null) @IsString() readonly value!: string | null;
  @AreNested(() => BecauseView) readonly because!: readonly BecauseView[];
}

/** Who must deliver: a State, all together, the office of the presidency, or an institution. */
export class ObligorView {
  @IsObligor() readonly key!: string;
  /** Absent for an institution, which has no name but its key. */
  @MayBeAbsent() @IsTexts() readonly name?: Texts;
}

export class OpeningView {
  @IsIn([...openings, 'taken-up']) readonly how!: Opening | 'taken-up';
  @IsCalendarDate() readonly on!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** A due, and the act that set it. */
export class TrackDueView {
  @IsNested(() => ResolvedDue) readonly due!: ResolvedDue;
  @IsNested(() => ActView) readonly act!: ActView;
}

export class TrackMilestoneView {
  @IsSlug() readonly id!: string;
  @IsTexts() readonly title!: Texts;
  @IsNested(() => TrackDueView) readonly due!: TrackDueView;
  /** Those that it had before, oldest first. */
  @AreNested(() => TrackDueView) readonly earlierDues!: readonly TrackDueView[];
  /** As the last endorsed report that names it says. */
  @IsIn(['scheduled', ...milestoneOutcomes]) readonly outcome!: 'scheduled' | MilestoneOutcome;
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
  @MayBeAbsent() @Matches(uuidShape) readonly reportId?: string;
}

/** The obligor's own act: its note is shown. */
export class DeclinedView {
  @IsString() readonly note!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** A first report is taken after the lock, to the end of that day. */
export class ExceptionView {
  @IsCalendarDate() readonly expiresOn!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** Each day is the last of what it ends, but for the two that say so. */
export class TrackPeriodView {
  @IsPeriod() readonly period!: string;
  @IsCalendarDate() readonly from!: string;
  @IsCalendarDate() readonly to!: string;
  /** The first open day. */
  @IsCalendarDate() readonly opensOn!: string;
  /** The first day on which it is said to be due soon. */
  @IsCalendarDate() readonly dueSoonOn!: string;
  @IsCalendarDate() readonly dueOn!: string;
  @IsCalendarDate() readonly graceEndsOn!: string;
  @IsCalendarDate() readonly locksOn!: string;
  @IsIn(reportingStatuses) readonly status!: (typeof reportingStatuses)[number];
  @AreNested(() => BecauseView) readonly because!: readonly BecauseView[];
  /** The report that stands. */
  @MayBeAbsent() @Matches(uuidShape) readonly reportId?: string;
  /** One that is on its way, for those who may know. */
  @MayBeAbsent() @Matches(uuidShape) readonly pendingReportId?: string;
  @MayBeAbsent() @IsNested(() => DeclinedView) readonly declined?: DeclinedView;
  @MayBeAbsent() @IsNested(() => ActView) readonly excused?: ActView;
  @AreNested(() => ExceptionView) readonly exceptions!: readonly ExceptionView[];
}

export const applicabilities = ['asked', 'agreed', 'declined-on-return', 'applicable-again'] as const;

export class ApplicabilityView {
  @IsIn(applicabilities) readonly what!: (typeof applicabilities)[number];
  @IsCalendarDate() readonly on!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** Of the track itself, on its final report; or of the commitment as a whole, by the body's instrument. */
export class ConclusionView {
  @IsIn(['track', 'commitment']) readonly of!: 'track' | 'commitment';
  @IsIn(commitmentOutcomes) readonly outcome!: CommitmentOutcome;
  @IsCalendarDate() readonly on!: string;
  @MayBeAbsent() @Matches(uuidShape) readonly reportId?: string;
  @MayBeAbsent() @IsString() readonly instrument?: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** From its day on nothing is asked of the track any more. */
export class ClosureView {
  @IsIn(['released', 'withdrawn']) readonly how!: 'released' | 'withdrawn';
  @IsCalendarDate() readonly on!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** What lists show of a track. */
export class TrackItemView {
  @IsString() readonly id!: string;
  @IsCommitmentId() readonly commitment!: string;
  @IsCommitmentCode() readonly code!: string;
  @IsNested(() => ObligorView) readonly obligor!: ObligorView;
  @IsNested(() => TrackStandingView) readonly standing!: TrackStandingView;
  @IsNested(() => TrackPercentageView) readonly percentage!: TrackPercentageView;
  @IsNested(() => TrackDueView) readonly due!: TrackDueView;
  /** Made up for the demonstration, at least in part (rules.md §7). */
  @IsBoolean() readonly invented!: boolean;
}

/** One obligor's own record under a commitment. */
export class TrackView extends TrackItemView {
  /** What the commitment says, by language. */
  @IsTexts() readonly text!: Texts;
  @AreNested(() => OpeningView) readonly openings!: readonly OpeningView[];
  /** Those that it had before, oldest first. */
  @AreNested(() => TrackDueView) readonly earlierDues!: readonly TrackDueView[];
  @AreNested(() => TrackMilestoneView) readonly milestones!: readonly TrackMilestoneView[];
  @AreNested(() => TrackPeriodView) readonly periods!: readonly TrackPeriodView[];
  @AreNested(() => ApplicabilityView) readonly applicability!: readonly ApplicabilityView[];
  @MayBeAbsent() @IsNested(() => ClosureView) readonly closure?: ClosureView;
  @MayBeAbsent() @IsNested(() => ConclusionView) readonly conclusion?: ConclusionView;
  /** Of the office: the State that holds the chair today. */
  @MayBeAbsent() @IsMemberCode() readonly chair?: string;
}
