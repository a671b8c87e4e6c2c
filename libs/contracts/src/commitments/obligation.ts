import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { MayBeAbsent } from '../optional';
import { IsObligor, IsParty } from './keys';

export const obligationModes = ['each', 'joint', 'presidency', 'voluntary'] as const;
export type ObligationMode = (typeof obligationModes)[number];

/**
 * rules.md 3.1. `each` names its `obligors`; `joint` has a `lead` (a State, an institution or `ppt`) and may name
 * `participants`; `presidency` and `voluntary` name nobody.
 */
export class Obligation {
  @IsIn(obligationModes) readonly mode!: ObligationMode;
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsParty({ each: true })
  readonly obligors?: readonly string[];
  @MayBeAbsent() @IsObligor() readonly lead?: string;
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsParty({ each: true })
  readonly participants?: readonly string[];
}
