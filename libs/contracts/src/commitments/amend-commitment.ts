import { type FactOf } from '@acta/kernel';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { defineEvent } from '../define-event';
import { languageTagShape } from '../language-tag';
import { AreNested, IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { IsTexts, type Texts } from '../texts';
import { AskedMilestone, Milestone } from './adopt-commitment';
import { Fulfilment } from './fulfilment';

class AmendmentFrame {
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
  /** The languages named are added or replaced; the others stay, and are stale where the authentic text changed. */
  @MayBeAbsent() @IsTexts() readonly text?: Texts;
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @Matches(languageTagShape, { each: true })
  readonly authentic?: readonly string[];
  @MayBeAbsent() @IsNested(() => Fulfilment) readonly fulfilment?: Fulfilment;
  @MayBeAbsent() @IsInt() @Min(1) @Max(1_000) readonly weight?: number;
}

/** Says what is different from now on. A due is moved by rescheduling alone. */
export class AmendCommitment extends AmendmentFrame {
  /** New ones. */
  @MayBeAbsent() @ArrayMaxSize(50) @AreNested(() => AskedMilestone) readonly milestones?: readonly AskedMilestone[];
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

class CommitmentAmendedData extends AmendmentFrame {
  @MayBeAbsent() @AreNested(() => Milestone) readonly milestones?: readonly Milestone[];
  /** Raised where the words changed in an authentic language. */
  @IsInt() @Min(1) readonly textVersion!: number;
}

export const CommitmentAmended = defineEvent('commitments.commitment-amended', 1, CommitmentAmendedData);
export type CommitmentAmended = FactOf<typeof CommitmentAmended>;
