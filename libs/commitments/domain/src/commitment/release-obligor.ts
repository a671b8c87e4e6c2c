import { ObligorReleased, type ReleaseObligor } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision } from '@acta/kernel';
import { closedToActs, tooEarly } from './acts-on-commitment';
import type { Commitment } from './commitment';

/**
 * rules.md 3.6: closes an obligor's track from a day on, which may lie ahead.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn`, `commitment-concluded` and `obligor-already-released`
 * (409), `mode-not-each` and `not-an-obligor` at `obligor`, `date-too-early` at `on`.
 */
export function releaseObligor(state: Commitment, { obligor, on }: ReleaseObligor): Decision<ObligorReleased> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  const stint = state.stints.findLast((one) => one.obligor === obligor);
  if (stint?.to === on) return [];
  const closed = closedToActs(state);
  if (closed) return closed;
  const { mode } = state.obligation;
  if (mode !== 'each') return refuse('mode-not-each', 'obligor', { mode });
  if (!stint) return refuse('not-an-obligor', 'obligor', { obligor });
  if (stint.to !== undefined) return refuseAsConflict('obligor-already-released', 'on', { obligor, on: stint.to });
  return tooEarly(on, stint.from, 'on') ?? [ObligorReleased({ obligor, on })];
}
