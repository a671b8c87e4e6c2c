import type { AdoptedCommitment } from '../commitment/commitment';
import type { CalendarTurn } from '../calendar/calendar-turns';
import type { KnownStates } from '../known/states';
import type { OpenTrackState } from './track';

/** A command, and what its decision relies on beside its own stream: resolved before (rules.md 1.15). */
export interface Knowing<Command, Known> {
  readonly command: Command;
  readonly known: Known;
}

/** What decisions on a track rely on. */
export interface TrackKnown {
  readonly commitment: AdoptedCommitment;
  readonly commitmentVersion: number;
  /** Of the commitment's plan. */
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
}

/** All that standing and reporting status are computed from: facts and boundary dates, never a status. */
export interface TrackFacts {
  readonly track: OpenTrackState;
  readonly commitment: AdoptedCommitment;
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
}
