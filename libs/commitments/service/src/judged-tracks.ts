import { setImmediate } from 'node:timers/promises';
import {
  exactPercentageOf,
  localDayOf,
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
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { lastPeriod, periodShown, type AskedPeriod } from './board-period';
import { Commitments, type CommitmentDocument } from './commitments';
import { noTurns, PlanCalendars } from './plan-calendars';
import { StatesKnown } from './states-known';
import { openTrackIn, Tracks, type TrackDocument } from './tracks';

/** What the board says of a track and a period. */
export interface TrackCell {
  readonly status: ReportingStatus;
  readonly period?: string;
  readonly dueOn?: string;
}

/** What a judgement rests on: as long as all of it is the same, so is the judgement. */
interface Grounds {
  readonly document: TrackDocument;
  readonly commitment: AdoptedCommitment;
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
  /** The day wherever a boundary of this track may lie: nothing changes by the clock within it. */
  readonly days: string;
}

/** Anybody may ask for any period: so many are remembered beside the last, the newest ones. */
const periodsRememberedMax = 8;

/** One track as it stands on a day: what follows from its facts and the clock, computed once. */
export class JudgedTrack {
  readonly facts: TrackFacts;
  readonly standing: Standing;
  /** Not rounded, since means are made of it; nothing where the track has no data. */
  readonly percentage: Ratio | undefined;
  private readonly cells = new Map<AskedPeriod, TrackCell>();

  constructor(
    private readonly grounds: Grounds,
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

export interface JudgedCommitment {
  readonly document: CommitmentDocument;
  readonly tracks: readonly JudgedTrack[];
}

/** Everything as it stands at an instant. */
export interface Judged {
  readonly at: string;
  readonly states: KnownStates;
  /** In the order of their codes. */
  readonly commitments: readonly JudgedCommitment[];
}

/** Judging is work for the processor alone: others get their turn after so many. */
const judgedInOneGo = 200;

/**
 * rules.md 1.12: standing and status are stored nowhere. They are computed when somebody asks and remembered as long as
 * what they rest on is the very same, so that a write costs one track anew and a midnight those of one zone.
 */
@Injectable()
export class JudgedTracks {
  private readonly remembered = new Map<string, JudgedTrack>();

  constructor(
    private readonly installation: Installation,
    private readonly commitments: Commitments,
    private readonly tracks: Tracks,
    private readonly calendars: PlanCalendars,
    private readonly states: StatesKnown,
  ) {}

  async now(): Promise<Judged> {
    const at = this.installation.surroundings.clock.now();
    const [commitments, tracks, calendars, states] = await Promise.all([
      this.commitments.find(),
      this.tracks.find(),
      this.calendars.all(),
      this.states.get(),
    ]);
    const turns = new Map(calendars.map(({ planId, turns: ofPlan }) => [planId, ofPlan]));
    const gathered = new Map(
      commitments.map((document) => {
        const planCalendars = turns.get(document.plan?.toLowerCase() ?? '') ?? noTurns;
        return [document.id, { document, planCalendars, tracks: [] as JudgedTrack[] }];
      }),
    );
    const daysOf = dayReaderAt(at, states);
    let judged = 0;
    for (const document of tracks) {
      const of = gathered.get(document.commitment);
      // A State may be seen to join before the commitment that it joins.
      if (!of) continue;
      const { document: ofCommitment, planCalendars } = of;
      const days = daysOf(document.obligor);
      const grounds = { document, commitment: ofCommitment.commitment, planCalendars, states, days };
      const known = this.remembered.get(document.id);
      if (known?.restsOn(grounds)) of.tracks.push(known);
      else {
        of.tracks.push(this.judge(grounds, at));
        judged += 1;
        if (judged % judgedInOneGo === 0) await setImmediate();
      }
    }
    return { at, states, commitments: [...gathered.values()] };
  }

  private judge(grounds: Grounds, at: string): JudgedTrack {
    const judged = new JudgedTrack(grounds, at);
    this.remembered.set(grounds.document.id, judged);
    return judged;
  }
}

/** A State's own day; for all others the day in every zone, as the chair moves and its days with it. */
function dayReaderAt(at: string, { members }: KnownStates): (obligor: string) => string {
  const own = new Map(Object.values(members).map(({ code, zone }) => [code, localDayOf(at, zone)]));
  const everywhere = [...own.values(), localDayOf(at, 'UTC')].join();
  return (obligor) => own.get(obligor) ?? everywhere;
}
