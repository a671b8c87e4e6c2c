import { progress, trackIdOf, type Progress, type ProgressFact } from '@acta/commitments/domain';
import { foldCommit, type Projection } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { progressPrefix } from './progress-sources';

/** What systems said of one track, under the track's id. */
export interface ProgressDocument {
  readonly id: string;
  readonly progress: Progress;
  readonly version: number;
}

export const progressProjection: Projection<ProgressDocument> = {
  name: 'progress',
  version: 1,
  logs: ['commitments'],
  documentsOf: ({ stream }) => (stream.startsWith(progressPrefix) ? [stream.slice(progressPrefix.length)] : []),
  fold: (document, commit, id) => ({
    id,
    progress: foldCommit<Progress, ProgressFact>(progress.evolve, document?.progress ?? progress.initial, commit),
    version: commit.version,
  }),
};

@Injectable()
export class GatheredProgress {
  constructor(private readonly installation: Installation) {}

  get(commitmentId: string, obligor: string): Promise<ProgressDocument | undefined> {
    const collection = this.installation.readModels.live<ProgressDocument>(progressProjection.name);
    return collection.get(trackIdOf(commitmentId, obligor));
  }
}
