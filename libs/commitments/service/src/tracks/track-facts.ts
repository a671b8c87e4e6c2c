import type { CalendarTurn, KnownStates, TrackFacts } from '@acta/commitments/domain';
import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { PlanCalendars } from '../projects/plan-calendars';
import { StatesKnown } from '../sight/states-known';
import { openTrackIn, Tracks, type TrackDocument } from './tracks';

/** A track with all that its standing and its periods are computed from. */
export interface KnownTrack {
  readonly document: TrackDocument;
  readonly facts: TrackFacts;
}

/** Joins what the read models keep apart, at the moment of asking. */
@Injectable()
export class KnownTracks {
  constructor(
    private readonly commitments: Commitments,
    private readonly tracks: Tracks,
    private readonly calendars: PlanCalendars,
    private readonly states: StatesKnown,
  ) {}

  /** Nothing where there is no such commitment, or no such track of it. */
  async get(commitmentId: string, obligor: string): Promise<KnownTrack | undefined> {
    const commitment = await this.commitments.get(commitmentId);
    const document = commitment && (await this.tracks.get(commitment.id, obligor));
    if (!commitment || !document || !commitment.obligors.includes(obligor)) return undefined;
    const [states, planCalendars] = await Promise.all([this.states.get(), this.calendars.of(commitment.plan)]);
    return joined(document, commitment, planCalendars, states);
  }

  /** In the order of the obligors' keys. */
  async ofCommitment(commitment: CommitmentDocument): Promise<readonly KnownTrack[]> {
    const [documents, states, planCalendars] = await Promise.all([
      this.tracks.ofCommitment(commitment.id),
      this.states.get(),
      this.calendars.of(commitment.plan),
    ]);
    return documents.map((document) => joined(document, commitment, planCalendars, states));
  }
}

function joined(
  document: TrackDocument,
  { commitment }: CommitmentDocument,
  planCalendars: readonly CalendarTurn[],
  states: KnownStates,
): KnownTrack {
  return { document, facts: { track: openTrackIn(document, commitment), commitment, planCalendars, states } };
}
