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
): TrackFacts => ({ track, commitment, planCalendars, states });
