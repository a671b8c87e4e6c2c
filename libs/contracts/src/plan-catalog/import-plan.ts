import { type FactOf } from '@acta/kernel';
import { ArrayMinSize, IsInt, IsNotEmpty, IsString, Matches, Max, Min } from 'class-validator';
import { IsMemberCode } from '../access/keys';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { IsLanguageTag } from '../language-tag';
import { AreaFrame, AxisContent, PlanDoubt, PlanLine, PlanSource, ProjectContent } from './plan-content';
import { AreNested, IsNested } from '../nested';

/** `CELAC-2020`: body and year, and a letter where one year has several plans. */
export const planCodePattern = /^[A-Z]{2,12}-[0-9]{4}[A-Z]?$/;
export const areaCodePattern = /^[A-Z]{2,12}-[0-9]{4}[A-Z]?-[0-9]{2,6}$/;
/** `CELAC-2020-06-01`; with a letter for a part of a project that a person split. */
export const projectCodePattern = /^[A-Z]{2,12}-[0-9]{4}[A-Z]?-[0-9]{2,6}-[0-9]{2,6}[ab]?$/;

class PlanFrame {
  @Matches(planCodePattern) readonly code!: string;
  @IsString() @IsNotEmpty() readonly title!: string;
  @Matches(/^[A-Z]{2,12}$/) readonly body!: string;
  @IsInt() @Min(1900) @Max(2999) readonly year!: number;
  /** The member whose presidency published it, where the text says so and it is known. */
  @MayBeAbsent() @IsMemberCode() readonly member?: string;
  @IsLanguageTag() readonly language!: string;
  @IsNested(() => PlanSource) readonly source!: PlanSource;
  @AreNested(() => AxisContent) readonly axes!: readonly AxisContent[];
  @AreNested(() => PlanDoubt) readonly doubts!: readonly PlanDoubt[];
  /** What the plan says before its first heading. */
  @MayBeAbsent() @AreNested(() => PlanLine) readonly preamble?: readonly PlanLine[];
  /** What it says after its last action: where and when it was adopted. */
  @MayBeAbsent() @AreNested(() => PlanLine) readonly closing?: readonly PlanLine[];
  /** What only pages have: their numbers, and what stands again at the head or foot of each. */
  @MayBeAbsent() @AreNested(() => PlanLine) readonly footers?: readonly PlanLine[];
}

export class AreaContent extends AreaFrame {
  @AreNested(() => ProjectContent) readonly projects!: readonly ProjectContent[];
}

/** A plan as a reader understood it: what `planFromDraft` makes of a text. Codes come with the decision. */
export class ImportPlan extends PlanFrame {
  @ArrayMinSize(1)
  @AreNested(() => AreaContent)
  readonly areas!: readonly AreaContent[];
}

export class ImportedProject extends ProjectContent {
  /** `code` in lower case: what addresses and keys use. */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+){3}$/) readonly id!: string;
  @Matches(projectCodePattern) readonly code!: string;
}

export class ImportedArea extends AreaFrame {
  @IsInt() @Min(1) readonly number!: number;
  @Matches(areaCodePattern) readonly code!: string;
  @AreNested(() => ImportedProject)
  readonly projects!: readonly ImportedProject[];
}

class PlanImportedData extends PlanFrame {
  /** 1, 2, 3 …: never given twice, also where an edition was undone. */
  @IsInt() @Min(1) readonly edition!: number;
  @ArrayMinSize(1)
  @AreNested(() => ImportedArea)
  readonly areas!: readonly ImportedArea[];
}

export const PlanImported = defineEvent('plan-catalog.plan-imported', 1, PlanImportedData);
export type PlanImported = FactOf<typeof PlanImported>;
