import { trackStandings, type TrackStanding } from '@acta/commitments/domain';
import {
  IsCalendarDate,
  IsCommitmentCode,
  IsCommitmentId,
  IsInstant,
  IsNested,
  IsObligor,
  IsPeriod,
  AreNested,
  MayBeAbsent,
} from '@acta/contracts';
import { Equals, IsIn, IsInt, IsString } from 'class-validator';
import { ObligorView, reportingStatuses } from '../tracks/views-of-tracks';

/* What the routes of the board answer: declared once, for the specification and for the compiler. */

/** How many cells have each reporting status (rules.md 4.2). */
export class StatusCountsView {
  @IsInt() readonly 'not-open'!: number;
  @IsInt() readonly open!: number;
  @IsInt() readonly 'due-soon'!: number;
  @IsInt() readonly 'in-grace'!: number;
  @IsInt() readonly 'no-report'!: number;
  @IsInt() readonly 'reported-in-time'!: number;
  @IsInt() readonly 'reported-late'!: number;
  @IsInt() readonly declined!: number;
  @IsInt() readonly excused!: number;
  @IsInt() readonly void!: number;
  @IsInt() readonly 'not-applicable'!: number;
}

/** An obligor, a commitment, a period. Where the obligor has no track there is neither period nor standing: "no aplica". */
export class BoardCellView {
  @IsCommitmentId() readonly commitment!: string;
  @IsCommitmentCode() readonly code!: string;
  @IsIn(reportingStatuses) readonly status!: (typeof reportingStatuses)[number];
  @MayBeAbsent() @IsPeriod() readonly period?: string;
  @MayBeAbsent() @IsCalendarDate() readonly dueOn?: string;
  @MayBeAbsent() @IsIn(trackStandings) readonly standing?: TrackStanding;
}

export class ListedCellView extends BoardCellView {
  @IsObligor() readonly obligor!: string;
}

/** Cells, and how many there are of each status. */
export class BoardCountsView {
  @IsInt() readonly cellCount!: number;
  @IsNested(() => StatusCountsView) readonly counts!: StatusCountsView;
}

export class BoardRowView extends BoardCountsView {
  @IsNested(() => ObligorView) readonly obligor!: ObligorView;
  /** In the order of the commitments' codes; not all where there are many. */
  @AreNested(() => BoardCellView) readonly cells!: readonly BoardCellView[];
  /** How many are not shown. */
  @IsInt() readonly more!: number;
  /** Where all of them are, if some are not shown. */
  @MayBeAbsent() @IsString() readonly moreAt?: string;
}

/** What stands beside the rows or the cells. */
export class BesideBoardView extends BoardCountsView {
  @IsInstant() readonly at!: string;
  /** `last`: of each track the last period whose grace is over. `current`, or the key of a period. */
  @IsString() readonly period!: string;
  /** Cells of States that the reader does not see by name: counted, in no row. */
  @MayBeAbsent() @IsNested(() => BoardCountsView) readonly unnamed?: BoardCountsView;
  /** What is told was made up for the demonstration (rules.md §7). */
  @MayBeAbsent() @Equals(true) readonly invented?: true;
}
