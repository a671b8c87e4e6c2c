import { commitmentIdPattern, IsInstant, AreNested, IsObligor, MayBeAbsent, planCodePattern } from '@acta/contracts';
import { IsInt, IsString, Matches, Min } from 'class-validator';
import { AsCode, AsId } from '../commitments/code-text';
import { HistoryItemView } from './history-view';

/** Two instants, and of what the difference is told: one commitment, one obligor, or one plan. */
export class DifferenceQuery {
  @IsInstant() readonly from!: string;
  @IsInstant() readonly to!: string;
  @MayBeAbsent() @AsId() @Matches(commitmentIdPattern) readonly commitment?: string;
  @MayBeAbsent() @IsObligor() readonly member?: string;
  @MayBeAbsent() @AsCode() @Matches(planCodePattern) readonly plan?: string;
}

export class ChangeView {
  /** A JSON Pointer from the id of a commitment on; an element of a list is named by its own key. */
  @IsString() readonly path!: string;
  /** Nothing where it was not there. */
  @MayBeAbsent() readonly before?: unknown;
  @MayBeAbsent() readonly after?: unknown;
}

export class DifferenceView {
  @IsInstant() readonly from!: string;
  @IsInstant() readonly to!: string;
  /** What was recorded between them, by commitment, in the order in which it was recorded. */
  @AreNested(() => HistoryItemView) readonly sentences!: readonly HistoryItemView[];
  /** How what is read differs: also by what the clock alone has changed. */
  @AreNested(() => ChangeView) readonly changes!: readonly ChangeView[];
  /** How many sentences and changes are not shown. */
  @IsInt() @Min(0) readonly more!: number;
}
