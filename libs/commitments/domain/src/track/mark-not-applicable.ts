import { TrackNotApplicable, type NotApplicable } from '@acta/contracts';
import { refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessSecretariat } from './acting';
import { askedAndUndecided, refusalOfDay } from './applicability';
import { todayFor } from './obligor-time';
import type { Track } from './track';
import { closedOrConcluded, inapplicableSince } from './track-in-force';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 3.6: the secretariat agrees, with a reason, that the commitment does not apply; from the day that was asked
 * for where it names none.
 *
 * Refuses: `track-unknown` (404), `not-the-secretariat`, `track-closed` and `track-concluded` (409), `date-in-future`
 * and `date-too-early` at `on`.
 */
export function markNotApplicable(
  track: Track,
  { command, known }: Knowing<NotApplicable, TrackKnown>,
  meta: Meta,
): Decision<TrackNotApplicable> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const refusal = refusalUnlessSecretariat(meta) ?? closedOrConcluded(facts, meta.now);
  if (refusal) return refusal;
  if (inapplicableSince(facts, meta.now) !== undefined) return [];
  const today = todayFor(known.states, track.obligor, meta.now);
  const { on = askedAndUndecided(track)?.on ?? today } = command;
  return refusalOfDay(on, track, today) ?? [TrackNotApplicable({ on, how: 'agreed' })];
}
