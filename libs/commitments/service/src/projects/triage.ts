import type { ProjectTriaged, TriageDecision } from '@acta/contracts';
import { foldCommit, type Projection, type Recorded } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** What somebody decided of a project, newest last. */
export interface TriageDocument {
  /** Codes. */
  readonly project: string;
  readonly plan: string;
  readonly decisions: readonly { readonly decision: TriageDecision; readonly by: Recorded }[];
  readonly version: number;
}

const prefix = 'triage-';

export const triageProjection: Projection<TriageDocument> = {
  name: 'triage',
  version: 1,
  logs: ['commitments'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (document, commit) =>
    foldCommit<TriageDocument | undefined, ProjectTriaged>(
      (triage, { data: { project, plan, decision } }, by) => ({
        project,
        plan,
        decisions: [...(triage?.decisions ?? []), { decision, by }],
        version: by.version,
      }),
      document,
      commit,
    ),
};

/** "No es compromiso": said, and not lifted since. */
export function isDismissed(triage: TriageDocument | undefined): boolean {
  return triage?.decisions.at(-1)?.decision === 'not-a-commitment';
}

@Injectable()
export class Triage {
  constructor(private readonly installation: Installation) {}

  all(): Promise<readonly TriageDocument[]> {
    return this.installation.readModels.live<TriageDocument>(triageProjection.name).find({});
  }
}
