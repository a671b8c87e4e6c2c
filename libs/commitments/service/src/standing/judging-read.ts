import { daysOf, localDayOf, type CalendarTurn, type KnownStates, type ObligorDays } from '@acta/commitments/domain';
import type { CommitmentDocument } from '../commitments/commitments';
import type { Grounds } from './judged-track';
import { noTurns, type PlanCalendarDocument } from '../projects/plan-calendars';
import { sameElements } from '../same-elements';
import type { TrackDocument } from '../tracks/tracks';

/** What the read models say at one moment: all that is judged, and all that it is judged by. */
export interface JudgingRead {
  readonly at: string;
  /** In the order of their codes. */
  readonly commitments: readonly CommitmentDocument[];
  /** In the order in which the store has them. */
  readonly tracks: readonly TrackDocument[];
  readonly calendars: readonly PlanCalendarDocument[];
  readonly states: KnownStates;
  readonly days: JudgingDays;
}

/** The day that it is for whoever owes something. */
export interface JudgingDays {
  readonly ofState: ReadonlyMap<string, string>;
  /** Of all others: as the chair moves, and its days with it, the day in every zone. */
  readonly everywhere: string;
  /** By obligor, of those who were asked of. */
  readonly asKnown: Map<string, ObligorDays>;
}

export function judgingDaysAt(at: string, { members }: KnownStates): JudgingDays {
  const ofState = new Map(Object.values(members).map(({ code, zone }) => [code, localDayOf(at, zone)]));
  return { ofState, everywhere: [...ofState.values(), localDayOf(at, 'UTC')].join(), asKnown: new Map() };
}

/** What a track of the commitment at that place is judged by. */
export function groundsFor(read: JudgingRead, document: TrackDocument, commitment: number): Grounds {
  const { states, days } = read;
  const of = read.commitments[commitment] as CommitmentDocument;
  return {
    document,
    commitment: of.commitment,
    planCalendars: turnsOf(read, of.plan),
    states,
    days: days.ofState.get(document.obligor) ?? days.everywhere,
  };
}

/** The instant, as the days of an obligor tell it: the same for all tracks of one. */
export function daysFor({ states, at, days: { asKnown } }: JudgingRead, obligor: string): ObligorDays {
  const known = asKnown.get(obligor) ?? daysOf(states, obligor, at);
  asKnown.set(obligor, known);
  return known;
}

function turnsOf({ calendars }: JudgingRead, plan = ''): readonly CalendarTurn[] {
  return calendars.find(({ planId }) => planId === plan.toLowerCase())?.turns ?? noTurns;
}

/** The places of those that were written since, each in its old place. */
export interface Rewritten {
  readonly commitments: readonly number[];
  readonly tracks: readonly number[];
}

/** Nothing where more is different than that some commitments and tracks were written. */
export function rewrittenSince(before: JudgingRead, now: JudgingRead): Rewritten | undefined {
  const sameBasis =
    before.states === now.states &&
    before.days.everywhere === now.days.everywhere &&
    sameElements(before.calendars, now.calendars);
  const commitments = sameBasis ? rewrittenAmong(before.commitments, now.commitments) : undefined;
  const tracks = commitments && rewrittenAmong(before.tracks, now.tracks);
  return commitments && tracks && { commitments, tracks };
}

function rewrittenAmong(
  before: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
): readonly number[] | undefined {
  if (before.length !== now.length) return undefined;
  const places: number[] = [];
  for (let place = 0; place < now.length; place++) {
    if (before[place] === now[place]) continue;
    if (before[place]?.id !== now[place]?.id) return undefined;
    places.push(place);
  }
  return places;
}
