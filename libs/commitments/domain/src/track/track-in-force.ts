import { refuseAsConflict, type Refusal } from '@acta/kernel';
import { daysOf, type ObligorDays } from '../calendar/obligor-days';
import { conclusionOf, inapplicabilitiesOf, releaseOf, withdrawalOf } from '../standing/closures';
import { whySuspended } from '../standing/suspensions';
import type { TrackFacts } from './track-known';

/**
 * rules.md 3.6: nothing where the obligor must deliver; else, as conflicts, `track-closed`, `track-suspended` or
 * `track-not-applicable`.
 */
export function notInForce(facts: TrackFacts, now: string): Refusal | undefined {
  const days = daysIn(facts, now);
  const suspended = whySuspended(facts, days) && refuseAsConflict('track-suspended');
  const applies = inapplicableSince(facts, now) === undefined;
  return closed(facts, days) ?? suspended ?? (applies ? undefined : refuseAsConflict('track-not-applicable'));
}

/** Nor does it once it was said what became of the track, or of the commitment (rules.md §5): `track-concluded`. */
export const takesNoReports = (facts: TrackFacts, now: string): Refusal | undefined =>
  notInForce(facts, now) ?? concluded(facts, daysIn(facts, now));

/** What nobody takes up or lays down any more. */
export const closedOrConcluded = (facts: TrackFacts, now: string): Refusal | undefined =>
  closed(facts, daysIn(facts, now)) ?? concluded(facts, daysIn(facts, now));

/** The day from which on the track is not applicable, where it is not. */
export function inapplicableSince(facts: TrackFacts, now: string): string | undefined {
  const last = inapplicabilitiesOf(facts, daysIn(facts, now)).at(-1);
  return last?.againOn === undefined ? last?.on : undefined;
}

/**
 * rules.md 3.6: the day from which a State takes part again, where it has not said since what becomes of the track; a
 * refusal while it takes no part.
 */
export function unansweredReturnOf(facts: TrackFacts, now: string): string | Refusal | undefined {
  const why = whySuspended(facts, daysIn(facts, now));
  return why && (why.find(({ what }) => what === 'state-returned')?.on ?? refuseAsConflict('member-suspended'));
}

const daysIn = ({ states, track }: TrackFacts, now: string): ObligorDays => daysOf(states, track.obligor, now);

function closed(facts: TrackFacts, days: ObligorDays): Refusal | undefined {
  const closure = withdrawalOf(facts, days) ?? releaseOf(facts, days);
  return closure && refuseAsConflict('track-closed', undefined, { on: closure.on });
}

function concluded(facts: TrackFacts, days: ObligorDays): Refusal | undefined {
  const conclusion = conclusionOf(facts, days);
  return (
    conclusion && refuseAsConflict('track-concluded', undefined, { on: conclusion.on, outcome: conclusion.outcome })
  );
}
