import { CommitmentWithdrawn, type WithdrawCommitment } from '@acta/contracts';
import { refuseAsAbsent, type Decision } from '@acta/kernel';
import { closedToActs, tooEarly } from './acts-on-commitment';
import type { Commitment } from './commitment';

/**
 * rules.md 3.6: from a day on, which may lie ahead, it binds nobody.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` on another day and `commitment-concluded` (409),
 * `date-too-early` at `on`.
 */
export function withdrawCommitment(state: Commitment, { on }: WithdrawCommitment): Decision<CommitmentWithdrawn> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  if (state.withdrawn?.on === on) return [];
  return closedToActs(state) ?? tooEarly(on, state.adoption.on, 'on') ?? [CommitmentWithdrawn({ on })];
}
