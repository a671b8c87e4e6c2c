import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { IsParty } from './keys';

class ObligorReleasedData {
  @IsParty() readonly obligor!: string;
  /** The first day on which it is no longer one. */
  @IsCalendarDate() readonly on!: string;
}

/** rules.md 3.6: closes that obligor's track from a day on. */
export class ReleaseObligor extends ObligorReleasedData {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

export const ObligorReleased = defineEvent('commitments.obligor-released', 1, ObligorReleasedData);
export type ObligorReleased = FactOf<typeof ObligorReleased>;
