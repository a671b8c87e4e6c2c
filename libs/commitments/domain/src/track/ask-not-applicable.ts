import { NotApplicableAsked, type NotApplicable } from '@acta/contracts';
import { refuseAsAbsent, type Decision, type Meta } from '@acta/kernel';
import { refusalUnlessCoordinatorOf } from './acting';
import { askedAndUndecided, refusalOfDay } from './applicability';
import { todayFor } from './obligor-time';
import type { Track } from './track';
import { inapplicableSince, takesNoReports } from './track-in-force';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 3.6: the State holds that the commitment does not apply to it; the secretariat agrees, or does not answer.
 *
 * Refuses: `track-unknown` (404), `other-obligor`, `not-the-coordinator`, `track-closed`, `track-suspended` and
 * `track-concluded` (409), `date-in-future` and `date-too-early` at `on`.
 */
export function askNotApplicable(
  track: Track,
  { command, known }: Knowing<NotApplicable, TrackKnown>,
  meta: Meta,
): Decision<NotApplicableAsked> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const refusal = refusalUnlessCoordinatorOf(track.obligor, meta);
  if (refusal) return refusal;
  if (inapplicableSince(facts, meta.now) !== undefined) return [];
  const today = todayFor(known.states, track.obligor, meta.now);
  const asked = askedAndUndecided(track);
  if (asked && (command.on ?? asked.on) === asked.on) return [];
  const { on = today } = command;
  return takesNoReports(facts, meta.now) ?? refusalOfDay(on, track, today) ?? [NotApplicableAsked({ on })];
}
