import { TrackNotApplicable, type NotApplicable } from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { tooEarly } from '../commitment/acts-on-commitment';
import { refusalUnlessCoordinatorOf } from './acting';
import { refusalOfFuture, todayFor } from './obligor-time';
import type { OpenTrackState, Track } from './track';
import { closedOrConcluded, unansweredReturnOf } from './track-in-force';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 3.6: a State that was suspended does not take its track up again; from then on it is not applicable.
 *
 * Refuses: `track-unknown` (404), `other-obligor`, `not-the-coordinator`, `track-closed`, `track-concluded`,
 * `member-suspended` and `nothing-to-take-up` (409), `date-in-future` and `date-too-early` at `on`.
 */
export function declineOnReturn(
  track: Track,
  { command, known }: Knowing<NotApplicable, TrackKnown>,
  meta: Meta,
): Decision<TrackNotApplicable> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const today = todayFor(known.states, track.obligor, meta.now);
  const { on = today } = command;
  const refusal = refusalUnlessCoordinatorOf(track.obligor, meta) ?? closedOrConcluded(facts, meta.now);
  if (refusal) return refusal;
  const returnedOn = unansweredReturnOf(facts, meta.now);
  if (returnedOn === undefined) return isDeclined(track) ? [] : refuseAsConflict('nothing-to-take-up');
  if (typeof returnedOn !== 'string') return returnedOn;
  const refusalOfDay = refusalOfFuture(on, today, 'on') ?? tooEarly(on, returnedOn, 'on');
  return refusalOfDay ?? [TrackNotApplicable({ on, how: 'declined-on-return' })];
}

function isDeclined({ applicability }: OpenTrackState): boolean {
  const last = applicability.at(-1);
  return last !== undefined && 'how' in last && last.how === 'declined-on-return';
}
