import { TrackApplicableAgain, type NotApplicable } from '@acta/contracts';
import { refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { tooEarly } from '../commitment/acts-on-commitment';
import { refusalUnlessSecretariat } from './acting';
import { refusalOfFuture, todayFor } from './obligor-time';
import type { Track } from './track';
import { closedOrConcluded, inapplicableSince } from './track-in-force';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * Lifts what was agreed, or what a State said on its return: the obligor must deliver again.
 *
 * Refuses: `track-unknown` (404), `not-the-secretariat`, `track-closed` and `track-concluded` (409), `date-in-future`
 * and `date-too-early` at `on`.
 */
export function markApplicable(
  track: Track,
  { command, known }: Knowing<NotApplicable, TrackKnown>,
  meta: Meta,
): Decision<TrackApplicableAgain> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const refusal = refusalUnlessSecretariat(meta) ?? closedOrConcluded(facts, meta.now);
  if (refusal) return refusal;
  const since = inapplicableSince(facts, meta.now);
  if (since === undefined) return [];
  const today = todayFor(known.states, track.obligor, meta.now);
  const { on = today } = command;
  return refusalOfFuture(on, today, 'on') ?? tooEarly(on, since, 'on') ?? [TrackApplicableAgain({ on })];
}
