import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { IsParty } from './keys';

class ObligorAddedData {
  @IsParty() readonly obligor!: string;
  /** The first day on which it is an obligor. */
  @IsCalendarDate() readonly on!: string;
}

/** One more must deliver, under a commitment of `each`. */
export class AddObligor extends ObligorAddedData {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

export const ObligorAdded = defineEvent('commitments.obligor-added', 1, ObligorAddedData);
export type ObligorAdded = FactOf<typeof ObligorAdded>;
