import type { AdoptedCommitment } from '../commitment/commitment';
import type { CalendarTurn } from '../calendar/calendar-turns';
import type { KnownStates } from '../known/states';
import type { OpenTrackState } from './track';

/** A command, and what its decision relies on beside its own stream: resolved before (rules.md 1.15). */
export interface Knowing<Command, Known> {
  readonly command: Command;
  readonly known: Known;
}

/** A command on a report that stands in its path. */
export type OfReport<Command> = Command & { readonly reportId: string };

/** What decisions on a track rely on. */
export interface TrackKnown {
  /** Whose track it is, also where nothing is recorded of it yet. */
  readonly obligor: string;
  readonly commitment: AdoptedCommitment;
  readonly commitmentVersion: number;
  /** Of the commitment's plan. */
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
}

/** A file that was uploaded: what its bytes are. */
export interface KnownFile {
  readonly mediaType: string;
  readonly byteCount: number;
}

/** What decisions on something that is reported rely on beside. */
export interface SubmissionKnown extends TrackKnown {
  /** Of the report that this makes. */
  readonly newReportId: string;
  /** By its SHA-256: what was uploaded on behalf of whoever submits. */
  readonly evidence: Readonly<Record<string, KnownFile>>;
  /** Made up for the demonstration (rules.md §7). */
  readonly invented?: true;
}

/** All that standing and reporting status are computed from: facts and boundary dates, never a status. */
export interface TrackFacts {
  readonly track: OpenTrackState;
  readonly commitment: AdoptedCommitment;
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
}

export const factsOf = (
  track: OpenTrackState,
  { commitment, planCalendars, states }: Omit<TrackKnown, 'obligor'>,
): TrackFacts => ({ track: trackUnder(commitment, track), commitment, planCalendars, states });

/**
 * A track as the commitment that stands opened it: what opened it under one that an import had adopted, or an obligor
 * that an import had added, is as if it had never been where that import was taken back.
 */
export function trackUnder(commitment: AdoptedCommitment, track: OpenTrackState): OpenTrackState {
  const openings = track.openings.filter((opening) => isOpenedBy(commitment, track.obligor, opening));
  return openings.length === 0 || openings.length === track.openings.length ? track : { ...track, openings };
}

/** Whether the commitment that stands opened it at all. */
export const isOpenUnder = (commitment: AdoptedCommitment, { obligor, openings }: OpenTrackState): boolean =>
  openings.some((opening) => isOpenedBy(commitment, obligor, opening));

function isOpenedBy({ obligation, stints }: AdoptedCommitment, obligor: string, { how, on }: Opening): boolean {
  if (how === 'joined') return obligation.mode === 'voluntary';
  return stints.some((stint) => stint.obligor === obligor && stint.from === on);
}

type Opening = OpenTrackState['openings'][number];
