import { trackStandings, type TrackStanding } from '@acta/commitments/domain';
import {
  AreNested,
  CommitmentAdoption,
  Citation,
  commitmentOutcomes,
  Fulfilment,
  fulfilmentKinds,
  IsCalendarDate,
  IsCommitmentCode,
  IsCommitmentId,
  IsLanguageTag,
  IsMemberCode,
  IsNested,
  IsSlug,
  IsTermKey,
  IsTexts,
  MayBeAbsent,
  obligationModes,
  ReportingCalendar,
  ResolvedDue,
  type CommitmentOutcome,
  type FulfilmentKind,
  type ObligationMode,
  type Texts,
} from '@acta/contracts';
import { Equals, IsBoolean, IsIn, IsInt, IsObject, IsString, Min } from 'class-validator';
import { ActView } from './act-view';
import { BecauseView, ObligorView, TrackDueView } from '../tracks/views-of-tracks';

/* What the routes of commitments answer: declared once, for the specification and for the compiler. */

/** A commitment that nobody has joined is `without-tracks`. */
export const commitmentStandings = [...trackStandings, 'without-tracks'] as const;
export type CommitmentStanding = (typeof commitmentStandings)[number];

/** The worst among those of its tracks that count (rules.md §5). */
export class CommitmentStandingView {
  @IsIn(commitmentStandings) readonly standing!: CommitmentStanding;
  /** How many tracks stand so. */
  @IsInt() @Min(0) readonly trackCount!: number;
  /** Of how many that count: not withdrawn, suspended or not applicable. */
  @IsInt() @Min(0) readonly worstOf!: number;
}

/** How many tracks there are, and how many of each standing; those of which there are none are left out. */
export class TrackCountsView {
  @IsInt() @Min(0) readonly total!: number;
  @IsObject() readonly byStanding!: Readonly<Partial<Record<TrackStanding, number>>>;
}

/** What lists show of a commitment. Texts are by language. */
export class CommitmentItemView {
  @IsCommitmentId() readonly id!: string;
  @IsCommitmentCode() readonly code!: string;
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
  @IsTexts() readonly text!: Texts;
  @IsIn(obligationModes) readonly mode!: ObligationMode;
  @IsIn(fulfilmentKinds) readonly kind!: FulfilmentKind;
  /** As it holds now. */
  @IsNested(() => ResolvedDue) readonly due!: ResolvedDue;
  @IsInt() @Min(1) readonly weight!: number;
  /** Codes of where it comes from. */
  @MayBeAbsent() @IsString() readonly plan?: string;
  @MayBeAbsent() @IsString() readonly area?: string;
  @MayBeAbsent() @IsString() readonly project?: string;
  @IsNested(() => CommitmentStandingView) readonly standing!: CommitmentStandingView;
  @IsNested(() => TrackCountsView) readonly tracks!: TrackCountsView;
  /** In the demonstration: how it stands rests on what was made up (rules.md §7). */
  @MayBeAbsent() @Equals(true) readonly invented?: true;
}

/** rules.md 3.4: what it says in one language. */
export class CommitmentTextView {
  @IsLanguageTag() readonly language!: string;
  @IsString() readonly text!: string;
  @IsBoolean() readonly authentic!: boolean;
  /** A translation that was made before the authentic text last changed. */
  @IsBoolean() readonly stale!: boolean;
}

export class StintView {
  @IsCalendarDate() readonly from!: string;
  @IsNested(() => ActView) readonly added!: ActView;
  /** The first day on which it was no longer an obligor. */
  @MayBeAbsent() @IsCalendarDate() readonly to?: string;
  @MayBeAbsent() @IsNested(() => ActView) readonly released?: ActView;
}

/** Who must deliver, and from when until when; one that joined of its own has no stint. */
export class NamedObligorView extends ObligorView {
  @AreNested(() => StintView) readonly stints!: readonly StintView[];
  @IsBoolean() readonly joined!: boolean;
}

/** Who is named in the obligation itself. */
export class ObligationView {
  @IsIn(obligationModes) readonly mode!: ObligationMode;
  @MayBeAbsent() @IsNested(() => ObligorView) readonly lead?: ObligorView;
  @MayBeAbsent() @AreNested(() => ObligorView) readonly participants?: readonly ObligorView[];
}

export class CommitmentMilestoneView {
  @IsSlug() readonly id!: string;
  @IsTexts() readonly title!: Texts;
  @IsNested(() => TrackDueView) readonly due!: TrackDueView;
  /** Those that it had before, oldest first. */
  @AreNested(() => TrackDueView) readonly earlierDues!: readonly TrackDueView[];
}

/** The calendar by which the running period is reported, and whose it is: its own, its plan's, or what Acta starts from. */
export class CalendarInForceView {
  @IsIn(['commitment', 'plan', 'default']) readonly of!: 'commitment' | 'plan' | 'default';
  @IsNested(() => ReportingCalendar) readonly calendar!: ReportingCalendar;
  /** The event that set it. */
  @MayBeAbsent() @IsString() readonly eventId?: string;
}

/** A plan or an area. The code alone where the edition that stands has it no more. */
export class PartCitedView {
  @IsString() readonly code!: string;
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
}

/** The project as it was published, beside its line in the text of the plan. */
export class ProjectCitedView {
  @IsString() readonly code!: string;
  @MayBeAbsent() @IsTexts() readonly text?: Texts;
  @MayBeAbsent() @IsInt() @Min(1) readonly line?: number;
}

export class CommitmentSourceView {
  @MayBeAbsent() @IsNested(() => PartCitedView) readonly plan?: PartCitedView;
  @MayBeAbsent() @IsNested(() => PartCitedView) readonly area?: PartCitedView;
  @MayBeAbsent() @IsNested(() => ProjectCitedView) readonly project?: ProjectCitedView;
  @MayBeAbsent() @IsNested(() => Citation) readonly document?: Citation;
}

export const termTurns = ['added', 'inherited', 'moved'] as const;

/** rules.md 3.6: what a presidency added, what it inherited, and what was moved while it held the chair. */
export class CommitmentTermView {
  @IsTermKey() readonly term!: string;
  /** The State that holds or held the chair. */
  @MayBeAbsent() @IsMemberCode() readonly member?: string;
  @IsIn(termTurns) readonly how!: (typeof termTurns)[number];
  @IsCalendarDate() readonly on!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

export class CommitmentWithdrawnView {
  @IsCalendarDate() readonly on!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

export class CommitmentConcludedView {
  @IsIn(commitmentOutcomes) readonly outcome!: CommitmentOutcome;
  @IsString() readonly instrument!: string;
  @IsCalendarDate() readonly on!: string;
  @IsNested(() => ActView) readonly act!: ActView;
}

/** Why it stands as it does: of each track that counts, the first rule that holds; of States only where they are shown by name. */
export class TrackExplainedView {
  @IsNested(() => ObligorView) readonly obligor!: ObligorView;
  @IsIn(trackStandings) readonly standing!: TrackStanding;
  @IsInt() readonly rule!: number;
  @AreNested(() => BecauseView) readonly because!: readonly BecauseView[];
}

export class CommitmentView extends CommitmentItemView {
  @AreNested(() => CommitmentTextView) readonly texts!: readonly CommitmentTextView[];
  @IsNested(() => Fulfilment) readonly fulfilment!: Fulfilment;
  @IsNested(() => ObligationView) readonly obligation!: ObligationView;
  /** In the reader's alphabet; without States where they are not shown by name. */
  @AreNested(() => NamedObligorView) readonly obligors!: readonly NamedObligorView[];
  @IsNested(() => ActView) readonly dueSet!: ActView;
  /** Those that it had before, oldest first. */
  @AreNested(() => TrackDueView) readonly earlierDues!: readonly TrackDueView[];
  @AreNested(() => CommitmentMilestoneView) readonly milestones!: readonly CommitmentMilestoneView[];
  @IsNested(() => CalendarInForceView) readonly calendar!: CalendarInForceView;
  @IsNested(() => CommitmentAdoption) readonly adoption!: CommitmentAdoption;
  @IsNested(() => ActView) readonly adopted!: ActView;
  @IsNested(() => CommitmentSourceView) readonly source!: CommitmentSourceView;
  /** In the order in which it was recorded. */
  @AreNested(() => CommitmentTermView) readonly terms!: readonly CommitmentTermView[];
  @AreNested(() => TrackExplainedView) readonly explanation!: readonly TrackExplainedView[];
  @MayBeAbsent() @IsNested(() => CommitmentWithdrawnView) readonly withdrawn?: CommitmentWithdrawnView;
  @MayBeAbsent() @IsNested(() => CommitmentConcludedView) readonly concluded?: CommitmentConcludedView;
}
