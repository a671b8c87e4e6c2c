import { hasCome, type ObligorDays } from '../calendar/obligor-days';
import type { KnownMember } from '../known/states';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';

/** From when until when a State takes no part: `[from, to)`, and the events that say so. */
interface Suspension {
  readonly from: string;
  readonly eventId: string;
  readonly to?: string;
  readonly endedBy?: string;
}

/**
 * rules.md 3.6: a span in which a track pauses: from the day of the suspension until the State, back again, takes it
 * up (or declines it and later finds that it applies after all).
 */
export interface Pause {
  readonly on: string;
  readonly resumedOn?: string;
  readonly because: Because;
}

/** Those that have begun, for a track that was open in them. */
export function pausesOf(facts: TrackFacts, days: ObligorDays): readonly Pause[] {
  return suspensionsAt(facts, days).map((suspension) => {
    const { from, to, eventId } = suspension;
    const resumedOn = to === undefined ? undefined : resumptionOf(to, facts, days);
    return {
      on: from,
      ...(resumedOn !== undefined && { resumedOn }),
      because: { what: 'state-suspended', on: from, eventId },
    };
  });
}

/** Why a track is suspended on the day that it is, if it is. */
export function whySuspended(facts: TrackFacts, days: ObligorDays): readonly Because[] | undefined {
  const last = suspensionsAt(facts, days).at(-1);
  if (!last) return undefined;
  const { from, eventId, to, endedBy } = last;
  const suspended: Because = { what: 'state-suspended', on: from, eventId };
  if (to === undefined || !hasCome(to, days)) return [suspended];
  if (isAnswered(to, facts, days)) return undefined;
  return [suspended, { what: 'state-returned', on: to, eventId: endedBy ?? '' }, { what: 'not-taken-up' }];
}

/** The State, back again, said of this track what becomes of it. */
function isAnswered(returnedOn: string, { track }: TrackFacts, days: ObligorDays): boolean {
  return (
    firstCome([...track.takenUp, ...track.openings], returnedOn, days) !== undefined ||
    declinedOn(returnedOn, track, days) !== undefined
  );
}

function resumptionOf(returnedOn: string, { track }: TrackFacts, days: ObligorDays): string | undefined {
  const taken = firstCome([...track.takenUp, ...track.openings], returnedOn, days);
  if (taken !== undefined) return taken;
  const declined = declinedOn(returnedOn, track, days);
  const applicable = track.applicability.filter((said) => !('how' in said));
  return declined === undefined ? undefined : firstCome(applicable, declined, days);
}

function declinedOn(returnedOn: string, track: TrackFacts['track'], days: ObligorDays): string | undefined {
  const declined = track.applicability.filter((said) => 'how' in said && said.how === 'declined-on-return');
  return firstCome(declined, returnedOn, days);
}

/** The first day of acts that took effect from a day on, as far as they have. */
function firstCome(acts: readonly { readonly on: string }[], from: string, days: ObligorDays): string | undefined {
  return acts.reduce<string | undefined>(
    (first, { on }) => (on >= from && hasCome(on, days) && (first === undefined || on < first) ? on : first),
    undefined,
  );
}

/* `joint`, `ppt` and institutions are no members and are never suspended. */
function suspensionsAt({ states, track }: TrackFacts, days: ObligorDays): readonly Suspension[] {
  const member = states.members[track.obligor];
  const all = member ? suspensionsOf(member) : [];
  if (all.length === 0) return all;
  return all.filter(
    ({ from, to }) => hasCome(from, days) && track.openings.some(({ on }) => to === undefined || on < to),
  );
}

const suspensions = new WeakMap<KnownMember, readonly Suspension[]>();

function suspensionsOf(member: KnownMember): readonly Suspension[] {
  const known = suspensions.get(member);
  if (known) return known;
  const spans = member.turns
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .filter(({ on }, index, turns) => turns[index + 1]?.on !== on)
    .reduce<readonly Suspension[]>((before, { on, is, eventId }) => {
      const last = before.at(-1);
      const runs = last !== undefined && last.to === undefined;
      if (is === 'suspended') return runs ? before : [...before, { from: on, eventId }];
      return runs ? [...before.slice(0, -1), { ...last, to: on, endedBy: eventId }] : before;
    }, []);
  suspensions.set(member, spans);
  return spans;
}
