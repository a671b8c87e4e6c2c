import {
  AreNested,
  Evidence,
  IsCalendarDate,
  IsCommitmentCode,
  IsCommitmentId,
  IsInstant,
  IsNested,
  IsPeriod,
  IsTexts,
  MayBeAbsent,
  MilestoneStatement,
  risks,
  Statement,
  type Risk,
  type Texts,
} from '@acta/contracts';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Min } from 'class-validator';
import { ObligorView } from '../tracks/views-of-tracks';

/* What the routes of drafts answer, and what is expected of systems. */

/** A report that nobody has submitted yet: what systems gathered for a period of a track. */
export class DraftItemView {
  @IsCommitmentId() readonly commitment!: string;
  @IsCommitmentCode() readonly code!: string;
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
  @IsNested(() => ObligorView) readonly obligor!: ObligorView;
  @IsPeriod() readonly period!: string;
  /** To be sent with the submission by one who wants no more than what was read. */
  @IsInt() @Min(1) readonly version!: number;
  @IsInt() @Min(1) readonly eventCount!: number;
  @IsString({ each: true }) readonly sources!: readonly string[];
  /** Of the last of its events: when it happened, and when it came. */
  @IsInstant() readonly happenedAt!: string;
  @IsInstant() readonly recordedAt!: string;
  @IsCalendarDate() readonly opensOn!: string;
  @IsCalendarDate() readonly dueOn!: string;
  @IsCalendarDate() readonly locksOn!: string;
  /** Whether it can be submitted today: as a report of its period, or as a correction of the one that stands. */
  @IsBoolean() readonly open!: boolean;
  /** Nobody has submitted what it says now, and somebody can, or will be able to. */
  @IsBoolean() readonly waiting!: boolean;
  /** Events came after it was submitted, or after somebody reported otherwise. */
  @IsBoolean() readonly newerThanReport!: boolean;
  /** The last report of the period that counts or is under way. */
  @MayBeAbsent() @Matches(/^[0-9a-f-]{36}$/) readonly reportId?: string;
}

export class DraftView extends DraftItemView {
  @AreNested(() => Statement) readonly statements!: readonly Statement[];
  @MayBeAbsent() @IsString() readonly narrative?: string;
  @MayBeAbsent() @IsString() readonly noProgress?: string;
  @MayBeAbsent() @IsIn(risks) readonly risk?: Risk;
  @MayBeAbsent() @IsString() readonly riskNote?: string;
  @AreNested(() => MilestoneStatement) readonly milestones!: readonly MilestoneStatement[];
  @AreNested(() => Evidence) readonly evidence!: readonly Evidence[];
  @MayBeAbsent() @IsCalendarDate() readonly effectiveOn?: string;
}

export class ExpectedMilestoneView {
  @IsString() readonly id!: string;
  @IsTexts() readonly title!: Texts;
}

/** A period of which a track has still to be reported on, and what events may say of it. */
export class ExpectedPeriodView {
  @IsCommitmentId() readonly commitment!: string;
  @IsCommitmentCode() readonly code!: string;
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
  @IsNested(() => ObligorView) readonly obligor!: ObligorView;
  /** For `subject` of an event. */
  @IsString() readonly subject!: string;
  @IsPeriod() readonly period!: string;
  /** Its days: an event that happened on one of them updates its draft. */
  @IsCalendarDate() readonly from!: string;
  @IsCalendarDate() readonly to!: string;
  @IsCalendarDate() readonly opensOn!: string;
  @IsCalendarDate() readonly dueOn!: string;
  @IsCalendarDate() readonly locksOn!: string;
  @IsString() readonly status!: string;
  /** What statements may measure. */
  @IsString({ each: true }) readonly measures!: readonly string[];
  @AreNested(() => ExpectedMilestoneView) readonly milestones!: readonly ExpectedMilestoneView[];
  /** Whether something was gathered already. */
  @IsBoolean() readonly draft!: boolean;
}
