import { type FactOf } from '@acta/kernel';
import { Equals, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Min } from 'class-validator';
import { IsMemberCode, IsTermKey, uuidShape } from '../access/keys';
import { defineEvent } from '../define-event';
import { AreNested, IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';
import { IsPeriod } from './keys';
import { AskedReport, Evidence, MilestoneStatement, risks, Statement, type Risk } from './report-content';

/** What an obligor states for a period. A final report may name none, and come at any time (rules.md 3.3). */
export class SubmitReport extends AskedReport {
  @MayBeAbsent() @IsPeriod() readonly period?: string;
  @MayBeAbsent() @IsBoolean() readonly final?: boolean;
}

/** rules.md 4.6: the secretariat records a State's note in its name; the note itself is among the evidence. */
export class TranscribeReport extends SubmitReport {
  /** Which note: its number or title, and date. */
  @IsString() @Length(1, 500) readonly note!: string;
}

/** rules.md 4.8: the obligor says again what the report of the path says. `reason` is why. */
export class CorrectReport extends AskedReport {
  @MayBeAbsent() @IsBoolean() readonly final?: boolean;
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

/** When a report came, measured by its period: by the due, after it, or after the period was locked. */
export const arrivals = ['in-time', 'late', 'after-lock'] as const;
export type Arrival = (typeof arrivals)[number];

/** What systems had gathered when a person submitted it: the version of their stream at which the draft stood. */
export class TakenDraft {
  @IsInt() @Min(1) readonly version!: number;
}

class ReportSubmittedData {
  @Matches(uuidShape) readonly reportId!: string;
  @MayBeAbsent() @IsPeriod() readonly period?: string;
  @IsBoolean() readonly final!: boolean;
  @IsIn(arrivals) readonly arrival!: Arrival;
  @AreNested(() => Statement) readonly statements!: readonly Statement[];
  @MayBeAbsent() @Sealed() @IsString() readonly narrative?: string;
  @MayBeAbsent() @Sealed() @IsString() readonly noProgress?: string;
  @IsIn(risks) readonly risk!: Risk;
  @MayBeAbsent() @Sealed() @IsString() readonly riskNote?: string;
  @AreNested(() => MilestoneStatement) readonly milestones!: readonly MilestoneStatement[];
  @AreNested(() => Evidence) readonly evidence!: readonly Evidence[];
  /** The report that this one corrects. */
  @MayBeAbsent() @Matches(uuidShape) readonly corrects?: string;
  /** Set where the secretariat transcribed a State's note, which is named. */
  @MayBeAbsent() @Sealed() @IsString() readonly transcribed?: string;
  /** The exception under which it came after the lock: the event that granted it. */
  @MayBeAbsent() @IsString() readonly exception?: string;
  /** Whose presidency it was (rules.md 1.15): those before and after it verify what the office itself submits. */
  @MayBeAbsent() @IsTermKey() readonly term?: string;
  @MayBeAbsent() @IsMemberCode() readonly chair?: string;
  /** Made up for the demonstration (rules.md §7). */
  @MayBeAbsent() @Equals(true) readonly invented?: true;
  @MayBeAbsent() @IsNested(() => TakenDraft) readonly draft?: TakenDraft;
}
export const ReportSubmitted = defineEvent('commitments.report-submitted', 1, ReportSubmittedData);
export type ReportSubmitted = FactOf<typeof ReportSubmitted>;
