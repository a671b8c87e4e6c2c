import type { TrackStanding } from './judging';

export type CommitmentStanding = TrackStanding | 'without-tracks';

/** How a commitment stands, and of how many of its tracks that is said. */
export interface StandingOfCommitment {
  readonly standing: CommitmentStanding;
  /** How many tracks stand so. */
  readonly trackCount: number;
  /** Of how many that count: not withdrawn, suspended or not applicable. */
  readonly worstOf: number;
}

/** rules.md §5, roll-up: the worst comes first. */
const fromTheWorst: readonly TrackStanding[] = [
  'not-fulfilled',
  'late',
  'no-data',
  'at-risk',
  'partly-fulfilled',
  'no-consensus',
  'not-yet-reportable',
  'on-track',
  'fulfilled',
];

/** Out of every denominator. Where all tracks are out, the commitment stands as the one does that may soonest count again. */
const out: readonly TrackStanding[] = ['suspended', 'not-applicable', 'withdrawn'];

/** Whether a track with this standing is in the figures. */
export const counts = (standing: TrackStanding): boolean => !out.includes(standing);

/** rules.md §5: the worst among its tracks that count. One that nobody has joined is without tracks, until it is withdrawn. */
export function commitmentStandingOf(standings: readonly TrackStanding[], isWithdrawn = false): StandingOfCommitment {
  const worst = [...fromTheWorst, ...out].find((standing) => standings.includes(standing));
  return {
    standing: worst ?? (isWithdrawn ? 'withdrawn' : 'without-tracks'),
    trackCount: standings.filter((standing) => standing === worst).length,
    worstOf: standings.filter(counts).length,
  };
}
