import { IsIn, IsInt, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../optional';

export const cadences = ['month', 'quarter', 'half', 'year'] as const;
export type Cadence = (typeof cadences)[number];

/** rules.md 4.1: how often is reported, and calendar days from a period's last day. */
export class ReportingCalendar {
  @IsIn(cadences) readonly every!: Cadence;
  @IsInt() @Min(1) @Max(366) readonly opensAfterDays!: number;
  @IsInt() @Min(1) @Max(366) readonly dueAfterDays!: number;
  @IsInt() @Min(1) @Max(366) readonly graceEndsAfterDays!: number;
  @IsInt() @Min(1) @Max(366) readonly locksAfterDays!: number;
}

/** A calendar as somebody asks for it: what is left out is 1, 30, 45 and 90 days. */
export class AskedCalendar {
  @IsIn(cadences) readonly every!: Cadence;
  @MayBeAbsent() @IsInt() @Min(1) @Max(366) readonly opensAfterDays?: number;
  @MayBeAbsent() @IsInt() @Min(1) @Max(366) readonly dueAfterDays?: number;
  @MayBeAbsent() @IsInt() @Min(1) @Max(366) readonly graceEndsAfterDays?: number;
  @MayBeAbsent() @IsInt() @Min(1) @Max(366) readonly locksAfterDays?: number;
}
