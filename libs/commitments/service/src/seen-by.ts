import type { PublicDetail } from '@acta/contracts';
import type { Caller } from '@acta/nest';

/**
 * rules.md 6.3: whoever holds a function sees States by name; the public where the body decided so for the plan. What
 * belongs to no plan shows the region.
 */
export function seesStates({ actor, held }: Caller, publicDetail: PublicDetail = 'region'): boolean {
  return publicDetail === 'member' || held.length > 0 || actor?.kind === 'operator';
}

/** All together, the office and institutions are no States: they stay visible. */
export const isState = (obligor: string): boolean => /^[A-Z]{3}$/.test(obligor);

/** Whether an obligor is shown by name to one who sees States, or does not. */
export const isShown = (obligor: string, states: boolean): boolean => states || !isState(obligor);
