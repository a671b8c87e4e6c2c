import type { Obligation, ObligationMode } from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';
import { membershipOn, type KnownStates } from '../known/states';

const takes: Readonly<Record<ObligationMode, readonly string[]>> = {
  each: ['obligors'],
  joint: ['lead', 'participants'],
  presidency: [],
  voluntary: [],
};

/**
 * rules.md 3.1: who must deliver, as its mode says it; lists that name nobody are left out. States are those of the
 * body on the day, suspended or not.
 *
 * Refuses: `obligation-names-unfit`, `obligors-missing`, `lead-missing`, `member-unknown`; all at `obligation`.
 */
export function obligationOf(asked: Obligation, states: KnownStates, on: string): Obligation | Refusal {
  const { mode, lead, obligors = [], participants = [] } = asked;
  const named = {
    ...(obligors.length > 0 && { obligors }),
    ...(lead !== undefined && { lead }),
    ...(participants.length > 0 && { participants }),
  };
  const unfit = Object.keys(named).find((name) => !takes[mode].includes(name));
  if (unfit !== undefined) return refuse('obligation-names-unfit', 'obligation', { mode, name: unfit });
  if (mode === 'each' && obligors.length === 0) return refuse('obligors-missing', 'obligation');
  if (mode === 'joint' && (lead === undefined || lead === 'joint')) return refuse('lead-missing', 'obligation');
  const parties = [...obligors, ...(lead === undefined ? [] : [lead]), ...participants];
  const stranger = parties.find((party) => isUnknownMember(party, states, on));
  if (stranger !== undefined) return refuse('member-unknown', 'obligation', { member: stranger, on });
  return { mode, ...named };
}

/** Whether a party is a State, and none of the body on the day: institutions and the office are never unknown. */
export const isUnknownMember = (party: string, states: KnownStates, on: string): boolean =>
  /^[A-Z]{3}$/.test(party) && membershipOn(states.members[party], on) === undefined;
