import { trackIdOf, type CalendarTurn, type KnownStates, type TrackFacts } from '@acta/commitments/domain';
import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from './commitments';
import { noTurns, PlanCalendars } from './plan-calendars';
import { StatesKnown } from './states-known';
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
    if (!commitment || !document) return undefined;
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

  /** Of many at once, by the commitment's id, each list in the order of the obligors' keys. */
  async ofMany(commitments: readonly CommitmentDocument[]): Promise<ReadonlyMap<string, readonly KnownTrack[]>> {
    const [documents, states, calendars] = await Promise.all([
      this.tracks.find(),
      this.states.get(),
      this.calendars.all(),
    ]);
    const turnsOf = new Map(calendars.map(({ planId, turns }) => [planId, turns]));
    const byId = new Map(documents.map((document) => [document.id, document]));
    return new Map(
      commitments.map((commitment) => {
        const planCalendars = turnsOf.get(commitment.plan?.toLowerCase() ?? '') ?? noTurns;
        const known = commitment.obligors.flatMap((obligor) => {
          const document = byId.get(trackIdOf(commitment.id, obligor));
          return document ? [joined(document, commitment, planCalendars, states)] : [];
        });
        return [commitment.id, known];
      }),
    );
  }
}

function joined(
  document: TrackDocument,
  { commitment }: CommitmentDocument,
  planCalendars: readonly CalendarTurn[],
  states: KnownStates,
): KnownTrack {
  return { document, facts: { track: openTrackIn(document), commitment, planCalendars, states } };
}
