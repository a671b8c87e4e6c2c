import { TrackTakenUp, type ResolvedDue, type TakeUpTrack } from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, sameContent, type Decision, type Meta } from '@acta/kernel';
import { tooEarly } from '../commitment/acts-on-commitment';
import { resolveDue } from '../commitment/resolve-due';
import { refusalUnlessCoordinatorOf } from './acting';
import { refusalOfFuture, todayFor } from './obligor-time';
import type { OpenTrackState, Track } from './track';
import { closedOrConcluded, unansweredReturnOf } from './track-in-force';
import { factsOf, type Knowing, type TrackKnown } from './track-known';

/**
 * rules.md 3.6: a State that was suspended takes its track up again, its due kept or moved.
 *
 * Refuses: `track-unknown` (404), `other-obligor`, `not-the-coordinator`, `track-closed`, `track-concluded`,
 * `member-suspended` and `nothing-to-take-up` (409), `date-in-future` and `date-too-early` at `on`, and what
 * `resolveDue` refuses at `due`.
 */
export function takeUpTrack(
  track: Track,
  { command, known }: Knowing<TakeUpTrack, TrackKnown>,
  meta: Meta,
): Decision<TrackTakenUp> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const facts = factsOf(track, known);
  const { states, commitmentVersion } = known;
  const today = todayFor(states, track.obligor, meta.now);
  const on = command.on ?? today;
  const refusal = refusalUnlessCoordinatorOf(track.obligor, meta) ?? closedOrConcluded(facts, meta.now);
  if (refusal) return refusal;
  const due = command.due && resolveDue(command.due, { states, on, notBefore: on });
  if (due && 'refused' in due) return due;
  const returnedOn = unansweredReturnOf(facts, meta.now);
  if (returnedOn === undefined) return takenUpAlready(track, { on: command.on, due });
  if (typeof returnedOn !== 'string') return returnedOn;
  const refusalOfDay = refusalOfFuture(on, today, 'on') ?? tooEarly(on, returnedOn, 'on');
  return refusalOfDay ?? [TrackTakenUp({ on, ...(due && { due }), commitmentVersion, returnedOn })];
}

function takenUpAlready(
  { takenUp }: OpenTrackState,
  asked: { readonly on: string | undefined; readonly due: ResolvedDue | undefined },
): Decision<TrackTakenUp> {
  const last = takenUp.at(-1);
  const same = last && (asked.on ?? last.on) === last.on && (!asked.due || sameContent(asked.due, last.due));
  return same ? [] : refuseAsConflict('nothing-to-take-up');
}
