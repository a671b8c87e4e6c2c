import { IsCalendarDate, IsInstant, IsObligor, MayBeAbsent } from '@acta/contracts';
import { Equals, IsString, Matches } from 'class-validator';

/** One act, told as a sentence in the language that the reader asked for. */
export class HistoryItemView {
  @Matches(/^[0-9a-f-]{36}\.[1-9][0-9]*$/) readonly eventId!: string;
  @IsString() readonly type!: string;
  @IsString() readonly sentence!: string;
  @IsString() readonly language!: string;
  @MayBeAbsent() @IsObligor() readonly obligor?: string;
  /** The report that it is about. */
  @MayBeAbsent() @IsString() readonly reportId?: string;
  /** The report is made up for the demonstration (rules.md §7). */
  @MayBeAbsent() @Equals(true) readonly invented?: true;
  /** When it happened. Of a report that the reader only knows to be on its way it is part of what that says. */
  @MayBeAbsent() @IsCalendarDate() readonly effectiveOn?: string;
  /** When Acta learned of it. */
  @IsInstant() readonly recordedAt!: string;
  /** In which function: `secretariat`, `national-coordinator`, `operator` … */
  @IsString() readonly as!: string;
  @MayBeAbsent() @IsString() readonly onBehalfOf?: string;
  /** In the actor's own words, where they are public or the reader is a party. */
  @MayBeAbsent() @IsString() readonly reason?: string;
}
