import { actView } from '../commitments/act-view';
import type { TriagedProject } from './projects';
import type { TriagedProjectView, TriageView } from './views-of-projects';

export function projectItem({ plan, area, project, state, commitments }: TriagedProject): TriagedProjectView {
  return {
    ...project,
    plan: plan.code,
    area: { code: area.code, title: area.title },
    triage: state,
    commitments: commitments.map(({ id, code }) => ({ id, code })),
  };
}

/** Who acts on triage acts for the body or the office: no State is named. */
export function triageView(triaged: TriagedProject): TriageView {
  const decisions = triaged.decided?.decisions ?? [];
  return {
    ...projectItem(triaged),
    decisions: decisions.map(({ decision, by }) => ({ decision, act: actView(by, false) })),
  };
}
