import {
  exactPercentageOf,
  reportingOf,
  standingIn,
  statusOf,
  type AdoptedCommitment,
  type CalendarTurn,
  type KnownStates,
  type ObligorDays,
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

/** One track as it stands on a day: what follows from its facts and the clock, computed once, when it is first asked. */
export class JudgedTrack {
  private known: TrackFacts | undefined;
  private stands: Standing | undefined;
  private comesTo: { readonly percentage: Ratio | undefined } | undefined;
  private last: TrackCell | undefined;
  private others: Map<AskedPeriod, TrackCell> | undefined;

  constructor(
    readonly grounds: Grounds,
    private readonly days: ObligorDays,
  ) {}

  get obligor(): string {
    return this.grounds.document.obligor;
  }

  get standing(): Standing {
    return (this.stands ??= standingIn({ facts: this.facts, days: this.days }));
  }

  /** Not rounded, since means are made of it; nothing where the track has no data. */
  get percentage(): Ratio | undefined {
    this.comesTo ??= { percentage: exactPercentageOf(this.facts) };
    return this.comesTo.percentage;
  }

  cell(asked: AskedPeriod): TrackCell {
    if (asked === lastPeriod) return (this.last ??= cellOf(this.facts, asked, this.days));
    const known = this.others?.get(asked);
    if (known) return known;
    const cell = cellOf(this.facts, asked, this.days);
    this.others ??= new Map();
    this.others.set(asked, cell);
    const [oldest] = this.others.keys();
    if (oldest !== undefined && this.others.size > periodsRememberedMax) this.others.delete(oldest);
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

  private get facts(): TrackFacts {
    if (this.known) return this.known;
    const { document, commitment, planCalendars, states } = this.grounds;
    return (this.known = { track: openTrackIn(document, commitment), commitment, planCalendars, states });
  }
}

function cellOf(facts: TrackFacts, asked: AskedPeriod, days: ObligorDays): TrackCell {
  const reporting = reportingOf(facts, days);
  const period = periodShown(asked, facts, days, reporting);
  if (!period) return { status: 'not-applicable' };
  return { status: statusOf(facts, period, days, reporting).status, period: period.key, dueOn: period.dueOn };
}
