import {
  commitmentStandingOf,
  counts,
  type CommitmentStanding,
  type StandingOfCommitment,
} from './commitment-standing';
import { trackStandings, type TrackStanding } from './judging';
import { dividedBy, ratio, rounded, sumOf, times, type Ratio } from './ratio';

/** A commitment and those of its tracks that are looked at. */
export interface RollUpItem {
  readonly commitment: { readonly id: string; readonly weight: number; readonly isWithdrawn?: boolean };
  readonly tracks: readonly RollUpTrack[];
}

export interface RollUpTrack {
  readonly standing: TrackStanding;
  /** Not rounded; nothing where the track has no data. */
  readonly percentage: Ratio | undefined;
}

/** What one commitment brings to the percentage and to its coverage. */
export interface Contribution extends StandingOfCommitment {
  readonly commitment: string;
  readonly weight: number;
  /** Those in the percentages: that count, and are not closed without consensus. */
  readonly trackCountInPercentage: number;
  readonly trackCountWithData: number;
  /** The mean over those with data. */
  readonly percentage: string | null;
}

export interface RollUp {
  readonly commitments: Readonly<Record<CommitmentStanding, number>>;
  readonly tracks: Readonly<Record<TrackStanding, number>>;
  /** 0 to 100 with at most one decimal; `null` when nothing has data. */
  readonly percentage: string | null;
  /** For how much of the weight there are data, 0 to 100; `null` when there is nothing that could have any. */
  readonly coverage: string | null;
  /** In the order of the commitments' ids. */
  readonly explanation: readonly Contribution[];
}

/**
 * rules.md §5, roll-up. Counts come first. The percentage is the mean over tracks with data, then weighted by
 * commitment over those that have any; coverage is Σw·(tracks with data / tracks) / Σw over those that have tracks.
 */
export function rollUp(items: readonly RollUpItem[]): RollUp {
  const figures = items.map(figuresOf);
  const withData = figures.filter(({ mean }) => mean !== undefined);
  const withTracks = figures.filter(({ trackCountInPercentage }) => trackCountInPercentage > 0);
  return {
    commitments: countedBy(
      ['without-tracks', ...trackStandings],
      figures.map(({ standing }) => standing),
    ),
    tracks: countedBy(
      trackStandings,
      items.flatMap(({ tracks }) => tracks.map(({ standing }) => standing)),
    ),
    percentage: weighted(withData, ({ mean }) => mean ?? ratio(0n)),
    coverage: weighted(withTracks, ({ trackCountWithData, trackCountInPercentage }) =>
      ratio(BigInt(trackCountWithData) * 100n, BigInt(trackCountInPercentage)),
    ),
    explanation: figures
      .map(({ mean, ...contribution }) => ({ ...contribution, percentage: mean ? rounded(mean) : null }))
      .sort((one, other) => (one.commitment < other.commitment ? -1 : one.commitment > other.commitment ? 1 : 0)),
  };
}

type Figures = Omit<Contribution, 'percentage'> & { readonly mean: Ratio | undefined };

function figuresOf({ commitment, tracks }: RollUpItem): Figures {
  const inPercentage = tracks.filter(({ standing }) => counts(standing) && standing !== 'no-consensus');
  const data = inPercentage.flatMap(({ percentage }) => (percentage ? [percentage] : []));
  return {
    commitment: commitment.id,
    weight: commitment.weight,
    ...commitmentStandingOf(
      tracks.map(({ standing }) => standing),
      commitment.isWithdrawn,
    ),
    trackCountInPercentage: inPercentage.length,
    trackCountWithData: data.length,
    mean: data.length === 0 ? undefined : dividedBy(sumOf(data), BigInt(data.length)),
  };
}

function weighted(figures: readonly Figures[], of: (one: Figures) => Ratio): string | null {
  if (figures.length === 0) return null;
  const weights = figures.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  return rounded(dividedBy(sumOf(figures.map((one) => times(of(one), BigInt(one.weight)))), weights));
}

function countedBy<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  const counted = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const name of found) counted[name] += 1;
  return counted;
}
