import { ObligorAdded, type AddObligor } from '@acta/contracts';
import { refuse, refuseAsAbsent, type Decision } from '@acta/kernel';
import type { KnownStates } from '../known/states';
import type { Knowing } from '../track/track-known';
import { closedToActs, tooEarly } from './acts-on-commitment';
import type { Commitment } from './commitment';
import { isUnknownMember } from './named-obligation';

/**
 * One more must deliver, under a commitment of `each`; also one that was released before, from its release on. The day
 * may lie ahead.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` and `commitment-concluded` (409), `mode-not-each`,
 * `member-unknown` at `obligor`, `date-too-early` at `on`.
 */
export function addObligor(
  state: Commitment,
  { command: { obligor, on }, known: { states } }: Knowing<AddObligor, { readonly states: KnownStates }>,
): Decision<ObligorAdded> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  const last = state.stints.findLast((stint) => stint.obligor === obligor);
  if (last && last.to === undefined) return [];
  const { mode } = state.obligation;
  const refused = closedToActs(state) ?? tooEarly(on, last?.to ?? state.adoption.on, 'on');
  if (refused) return refused;
  if (mode !== 'each') return refuse('mode-not-each', 'obligor', { mode });
  if (isUnknownMember(obligor, states, on)) return refuse('member-unknown', 'obligor', { member: obligor, on });
  return [ObligorAdded({ obligor, on })];
}
