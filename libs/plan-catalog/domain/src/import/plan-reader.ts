import type { PlanDraft } from './plan-draft';
import type { PlanText } from './text-of';

/** One format of plans. */
export interface PlanReader {
  /** Kept with the plan: `published-text`. */
  readonly format: string;
  recognises(text: PlanText): boolean;
  /** Never throws; what it cannot understand it reports by line. Takes time in proportion to the text. */
  read(text: PlanText): PlanDraft;
}
