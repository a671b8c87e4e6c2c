import { IsArray, IsIn, IsInt, IsNotEmpty, IsString, Length, Matches, Min } from 'class-validator';
import { IsTexts, type Texts } from '../texts';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';
import { AreNested, IsNested } from '../nested';

/** Slug of an axis's name. */
export const axisKeyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A text of the plan as it was published, and the line (from 1) that it stands on. */
export class PlanLine {
  @IsString() @IsNotEmpty() readonly text!: string;
  @IsInt() @Min(1) readonly line!: number;
}

/** Those of a due that a text can state in words of its own (rules.md 3.3). */
export const proposedPrecisions = ['day', 'month', 'quarter', 'half', 'year'] as const;
export type ProposedPrecision = (typeof proposedPrecisions)[number];

/** By when, as the text states it: a proposal, which binds nobody until a person adopts it. */
export class ProposedDue {
  @MayBeAbsent() @IsCalendarDate() readonly from?: string;
  /** The last day in time. */
  @IsCalendarDate() readonly to!: string;
  @IsIn(proposedPrecisions) readonly precision!: ProposedPrecision;
  /** Those of the text, from which it was read. */
  @IsString() @Length(1, 500) readonly words!: string;
  /** Where, if the text says it beside the date: "Caracas". */
  @MayBeAbsent() @IsString() @Length(1, 200) readonly place?: string;
}

/** `context`: the group line under which the project stands ("En Centroamérica y el Caribe:"). */
export class ProjectContent extends PlanLine {
  @MayBeAbsent() @IsNested(() => PlanLine) readonly context?: PlanLine;
  /** The number before the text, as published: `7.`, `III)`. */
  @MayBeAbsent() @IsString() @Length(1, 20) readonly mark?: string;
  /** Where it takes place, if the text says it. */
  @MayBeAbsent() @IsString() @Length(1, 200) readonly place?: string;
  /** Every deadline that the text states, in its order; absent where it states none. */
  @MayBeAbsent() @AreNested(() => ProposedDue) readonly proposedDues?: readonly ProposedDue[];
}

/** `key` is the same however the name is written: with or without full stop, in capitals. */
export class AxisContent {
  @Matches(axisKeyPattern) readonly key!: string;
  @IsTexts() readonly name!: Texts;
}

/** The published text that the plan was read from. `takenFrom` is the address that the text itself names. */
export class PlanSource {
  @IsString() @Matches(/^[a-z][a-z0-9-]{0,39}$/) readonly format!: string;
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
  @IsInt() @Min(1) readonly lineCount!: number;
  @MayBeAbsent() @IsString() @IsNotEmpty() readonly takenFrom?: string;
}

/** What a reader may doubt. */
export const planDoubtCodes = [
  'may-be-two',
  'doubtful-date',
  'objective-by-position',
  'title-by-position',
  'may-be-axis',
  'axis-may-be-two',
  'may-be-heading',
  'may-be-text',
  'may-continue',
  'section-again',
  'section-empty',
  'line-without-words',
  'running-head',
  'project-repeated',
  'area-repeated',
  'area-without-objective',
  'area-without-project',
  'area-without-axis',
  'group-without-project',
  'letters-lost',
  'presidency-unknown',
  'code-differs',
  'number-skipped',
  'numbering-again',
  'may-be-action',
  'action-without-number',
  'holds-points',
  'heading-by-position',
  'text-under-heading',
  'note-of-page',
  'several-dues',
  'due-without-year',
  'due-not-read',
  'due-excludes-day',
] as const;
export type PlanDoubtCode = (typeof planDoubtCodes)[number];

/** What a reader was not sure of; a person may decide. */
export class PlanDoubt {
  @IsInt() @Min(1) readonly line!: number;
  @IsIn(planDoubtCodes) readonly code!: PlanDoubtCode;
  @IsString() readonly excerpt!: string;
}

/** The parts of an area that do not depend on codes. */
export class AreaFrame {
  @IsString() @IsNotEmpty() readonly title!: string;
  @IsInt() @Min(1) readonly line!: number;
  @AreNested(() => PlanLine) readonly objectives!: readonly PlanLine[];
  @IsArray() @Matches(axisKeyPattern, { each: true }) readonly axes!: readonly string[];
  @AreNested(() => PlanLine) readonly rationale!: readonly PlanLine[];
  /** The number before the title, as published: `II.` */
  @MayBeAbsent() @IsString() @Length(1, 20) readonly mark?: string;
  /** The heading above this one, where a plan has two levels of them. */
  @MayBeAbsent() @IsNested(() => PlanLine) readonly chapter?: PlanLine;
}
