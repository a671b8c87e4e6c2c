import { type FactOf } from '@acta/kernel';
import { IsInt, IsString, Length, Min } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { IsCalendarDate } from '../moments';

/** The body makes the proposed plan its own (rules.md 2.2 and 3.5). */
export class AdoptPlan {
  /** The document that adopts it, by its name: "Declaración de …". */
  @IsString() @Length(1, 500) readonly instrument!: string;
  @MayBeAbsent() @IsString() @Length(1, 500) readonly meeting?: string;
  @IsCalendarDate() readonly on!: string;
  /** How it was decided: "consensus". */
  @IsString() @Length(1, 200) readonly basis!: string;
}

class PlanAdoptedData extends AdoptPlan {
  @IsInt() @Min(1) readonly edition!: number;
}

export const PlanAdopted = defineEvent('plan-catalog.plan-adopted', 1, PlanAdoptedData);
export type PlanAdopted = FactOf<typeof PlanAdopted>;
