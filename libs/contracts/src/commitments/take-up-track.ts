import { type FactOf } from '@acta/kernel';
import { IsInt, IsString, Length, Min } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { Due, ResolvedDue } from './due';

/** rules.md 3.6: a State that was suspended takes its track up again; its due is kept, or moved to the one named. */
export class TakeUpTrack {
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
  @MayBeAbsent() @IsNested(() => Due) readonly due?: Due;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

class TrackTakenUpData {
  @IsCalendarDate() readonly on!: string;
  @MayBeAbsent() @IsNested(() => ResolvedDue) readonly due?: ResolvedDue;
  @IsInt() @Min(1) readonly commitmentVersion!: number;
  /** The day from which the State takes part again: what this answers. */
  @IsCalendarDate() readonly returnedOn!: string;
}
export const TrackTakenUp = defineEvent('commitments.track-taken-up', 1, TrackTakenUpData);
export type TrackTakenUp = FactOf<typeof TrackTakenUp>;
