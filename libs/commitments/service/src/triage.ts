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

/** "No es compromiso", and by which act; nothing where that was never said or does not hold any more. */
export function dismissalIn(triage: TriageDocument | undefined): Recorded | undefined {
  const last = triage?.decisions.at(-1);
  return last?.decision === 'not-a-commitment' ? last.by : undefined;
}

@Injectable()
export class Triage {
  constructor(private readonly installation: Installation) {}

  /** By the project's id or code. */
  get(project: string): Promise<TriageDocument | undefined> {
    return this.collection().get(project.toLowerCase());
  }

  /** Of a plan, by its code, or of all. */
  all(plan?: string): Promise<readonly TriageDocument[]> {
    return this.collection().find(plan === undefined ? {} : { plan });
  }

  private collection() {
    return this.installation.readModels.live<TriageDocument>(triageProjection.name);
  }
}
