import {
  AdoptPlan,
  AxisContent,
  IsCalendarDate,
  IsInstant,
  IsLanguageTag,
  IsTexts,
  MayBeAbsent,
  MemberNames,
  PlanDoubt,
  PlanSource,
  ProposedDue,
  publicDetails,
  Source,
  UncertainDate,
  IsTermKey,
  uuidShape,
  assumptionModes,
  type AssumptionMode,
  type PublicDetail,
  type Texts,
} from '@acta/contracts';
import { Type } from 'class-transformer';
import {
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO31661Alpha3,
  IsObject,
  IsString,
  IsTimeZone,
  Matches,
  ValidateNested,
} from 'class-validator';

/* What the routes of this context answer: declared once, for the specification and for the compiler. */

const one = (of: () => new () => object): PropertyDecorator => all(IsObject(), ValidateNested(), Type(of));
const many = (of: () => new () => object): PropertyDecorator =>
  all(IsArray(), ValidateNested({ each: true }), Type(of));

function all(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export class MembershipView {
  @IsIn(['not-yet-member', 'member', 'suspended']) readonly status!: 'not-yet-member' | 'member' | 'suspended';
  /** Since when it was so on that day. */
  @MayBeAbsent() @one(() => UncertainDate) readonly since?: UncertainDate;
  /** The day for which this is told. */
  @IsCalendarDate() readonly on!: string;
}

export class MembershipChangeView {
  @IsIn(['member', 'suspended']) readonly status!: 'member' | 'suspended';
  @one(() => UncertainDate) readonly from!: UncertainDate;
}

export class MemberView {
  @IsISO31661Alpha3() readonly code!: string;
  @IsString() readonly alpha2!: string;
  @IsString() readonly numeric!: string;
  @one(() => MemberNames) readonly names!: MemberNames;
  @IsTimeZone() readonly zone!: string;
  @IsLanguageTag() readonly language!: string;
  @IsString({ each: true }) readonly subregions!: readonly string[];
  @one(() => MembershipView) readonly membership!: MembershipView;
  @many(() => MembershipChangeView) readonly history!: readonly MembershipChangeView[];
}

export class ScheduledView {
  @one(() => UncertainDate) readonly from!: UncertainDate;
  @one(() => UncertainDate) readonly to!: UncertainDate;
}

export class AssumedView {
  @one(() => UncertainDate) readonly on!: UncertainDate;
  @IsIn(assumptionModes) readonly mode!: AssumptionMode;
}

export class PresidencyView {
  @IsTermKey() readonly id!: string;
  @IsInt() readonly number!: number;
  @IsISO31661Alpha3() readonly member!: string;
  @one(() => UncertainDate) readonly from!: UncertainDate;
  /** The first day of the next term; absent where the term goes on until a successor is recorded. */
  @MayBeAbsent() @one(() => UncertainDate) readonly to?: UncertainDate;
  @one(() => ScheduledView) readonly scheduled!: ScheduledView;
  @MayBeAbsent() @one(() => UncertainDate) readonly extendedTo?: UncertainDate;
  @MayBeAbsent() @one(() => AssumedView) readonly assumed?: AssumedView;
  @MayBeAbsent() @one(() => UncertainDate) readonly ended?: UncertainDate;
  @IsIn(['past', 'current', 'scheduled']) readonly status!: 'past' | 'current' | 'scheduled';
  @many(() => Source) readonly sources!: readonly Source[];
}

export class PlanCountsView {
  @IsInt() readonly areas!: number;
  @IsInt() readonly objectives!: number;
  @IsInt() readonly projects!: number;
  @IsInt() readonly axes!: number;
}

export class PlanItemView {
  @IsString() readonly id!: string;
  @IsString() readonly code!: string;
  @IsString() readonly body!: string;
  @IsInt() readonly year!: number;
  /** The member whose presidency published it. */
  @MayBeAbsent() @IsISO31661Alpha3() readonly presidency?: string;
  @IsTexts() readonly title!: Texts;
  @IsIn(['proposed', 'adopted']) readonly status!: 'proposed' | 'adopted';
  @IsInt() readonly edition!: number;
  @IsString() readonly importId!: string;
  @IsInstant() readonly importedAt!: string;
  @IsIn(publicDetails) readonly publicDetail!: PublicDetail;
  /** Of the plan as published: a line that a person split counts once. */
  @one(() => PlanCountsView) readonly counts!: PlanCountsView;
}

/** A text of the plan, by language, beside the line of the published text. */
export class PlanLineView {
  @IsTexts() readonly text!: Texts;
  @IsInt() readonly line!: number;
}

export class ProjectView extends PlanLineView {
  @IsString() readonly id!: string;
  @IsString() readonly code!: string;
  /** The group line under which it stands. */
  @MayBeAbsent() @one(() => PlanLineView) readonly context?: PlanLineView;
  /** The number before it, as published. */
  @MayBeAbsent() @IsString() readonly mark?: string;
  /** Where it takes place, if the text says it. */
  @MayBeAbsent() @IsString() readonly place?: string;
  /** The deadlines that its text states, for a person to adopt or to leave. */
  @MayBeAbsent() @many(() => ProposedDue) readonly proposedDues?: readonly ProposedDue[];
  /** The code of the line that a person split into this and another project. */
  @MayBeAbsent() @IsString() readonly partOf?: string;
}

export class AreaView {
  @IsInt() readonly number!: number;
  @IsString() readonly code!: string;
  @IsTexts() readonly title!: Texts;
  @IsInt() readonly line!: number;
  @many(() => PlanLineView) readonly objectives!: readonly PlanLineView[];
  @many(() => ProjectView) readonly projects!: readonly ProjectView[];
  /** Keys of the plan's axes. */
  @IsString({ each: true }) readonly axes!: readonly string[];
  @many(() => PlanLineView) readonly rationale!: readonly PlanLineView[];
  /** The number before the title, as published. */
  @MayBeAbsent() @IsString() readonly mark?: string;
  /** The heading above this one, where a plan has two levels of them. */
  @MayBeAbsent() @one(() => PlanLineView) readonly chapter?: PlanLineView;
}

export class EditionView {
  @IsInt() readonly edition!: number;
  @IsString() readonly importId!: string;
  @IsInstant() readonly importedAt!: string;
  @IsBoolean() readonly undone!: boolean;
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
}

export class PlanView extends PlanItemView {
  @MayBeAbsent() @one(() => AdoptPlan) readonly adoption?: AdoptPlan;
  @one(() => PlanSource) readonly source!: PlanSource;
  @many(() => AxisContent) readonly axes!: readonly AxisContent[];
  @many(() => AreaView) readonly areas!: readonly AreaView[];
  @many(() => PlanDoubt) readonly doubts!: readonly PlanDoubt[];
  /** What stands before the first heading. */
  @MayBeAbsent() @many(() => PlanLineView) readonly preamble?: readonly PlanLineView[];
  /** What stands after the last action. */
  @MayBeAbsent() @many(() => PlanLineView) readonly closing?: readonly PlanLineView[];
  /** What only pages have. */
  @MayBeAbsent() @many(() => PlanLineView) readonly footers?: readonly PlanLineView[];
  /** Also those that were taken back. */
  @many(() => EditionView) readonly editions!: readonly EditionView[];
}

export class PlanImportView {
  /** The commit that it is. */
  @Matches(uuidShape) readonly id!: string;
  @IsString() readonly planId!: string;
  @IsString() readonly code!: string;
  @IsInt() readonly edition!: number;
  @IsInstant() readonly importedAt!: string;
  @IsBoolean() readonly undone!: boolean;
  @one(() => PlanSource) readonly source!: PlanSource;
  @one(() => PlanCountsView) readonly counts!: PlanCountsView;
  @many(() => PlanDoubt) readonly doubts!: readonly PlanDoubt[];
}

export class FindingView {
  @IsInt() readonly line!: number;
  /** `not-understood` stands against the import; `doubtful` is recorded with it. */
  @IsIn(['doubtful', 'not-understood']) readonly severity!: 'doubtful' | 'not-understood';
  @IsString() readonly code!: string;
  @IsString() readonly message!: string;
  @IsString() readonly excerpt!: string;
}

export class WouldRecordView extends PlanCountsView {
  @IsString() readonly plan!: string;
  @IsInt() readonly edition!: number;
}

export class DryRunView {
  @Equals(true) readonly dryRun!: true;
  /** Absent where nothing would be recorded. */
  @MayBeAbsent() @one(() => WouldRecordView) readonly wouldRecord?: WouldRecordView;
  /** The plan whose record says the same already. */
  @MayBeAbsent() @IsString() readonly alreadyRecorded?: string;
  /** The reason for which the import would be refused. */
  @MayBeAbsent() @IsString() readonly refusedBy?: string;
  /** The format in which the text was read. */
  @IsString() readonly format!: string;
  @MayBeAbsent() @one(() => PlanCountsView) readonly counts?: PlanCountsView;
  @many(() => FindingView) readonly findings!: readonly FindingView[];
  /** How many there are, where not all are shown. */
  @IsInt() readonly findingCount!: number;
  @MayBeAbsent() @one(() => PlanView) readonly plan?: PlanView;
}
