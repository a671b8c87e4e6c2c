import { answerersOf } from '@acta/commitments/domain';
import { Problem, type Caller } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { PlansKnown } from '../projects/plans-known';
import { isShown, namingFor, type Naming } from '../sight/seen-by';
import { sightOf, type Sight } from '../sight/sight';
import { KnownTracks, type KnownTrack } from './track-facts';
import type { TrackPath } from './track-paths';

/** A track, and what a reader may see of it. */
export interface SeenTrack extends KnownTrack {
  readonly sight: Sight;
}

/** Tracks as readers may see them: a State that one does not see by name is absent (rules.md 6.2, 6.3). */
@Injectable()
export class SeenTracks {
  constructor(
    private readonly commitments: Commitments,
    private readonly plans: PlansKnown,
    private readonly tracks: KnownTracks,
  ) {}

  /** Throws 404. */
  async get(path: TrackPath, caller: Caller): Promise<SeenTrack> {
    const found = await this.find(path, caller);
    if (!found) throw new Problem(404, 'not-found');
    return found;
  }

  /** Nothing where there is no such track, or none that the reader may see. */
  async find({ commitmentId, obligor }: TrackPath, caller: Caller): Promise<SeenTrack | undefined> {
    const commitment = await this.commitments.get(commitmentId);
    const known = commitment && (await this.tracks.get(commitmentId, obligor));
    const naming = commitment && (await this.namingOf(commitment, caller));
    return known && naming && isShown(obligor, naming.states) ? seen(known, naming, caller) : undefined;
  }

  /** Throws 404 where there is no such commitment. */
  async ofCommitment(commitmentId: string, caller: Caller): Promise<readonly SeenTrack[]> {
    const commitment = await this.commitments.get(commitmentId);
    if (!commitment) throw new Problem(404, 'not-found');
    const naming = await this.namingOf(commitment, caller);
    const tracks = await this.tracks.ofCommitment(commitment);
    return tracks
      .filter(({ document: { obligor } }) => isShown(obligor, naming.states))
      .map((known) => seen(known, naming, caller));
  }

  private async namingOf({ plan }: CommitmentDocument, caller: Caller): Promise<Naming> {
    const known = plan === undefined ? undefined : await this.plans.get(plan);
    return namingFor(caller, known?.publicDetail);
  }
}

function seen(known: KnownTrack, naming: Naming, caller: Caller): SeenTrack {
  const { track, commitment } = known.facts;
  return { ...known, sight: sightOf(caller, naming, { owners: answerersOf(track.obligor, commitment) }) };
}
