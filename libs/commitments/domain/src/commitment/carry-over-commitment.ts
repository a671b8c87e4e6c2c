import { CommitmentCarriedOver, type CarryOverCommitment } from '@acta/contracts';
import { refuse, refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import type { KnownStates } from '../known/states';
import type { Knowing } from '../track/track-known';
import { closedToActs, notYetHappened, tooEarly } from './acts-on-commitment';
import type { Commitment } from './commitment';

/**
 * rules.md 3.6: a link to the term that inherits the commitment; its tracks, code and due stay. Terms follow each
 * other; one may be passed over.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` and `commitment-concluded` (409), `term-unknown` and
 * `term-not-later` at `term`, `date-too-early` and `date-in-future` at `on`.
 */
export function carryOverCommitment(
  state: Commitment,
  { command: { term, on }, known: { states } }: Knowing<CarryOverCommitment, { readonly states: KnownStates }>,
  { now }: Meta,
): Decision<CommitmentCarriedOver> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  if (state.carriedOver.some((link) => link.term === term)) return [];
  const closed = closedToActs(state);
  if (closed) return closed;
  const placeOf = (id: string | undefined) => states.terms.findIndex((known) => known.id === id);
  const last = state.carriedOver.at(-1);
  const held = last?.term ?? state.term;
  if (placeOf(term) < 0) return refuse('term-unknown', 'term', { term });
  if (placeOf(term) <= placeOf(held)) return refuse('term-not-later', 'term', { term, after: held ?? '' });
  const misdated = tooEarly(on, last?.on ?? state.adoption.on, 'on') ?? notYetHappened(on, now, 'on');
  return misdated ?? [CommitmentCarriedOver({ term, on })];
}
