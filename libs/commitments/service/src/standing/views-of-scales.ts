import { AreNested, IsSlug, IsTexts, MayBeAbsent, scaleIds, type ScaleId, type Texts } from '@acta/contracts';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export class ScaleStepView {
  @IsSlug() readonly id!: string;
  @IsTexts() readonly names!: Texts;
  /** What it counts for in percentages; absent where it says nothing about how far a commitment is kept. */
  @MayBeAbsent() @IsInt() @Min(0) @Max(100) readonly percent?: number;
}

export class ScaleView {
  @IsIn(scaleIds) readonly id!: ScaleId;
  @IsTexts() readonly names!: Texts;
  /** From the lowest. */
  @AreNested(() => ScaleStepView) readonly steps!: readonly ScaleStepView[];
}
