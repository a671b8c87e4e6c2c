import { IsString, Length } from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';
import { IsHolder } from './keys';

/** Ends a function before its time; `on` is the first day without it. A later call may only bring the end forward. */
export class EndDesignation {
  @IsCalendarDate() readonly on!: string;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

class DesignationEndedData {
  /** Said again, so that who follows only holders needs not to remember designations. */
  @IsHolder() readonly holder!: string;
  @IsCalendarDate() readonly on!: string;
  @MayBeAbsent() @Sealed() @IsString() readonly reason?: string;
}
export const DesignationEnded = defineEvent('access.designation-ended', 1, DesignationEndedData);
export type DesignationEnded = FactOf<typeof DesignationEnded>;
