import { isState } from '@acta/commitments/domain';
import type { PublicDetail } from '@acta/contracts';
import { thePublic, type Caller } from '@acta/nest';

/**
 * rules.md 6.3: whoever holds a function sees States by name; the public where the body decided so for the plan. What
 * belongs to no plan shows the region. A token that may only write reads what the public reads.
 */
export function seesStates({ actor, held, scopes }: Caller, publicDetail: PublicDetail = 'region'): boolean {
  if (publicDetail === 'member') return true;
  return scopes.includes('read') && (held.length > 0 || actor?.kind === 'operator');
}

/** Whether a reader sees States by name, and whether everybody does. */
export interface Naming {
  readonly states: boolean;
  readonly statesToAll: boolean;
}

export const namingFor = (caller: Caller, publicDetail?: PublicDetail): Naming => ({
  states: seesStates(caller, publicDetail),
  statesToAll: seesStates(thePublic, publicDetail),
});

/** Whether a reader is shown what the public is not, by being shown this State: such reads are noted (rules.md 6.4). */
export const isShownToFew = (obligor: string, { states, statesToAll }: Naming): boolean =>
  states && !statesToAll && isState(obligor);

/** Whether an obligor is shown by name to one who sees States, or does not: what is no State stays visible. */
export const isShown = (obligor: string, states: boolean): boolean => states || !isState(obligor);
