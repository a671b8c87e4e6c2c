import { IsBoolean, IsInt, IsString, Length, Min } from 'class-validator';
import { MayBeAbsent } from '../optional';
import { AskedReport } from './report-content';

/** A person submits what systems gathered for a period. Whatever is said here takes the place of what they said of it. */
export class SubmitDraft extends AskedReport {
  /** Of the draft that was read: refused where more has come since. */
  @MayBeAbsent() @IsInt() @Min(1) readonly version?: number;
  @MayBeAbsent() @IsBoolean() readonly final?: boolean;
  /** Why the report that stands for the period is corrected, where one does (rules.md 4.8). */
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}
