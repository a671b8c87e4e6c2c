import { CommitmentConcluded, type ConcludeCommitment } from '@acta/contracts';
import {
  refuse,
  refuseAsAbsent,
  refuseAsConflict,
  sameContent,
  type Decision,
  type Meta,
  type Refusal,
} from '@acta/kernel';
import { notYetHappened, tooEarly } from './acts-on-commitment';
import type { AdoptedCommitment, Commitment } from './commitment';

/**
 * rules.md §5: the body says by its instrument what became of the commitment as a whole. Said otherwise later, with a
 * reason, it corrects what was said.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` (409), `no-consensus-only-of-texts` and
 * `no-consensus-of-no-state` at `outcome`, `correction-needs-reason` at `reason`, `date-too-early` and
 * `date-in-future` at `on`.
 */
export function concludeCommitment(
  state: Commitment,
  { outcome, instrument, on, reason }: ConcludeCommitment,
  { now }: Meta,
): Decision<CommitmentConcluded> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  const { withdrawn, concluded, adoption } = state;
  if (withdrawn) return refuseAsConflict('commitment-withdrawn', undefined, { on: withdrawn.on });
  const conclusion = { outcome, instrument, on };
  if (concluded && isSame(concluded, conclusion)) return [];
  if (concluded && !reason?.trim()) return refuse('correction-needs-reason', 'reason', { outcome: concluded.outcome });
  const refused =
    (outcome === 'no-consensus' ? withoutConsensus(state) : undefined) ??
    tooEarly(on, adoption.on, 'on') ??
    notYetHappened(on, now, 'on');
  return refused ?? [CommitmentConcluded(conclusion)];
}

function isSame(known: CommitmentConcluded['data'], { outcome, instrument, on }: CommitmentConcluded['data']): boolean {
  return known.outcome === outcome && known.on === on && sameContent(known.instrument, instrument);
}

/** rules.md §5: of a text alone, and of all together: no State's own track ever says that there was no consensus. */
function withoutConsensus({ fulfilment: { kind }, obligation: { mode } }: AdoptedCommitment): Refusal | undefined {
  if (kind !== 'text') return refuse('no-consensus-only-of-texts', 'outcome', { kind });
  const ofStates = mode === 'each' || mode === 'voluntary';
  return ofStates ? refuse('no-consensus-of-no-state', 'outcome', { mode }) : undefined;
}
