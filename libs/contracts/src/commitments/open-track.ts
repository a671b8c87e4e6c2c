import { type FactOf } from '@acta/kernel';
import { IsIn, IsInt, IsString, Length, Min } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { Due, ResolvedDue } from './due';
import { IsCommitmentId, IsObligor } from './keys';

export const openings = ['adopted', 'added', 'joined'] as const;
export type Opening = (typeof openings)[number];

/** One obligor's own record begins (rules.md 1.14): follows from adopting, from adding an obligor, and from joining. */
export class OpenTrack {
  @IsCommitmentId() readonly commitment!: string;
  @IsObligor() readonly obligor!: string;
  @IsCalendarDate() readonly on!: string;
  @IsIn(openings) readonly how!: Opening;
}

class TrackOpenedData extends OpenTrack {
  /** A due of this track's own: one who joins after the due brings a new one. */
  @MayBeAbsent() @IsNested(() => ResolvedDue) readonly due?: ResolvedDue;
  /** The version of the commitment that this rests on: a due set by the commitment later goes before. */
  @MayBeAbsent() @IsInt() @Min(1) readonly commitmentVersion?: number;
}
export const TrackOpened = defineEvent('commitments.track-opened', 1, TrackOpenedData);
export type TrackOpened = FactOf<typeof TrackOpened>;

/** A State joins a voluntary commitment, by its own act. After the due it names a new one. */
export class JoinCommitment {
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
  @MayBeAbsent() @IsNested(() => Due) readonly due?: Due;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}
