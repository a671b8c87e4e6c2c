import { ProjectTriaged, type TriageProject } from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, type Decision } from '@acta/kernel';
import { areaOfProject, type KnownPlan } from '../known/plan';
import type { Knowing } from '../track/track-known';
import type { ProjectTriage } from './triage';

/** What a triage relies on. */
export interface TriageKnown {
  /** The code of the project. */
  readonly project: string;
  /** The plan that the code names. */
  readonly plan: KnownPlan | undefined;
  /** Codes of the commitments that come from the project, also of those since withdrawn or concluded. */
  readonly commitments: readonly string[];
}

/**
 * rules.md 2.3: a project becomes one or more commitments, or is marked "no es compromiso"; or that is lifted.
 *
 * Refuses: `project-unknown` (404), `project-has-commitments` (409).
 */
export function triageProject(
  state: ProjectTriage,
  { command: { decision }, known: { project, plan, commitments } }: Knowing<TriageProject, TriageKnown>,
): Decision<ProjectTriaged> {
  if (!plan || areaOfProject(plan, project) === undefined) return refuseAsAbsent('project-unknown');
  if (decision === state.decision) return [];
  const [first] = commitments;
  if (decision === 'not-a-commitment' && first !== undefined) {
    return refuseAsConflict('project-has-commitments', 'decision', { first, commitments: commitments.length });
  }
  return [ProjectTriaged({ project, plan: plan.code, decision })];
}
