import type { ProjectTriaged, TriageDecision } from '@acta/contracts';
import { targetOf, type Aggregate, type Target } from '@acta/kernel';

/** rules.md 2.3: what somebody decided of a project; `open` until it is marked, and again once that is lifted. */
export interface ProjectTriage {
  readonly decision: TriageDecision;
}

export const triages: Aggregate<ProjectTriage, ProjectTriaged> = {
  log: 'commitments',
  kind: 'triage',
  initial: { decision: 'open' },
  evolve: (_state, { data }) => ({ decision: data.decision }),
};

/** The stream of a project's triage, by the project's id or code. */
export const triageOf = (project: string): Target<ProjectTriage, ProjectTriaged> =>
  targetOf(triages, project.toLowerCase());
