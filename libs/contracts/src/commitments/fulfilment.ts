import { IsIn, IsString, Length } from 'class-validator';
import { IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { IsTexts, type Texts } from '../texts';
import { IsDecimal, IsSlug } from './keys';

export const fulfilmentKinds = ['event', 'text', 'deliverable', 'measured', 'scale', 'continuing'] as const;
export type FulfilmentKind = (typeof fulfilmentKinds)[number];

/** The figure by which a `measured` commitment is judged. */
export class Measured {
  /** Statements name it as `indicator:<id>`. */
  @IsSlug() readonly indicator!: string;
  @IsTexts() readonly name!: Texts;
  @IsString() @Length(1, 40) readonly unit!: string;
  @MayBeAbsent() @IsDecimal() readonly baseline?: string;
  @MayBeAbsent() @IsDecimal() readonly target?: string;
  /** Whether more or less is better. */
  @IsIn(['up', 'down']) readonly direction!: 'up' | 'down';
}

export const scaleIds = ['tracss', 'ogp-completion', 'open-sdg', 'ocds-milestone'] as const;
export type ScaleId = (typeof scaleIds)[number];

/** rules.md 3.2: how it is judged whether a commitment is kept. `measured` and `scale` say by what. */
export class Fulfilment {
  @IsIn(fulfilmentKinds) readonly kind!: FulfilmentKind;
  @MayBeAbsent() @IsNested(() => Measured) readonly measured?: Measured;
  @MayBeAbsent() @IsIn(scaleIds) readonly scale?: ScaleId;
}
