import { Unpublished, Versioned, type Caller, type Language, type Listing } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { CommitmentReads } from '../commitments/commitment-reads';
import { ReportReads } from '../reports/report-reads';
import { lastPeriod } from '../standing/board-period';
import { SeenTracks } from '../tracks/seen-tracks';
import { TracksInScope } from '../tracks/tracks-in-scope';
import { TrackReads } from '../tracks/track-reads';

export interface AskedState {
  readonly commitment?: string;
  readonly member?: string;
  readonly plan?: string;
}

/** All that a reader is shown of something at the moment that is read, by the ids of commitments. */
export interface State {
  readonly commitments: Readonly<Record<string, unknown>>;
  /** Some of it is not public. */
  readonly unpublished: boolean;
}

/** Reads what two instants are compared by: what other routes answer, and no more. */
@Injectable()
export class StateReads {
  constructor(
    private readonly reads: CommitmentReads,
    private readonly tracks: TrackReads,
    private readonly seen: SeenTracks,
    private readonly reports: ReportReads,
    private readonly scope: TracksInScope,
  ) {}

  async of({ commitment, member, plan }: AskedState, caller: Caller, language: Language): Promise<State> {
    if (commitment !== undefined) return this.ofCommitment(commitment, caller, language);
    return member === undefined ? this.ofPlan(plan ?? '', caller) : this.ofMember(member, caller);
  }

  private async ofCommitment(id: string, caller: Caller, language: Language): Promise<State> {
    const there = await this.reads.find(id, caller, language);
    if (!there) return { commitments: {}, unpublished: false };
    const shown = new Shown();
    const tracks: Record<string, unknown> = {};
    for (const known of await this.seen.ofCommitment(id, caller)) {
      const path = { commitmentId: id, obligor: known.document.obligor };
      const track = shown.body(await this.tracks.get(path, caller));
      const reports = await shown.items(await this.reports.ofTrack(path, caller));
      tracks[path.obligor] = { ...track, reports };
    }
    return { commitments: { [id]: { commitment: shown.body(there), tracks } }, unpublished: shown.unpublished };
  }

  private async ofPlan(plan: string, caller: Caller): Promise<State> {
    const shown = new Shown();
    const items = (await shown.items(await this.reads.list({ plan }, caller))) as { readonly id: string }[];
    return { commitments: Object.fromEntries(items.map((item) => [item.id, item])), unpublished: shown.unpublished };
  }

  private async ofMember(member: string, caller: Caller): Promise<State> {
    const { commitments } = await this.scope.of({ member }, caller);
    const theirs = commitments.flatMap(({ document, tracks, namedToFew }) => {
      const track = tracks.find(({ obligor }) => obligor === member);
      return track ? [{ id: document.id, track, namedToFew }] : [];
    });
    const shown = theirs.map(({ id, track }) => {
      const { status, period, dueOn } = track.cell(lastPeriod);
      return [id, { standing: track.standing.standing, status, period, dueOn }];
    });
    return { commitments: Object.fromEntries(shown), unpublished: theirs.some(({ namedToFew }) => namedToFew) };
  }
}

/** Takes answers out of what they are wrapped in, and remembers whether one was not public. */
class Shown {
  unpublished = false;

  body(answer: Versioned | Unpublished<Versioned>): object {
    return this.opened(answer).body;
  }

  async items(answer: Listing | Unpublished<Listing>): Promise<readonly unknown[]> {
    const entries = await this.opened(answer).after(undefined, Number.MAX_SAFE_INTEGER);
    return entries.map(({ item }) => item);
  }

  private opened<Answer>(answer: Answer | Unpublished<Answer>): Answer {
    if (!(answer instanceof Unpublished)) return answer;
    this.unpublished = true;
    return answer.answer;
  }
}
