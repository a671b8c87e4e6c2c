import { type FactOf } from '@acta/kernel';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { uuidShape } from '../access/keys';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';
import { trackOutcomes, type TrackOutcome } from './conclude-commitment';

/** rules.md §5: what became of one obligor's part, on its final report. */
export class ConcludeTrack {
  @IsIn(trackOutcomes) readonly outcome!: TrackOutcome;
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

class TrackConcludedData {
  @IsIn(trackOutcomes) readonly outcome!: TrackOutcome;
  @IsCalendarDate() readonly on!: string;
  /** The final report that it rests on. */
  @Matches(uuidShape) readonly reportId!: string;
}
export const TrackConcluded = defineEvent('commitments.track-concluded', 1, TrackConcludedData);
export type TrackConcluded = FactOf<typeof TrackConcluded>;
