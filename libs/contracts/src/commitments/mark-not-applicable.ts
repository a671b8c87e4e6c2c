import { type FactOf } from '@acta/kernel';
import { IsIn, IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';

/** What the obligor asks for, the secretariat agrees to or lifts, and a State that returns may say of a track that it does not take up. */
export class NotApplicable {
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

class NotApplicableAskedData {
  @IsCalendarDate() readonly on!: string;
}
export const NotApplicableAsked = defineEvent('commitments.not-applicable-asked', 1, NotApplicableAskedData);
export type NotApplicableAsked = FactOf<typeof NotApplicableAsked>;

class TrackNotApplicableData {
  @IsCalendarDate() readonly on!: string;
  /** Agreed by the secretariat, or declined by a State on its return (rules.md 3.6). */
  @IsIn(['agreed', 'declined-on-return']) readonly how!: 'agreed' | 'declined-on-return';
}
export const TrackNotApplicable = defineEvent('commitments.track-not-applicable', 1, TrackNotApplicableData);
export type TrackNotApplicable = FactOf<typeof TrackNotApplicable>;

class TrackApplicableAgainData {
  @IsCalendarDate() readonly on!: string;
}
export const TrackApplicableAgain = defineEvent('commitments.track-applicable-again', 1, TrackApplicableAgainData);
export type TrackApplicableAgain = FactOf<typeof TrackApplicableAgain>;
