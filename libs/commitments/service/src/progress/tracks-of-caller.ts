import { answerersOf } from '@acta/commitments/domain';
import { may, type Action, type Caller } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { KnownTracks, type KnownTrack } from '../tracks/track-facts';

export interface CallersTrack extends KnownTrack {
  readonly commitment: CommitmentDocument;
}

/** The tracks that belong to those whom a caller acts for. */
@Injectable()
export class TracksOfCaller {
  constructor(
    private readonly commitments: Commitments,
    private readonly tracks: KnownTracks,
  ) {}

  /** In the order of the commitments’ codes, then of the obligors' keys. */
  async reachedBy(caller: Caller, action: Action): Promise<readonly CallersTrack[]> {
    const found: CallersTrack[] = [];
    for (const commitment of await this.commitments.all()) {
      for (const obligor of commitment.obligors) {
        if (!may(caller, action, { owners: answerersOf(obligor, commitment.commitment) })) continue;
        const known = await this.tracks.get(commitment.id, obligor);
        if (known) found.push({ ...known, commitment });
      }
    }
    return found;
  }
}
