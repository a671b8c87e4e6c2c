import { type FactOf } from '@acta/kernel';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsMemberCode, IsTermKey } from '../access/keys';
import { defineEvent } from '../define-event';
import { languageTagShape } from '../language-tag';
import { IsCalendarDate } from '../moments';
import { AreNested, IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { IsTexts, type Texts } from '../texts';
import { AskedCalendar, ReportingCalendar } from './calendar';
import { CommitmentSource } from './citation';
import { Due, ResolvedDue } from './due';
import { Fulfilment } from './fulfilment';
import { IsCommitmentCode, IsSlug } from './keys';
import { Obligation } from './obligation';

/** rules.md 3.5: by which document, where, when and how it was decided. */
export class CommitmentAdoption {
  @IsString() @Length(1, 500) readonly instrument!: string;
  @MayBeAbsent() @IsString() @Length(1, 500) readonly meeting?: string;
  @IsCalendarDate() readonly on!: string;
  /** "consensus" */
  @IsString() @Length(1, 200) readonly basis!: string;
}

/** A dated intermediate result. */
export class AskedMilestone {
  @IsSlug() readonly id!: string;
  @IsTexts() readonly title!: Texts;
  @IsNested(() => Due) readonly due!: Due;
}

export class Milestone {
  @IsSlug() readonly id!: string;
  @IsTexts() readonly title!: Texts;
  @IsNested(() => ResolvedDue) readonly due!: ResolvedDue;
}

class CommitmentFrame {
  /** What it is called in a list. */
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
  @IsTexts() readonly text!: Texts;
  /** The languages in which the text is authentic: some of those that it is in (rules.md 3.4). */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @Matches(languageTagShape, { each: true })
  readonly authentic!: readonly string[];
  @IsNested(() => Obligation) readonly obligation!: Obligation;
  @IsNested(() => Fulfilment) readonly fulfilment!: Fulfilment;
  @IsNested(() => CommitmentSource) readonly source!: CommitmentSource;
  @IsNested(() => CommitmentAdoption) readonly adoption!: CommitmentAdoption;
}

/** The body takes a commitment on. `code` is the project's where it is left out. */
export class AdoptCommitment extends CommitmentFrame {
  @MayBeAbsent() @IsCommitmentCode() readonly code?: string;
  @IsNested(() => Due) readonly due!: Due;
  @MayBeAbsent() @ArrayMaxSize(50) @AreNested(() => AskedMilestone) readonly milestones?: readonly AskedMilestone[];
  @MayBeAbsent() @IsNested(() => AskedCalendar) readonly calendar?: AskedCalendar;
  @MayBeAbsent() @IsInt() @Min(1) @Max(1_000) readonly weight?: number;
}

class CommitmentAdoptedData extends CommitmentFrame {
  @IsCommitmentCode() readonly code!: string;
  @IsNested(() => ResolvedDue) readonly due!: ResolvedDue;
  @AreNested(() => Milestone) readonly milestones!: readonly Milestone[];
  @MayBeAbsent() @IsNested(() => ReportingCalendar) readonly calendar?: ReportingCalendar;
  @IsInt() @Min(1) readonly weight!: number;
  /** The term in which it was adopted, and who held the chair (rules.md 1.15). */
  @MayBeAbsent() @IsTermKey() readonly term?: string;
  @MayBeAbsent() @IsMemberCode() readonly chair?: string;
}

export const CommitmentAdopted = defineEvent('commitments.commitment-adopted', 1, CommitmentAdoptedData);
export type CommitmentAdopted = FactOf<typeof CommitmentAdopted>;
