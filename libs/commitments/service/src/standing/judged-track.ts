import {
  exactPercentageOf,
  reportingStatusOf,
  standingOf,
  type AdoptedCommitment,
  type CalendarTurn,
  type KnownStates,
  type Ratio,
  type ReportingStatus,
  type Standing,
  type TrackFacts,
} from '@acta/commitments/domain';
import { lastPeriod, periodShown, type AskedPeriod } from './board-period';
import { openTrackIn, type TrackDocument } from '../tracks/tracks';

/** What the board says of a track and a period. */
export interface TrackCell {
  readonly status: ReportingStatus;
  readonly period?: string;
  readonly dueOn?: string;
}

/** What a judgement rests on: as long as all of it is the same, so is the judgement. */
export interface Grounds {
  readonly document: TrackDocument;
  readonly commitment: AdoptedCommitment;
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
  /** The day wherever a boundary of this track may lie: nothing changes by the clock within it. */
  readonly days: string;
}

/** Anybody may ask for any period: so many are remembered beside the last, the newest ones. */
export const periodsRememberedMax = 8;

/** One track as it stands on a day: what follows from its facts and the clock, computed once. */
export class JudgedTrack {
  readonly facts: TrackFacts;
  readonly standing: Standing;
  /** Not rounded, since means are made of it; nothing where the track has no data. */
  readonly percentage: Ratio | undefined;
  private readonly cells = new Map<AskedPeriod, TrackCell>();

  constructor(
    readonly grounds: Grounds,
    private readonly at: string,
  ) {
    const { document, commitment, planCalendars, states } = grounds;
    this.facts = { track: openTrackIn(document), commitment, planCalendars, states };
    this.standing = standingOf(this.facts, at);
    this.percentage = exactPercentageOf(this.facts);
    this.cell(lastPeriod);
  }

  get obligor(): string {
    return this.grounds.document.obligor;
  }

  cell(asked: AskedPeriod): TrackCell {
    const known = this.cells.get(asked);
    if (known) return known;
    const cell = cellOf(this.facts, asked, this.at);
    this.cells.set(asked, cell);
    // The last period was the first to be asked for, so it stays.
    const [, oldest] = this.cells.keys();
    if (oldest !== undefined && this.cells.size > periodsRememberedMax + 1) this.cells.delete(oldest);
    return cell;
  }

  restsOn(grounds: Grounds): boolean {
    const { document, commitment, planCalendars, states, days } = this.grounds;
    return (
      document === grounds.document &&
      commitment === grounds.commitment &&
      planCalendars === grounds.planCalendars &&
      states === grounds.states &&
      days === grounds.days
    );
  }
}

function cellOf(facts: TrackFacts, asked: AskedPeriod, at: string): TrackCell {
  const period = periodShown(facts, asked, at);
  if (!period) return { status: 'not-applicable' };
  return { status: reportingStatusOf(facts, period, at).status, period: period.key, dueOn: period.dueOn };
}
