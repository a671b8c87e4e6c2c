import {
  areaCodePattern,
  axisKeyPattern,
  commitmentIdPattern,
  IsObligor,
  MayBeAbsent,
  periodPattern,
  planCodePattern,
} from '@acta/contracts';
import { IsListText, IsWholeNumberText, PageQuery } from '@acta/nest';
import { IsIn, Matches } from 'class-validator';
import { currentPeriod } from './board-period';
import { AsCode, AsId } from '../commitments/code-text';
import { reportingStatuses } from '../tracks/views-of-tracks';

/** What a roll-up is made for each of. */
export const standingLevels = ['body', 'plan', 'axis', 'area', 'member', 'commitment'] as const;
export type StandingLevel = (typeof standingLevels)[number];

/** What a board or a roll-up can be narrowed to. All that is said must hold. */
export class TracksQuery extends PageQuery {
  @MayBeAbsent() @AsCode() @Matches(planCodePattern) readonly plan?: string;
  @MayBeAbsent() @AsCode() @Matches(areaCodePattern) readonly area?: string;
  /** The key of an axis: of every plan that has it. */
  @MayBeAbsent() @Matches(axisKeyPattern) readonly axis?: string;
  @MayBeAbsent() @AsId() @Matches(commitmentIdPattern) readonly commitment?: string;
  /** An obligor: a State, `joint`, `ppt` or an institution. */
  @MayBeAbsent() @IsObligor() readonly member?: string;
}

export class BoardCellsQuery extends TracksQuery {
  /** `current`, or a key such as `2020-H1`; of each track the last whose grace is over where nothing is said. */
  @MayBeAbsent() @Matches(new RegExp(`^${currentPeriod}$|${periodPattern.source}`)) readonly period?: string;
  @MayBeAbsent() @IsListText(reportingStatuses) readonly status?: readonly (typeof reportingStatuses)[number][];
}

export const cellsInRowDefault = 50;

export class BoardQuery extends BoardCellsQuery {
  /** How many cells a row shows at most; it says how many more there are. */
  @MayBeAbsent() @IsWholeNumberText({ min: 0, max: 200 }) readonly cells?: number;
}

export class StandingQuery extends TracksQuery {
  /** The whole where nothing is said. */
  @MayBeAbsent() @IsIn(standingLevels) readonly level?: StandingLevel;
}
