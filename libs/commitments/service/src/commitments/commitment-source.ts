import type { CommitmentDocument } from './commitments';
import { projectIn, type KnownPlan } from '../projects/plans-known';
import type { CommitmentSourceView } from './views-of-commitments';

/**
 * Where a commitment comes from: the plan as it stands now, and the published line. What another edition does not have
 * any more is shown by its code alone.
 */
export function sourceView(
  { plan: planCode, area: areaCode, project: projectCode, commitment }: CommitmentDocument,
  plan: KnownPlan | undefined,
): CommitmentSourceView {
  const { document } = commitment.source;
  const area = plan?.areas.find(({ code }) => code === areaCode);
  return {
    ...(planCode !== undefined && { plan: { code: planCode, ...(plan && { title: plan.title }) } }),
    ...(areaCode !== undefined && { area: { code: areaCode, ...(area && { title: area.title }) } }),
    ...(projectCode !== undefined && { project: { code: projectCode, ...lineOf(plan, projectCode) } }),
    ...(document && { document }),
  };
}

function lineOf(plan: KnownPlan | undefined, code: string) {
  const known = projectIn(plan, code);
  if (!known) return {};
  const { text, line } = known.project;
  return { text, line };
}
