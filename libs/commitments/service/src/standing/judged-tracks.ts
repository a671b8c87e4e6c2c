import { setImmediate } from 'node:timers/promises';
import type { KnownStates } from '@acta/commitments/domain';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { JudgedCommitment } from './judged-commitment';
import { JudgedTrack } from './judged-track';
import { daysFor, groundsFor, judgingDaysAt, rewrittenSince, type JudgingRead, type Rewritten } from './judging-read';
import { PlanCalendars } from '../projects/plan-calendars';
import { StatesKnown } from '../sight/states-known';
import { Tracks, type TrackDocument } from '../tracks/tracks';

/** Everything as it stands at an instant. */
export interface Judged {
  readonly at: string;
  readonly states: KnownStates;
  /** Everybody who has a track, by number. */
  readonly obligors: readonly string[];
  /** In the order of their codes. */
  readonly commitments: readonly JudgedCommitment[];
}

/** What is remembered of one moment, the present or a past one. */
interface Moment {
  held?: Held;
  turn: Promise<unknown>;
}

/** What was judged last, and where each track that was read stands in it. */
interface Held {
  readonly read: JudgingRead;
  readonly commitments: readonly JudgedCommitment[];
  /** Of each track that was read; nothing where its commitment is not there. */
  readonly places: readonly (Place | undefined)[];
}

/** Which commitment, and which of its tracks. */
interface Place {
  readonly commitment: number;
  readonly track: number;
}

/** Judging is work for the processor alone: others get their turn after so many. */
const judgedInOneGo = 200;

/**
 * rules.md 1.12: standing and status are stored nowhere. They are computed when somebody asks and remembered as long as
 * what they rest on is the very same, so that a write costs one track anew and a midnight those of one zone. Documents
 * are told apart by what they are, not by what is in them: a store that gives new ones at each read has all judged anew.
 */
@Injectable()
export class JudgedTracks {
  /** The past is judged beside the present, and waits for it no more than it is waited for. */
  private readonly moments = new WeakMap<object, Moment>();
  private readonly obligors: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly installation: Installation,
    private readonly commitments: Commitments,
    private readonly tracks: Tracks,
    private readonly calendars: PlanCalendars,
    private readonly states: StatesKnown,
  ) {}

  /** One after another: whoever asks sees what was there to read when they asked, or later. */
  now(): Promise<Judged> {
    const { shown } = this.installation;
    const moment = this.moments.get(shown) ?? { turn: Promise.resolve() };
    this.moments.set(shown, moment);
    const judged = moment.turn.then(() => this.refreshed(moment));
    moment.turn = judged.catch(() => undefined);
    return judged;
  }

  private async refreshed(moment: Moment): Promise<Judged> {
    const read = await this.read();
    const { held } = moment;
    const rewritten = held && rewrittenSince(held.read, read);
    const little = held && rewritten && countIn(held, rewritten) <= judgedInOneGo;
    const next = little ? this.rewritten(held, read, rewritten) : await this.gathered(read, held);
    moment.held = next;
    return { at: read.at, states: read.states, obligors: this.obligors, commitments: next.commitments };
  }

  private async read(): Promise<JudgingRead> {
    const at = this.installation.shownAt;
    const [commitments, tracks, calendars, states] = await Promise.all([
      this.commitments.all(),
      this.tracks.find(),
      this.calendars.all(),
      this.states.get(),
    ]);
    return { at, commitments, tracks, calendars, states, days: judgingDaysAt(at, states) };
  }

  /** What is held, and anew what was written since. */
  private rewritten(held: Held, read: JudgingRead, { commitments, tracks }: Rewritten): Held {
    const anew = new Map<number, JudgedTrack[]>();
    const tracksOf = (place: number): JudgedTrack[] => {
      const known = anew.get(place) ?? [...(held.commitments[place] as JudgedCommitment).tracks];
      anew.set(place, known);
      return known;
    };
    for (const place of tracks) {
      const at = held.places[place];
      if (at) tracksOf(at.commitment)[at.track] = judged(read, read.tracks[place] as TrackDocument, at.commitment);
    }
    for (const place of commitments) {
      const ofCommitment = tracksOf(place);
      ofCommitment.forEach(({ grounds: { document } }, at) => (ofCommitment[at] = judged(read, document, place)));
    }
    const next = [...held.commitments];
    for (const [place, ofCommitment] of anew) next[place] = this.commitment(read, place, ofCommitment);
    return { ...held, read, commitments: next };
  }

  /** Everything; what was judged before and rests on the same is kept. */
  private async gathered(read: JudgingRead, before: Held | undefined): Promise<Held> {
    const held = before?.commitments.flatMap(({ tracks }) => tracks) ?? [];
    const known = new Map(held.map((track) => [track.grounds.document.id, track]));
    const placeOf = new Map(read.commitments.map(({ id }, place) => [id, place]));
    const gathered = read.commitments.map((): JudgedTrack[] => []);
    const places: (Place | undefined)[] = [];
    let judgedCount = 0;
    for (const document of read.tracks) {
      const commitment = placeOf.get(document.commitment);
      // A State may be seen to join before the commitment that it joins; an adoption that was taken back leaves tracks.
      if (commitment === undefined || !read.commitments[commitment]?.obligors.includes(document.obligor)) {
        places.push(undefined);
        continue;
      }
      const tracks = gathered[commitment] as JudgedTrack[];
      places.push({ commitment, track: tracks.length });
      const judgedBefore = known.get(document.id);
      const kept = judgedBefore?.restsOn(groundsFor(read, document, commitment)) ? judgedBefore : undefined;
      tracks.push(kept ?? judged(read, document, commitment));
      if (!kept && (judgedCount += 1) % judgedInOneGo === 0) await setImmediate();
    }
    return { read, places, commitments: gathered.map((tracks, place) => this.commitment(read, place, tracks)) };
  }

  private commitment(
    { commitments, at }: JudgingRead,
    place: number,
    tracks: readonly JudgedTrack[],
  ): JudgedCommitment {
    const obligors = Uint16Array.from(tracks, ({ obligor }) => this.numberOf(obligor));
    return new JudgedCommitment(commitments[place] as CommitmentDocument, tracks, obligors, at);
  }

  private numberOf(obligor: string): number {
    const known = this.numbers.get(obligor);
    if (known !== undefined) return known;
    this.numbers.set(obligor, this.obligors.length);
    return this.obligors.push(obligor) - 1;
  }
}

function judged(read: JudgingRead, document: TrackDocument, commitment: number): JudgedTrack {
  return new JudgedTrack(groundsFor(read, document, commitment), daysFor(read, document.obligor));
}

/** How many tracks are to be judged anew. */
function countIn({ commitments }: Held, rewritten: Rewritten): number {
  return rewritten.commitments.reduce(
    (count, place) => count + (commitments[place]?.tracks.length ?? 0),
    rewritten.tracks.length,
  );
}
