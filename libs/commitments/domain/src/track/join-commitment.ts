import { TrackOpened, type JoinCommitment, type ResolvedDue } from '@acta/contracts';
import { refuse, refuseAsConflict, sameContent, type Decision, type Meta, type Refusal } from '@acta/kernel';
import { closedToActs, tooEarly } from '../commitment/acts-on-commitment';
import { dueIn, resolveDue } from '../commitment/resolve-due';
import { membershipOn } from '../known/states';
import { refusalUnlessCoordinatorOf } from './acting';
import { refusalOfFuture, todayFor } from './obligor-time';
import type { OpenTrackState, Track } from './track';
import type { Knowing, TrackKnown } from './track-known';

/**
 * rules.md 3.1 and 3.6: joining a voluntary commitment is that State's act, and after the due it needs a new one.
 *
 * Refuses: `other-obligor`, `not-the-coordinator`, `mode-not-voluntary`, `already-joined` otherwise,
 * `commitment-withdrawn` and `commitment-concluded` (409), `member-unknown`, `member-suspended`, `date-in-future` and
 * `date-too-early` at `on`, `due-required`, `due-not-over` and what `resolveDue` refuses at `due`.
 */
export function joinCommitment(
  track: Track,
  { command, known }: Knowing<JoinCommitment, TrackKnown>,
  meta: Meta,
): Decision<TrackOpened> {
  const { commitment, commitmentVersion, obligor, states } = known;
  const { mode } = commitment.obligation;
  const today = todayFor(states, obligor, meta.now);
  const { on = today } = command;
  const refusal = refusalUnlessCoordinatorOf(obligor, meta);
  if (refusal) return refusal;
  if (mode !== 'voluntary') return refuse('mode-not-voluntary', undefined, { mode });
  const due = command.due && resolveDue(command.due, { states, on, notBefore: on });
  if (due && 'refused' in due) return due;
  if (track.status === 'open') return joinedAlready(track, { on: command.on, due });
  const opening = { commitment: commitment.id, obligor, on, how: 'joined', commitmentVersion } as const;
  return (
    closedToActs(commitment) ??
    refusalOfDay(on, today, known) ??
    refusalOfDue(dueIn(commitment), due, on) ?? [TrackOpened({ ...opening, ...(due && { due }) })]
  );
}

function joinedAlready(
  { openings }: OpenTrackState,
  asked: { readonly on: string | undefined; readonly due: ResolvedDue | undefined },
): Decision<TrackOpened> {
  const same = openings.some(
    ({ on, due }) => (asked.on ?? on) === on && (asked.due === undefined || sameContent(asked.due, due)),
  );
  return same ? [] : refuseAsConflict('already-joined');
}

/** The State takes part on that day, and still. */
function refusalOfDay(on: string, today: string, known: TrackKnown): Refusal | undefined {
  return (
    refusalOfFuture(on, today, 'on') ??
    tooEarly(on, known.commitment.adoption.on, 'on') ??
    refusalOfMember(known, on) ??
    refusalOfMember(known, today)
  );
}

function refusalOfMember({ states, obligor }: TrackKnown, day: string): Refusal | undefined {
  const membership = membershipOn(states.members[obligor], day);
  if (!membership) return refuse('member-unknown', 'on', { member: obligor, on: day });
  return membership.is === 'suspended' ? refuseAsConflict('member-suspended') : undefined;
}

/** Only rescheduling moves a due that is still ahead (rules.md 3.6). */
function refusalOfDue({ to = '' }: ResolvedDue, due: ResolvedDue | undefined, on: string): Refusal | undefined {
  const over = to !== '' && to < on;
  if (over) return due ? undefined : refuse('due-required', 'due', { to });
  return due ? refuse('due-not-over', 'due', to === '' ? undefined : { to }) : undefined;
}
