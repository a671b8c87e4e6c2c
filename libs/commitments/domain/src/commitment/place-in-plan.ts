import type { CommitmentSource } from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';
import { areaCodeOf, areaOfProject, isPartCode, planCodeOf, wasSplit, type KnownPlan } from '../known/plan';

/** What an adoption says of where the commitment comes from, and what it is to be called. */
export interface AskedPlace {
  readonly code?: string | undefined;
  readonly source: CommitmentSource;
}

export interface Place {
  readonly code: string;
  readonly source: CommitmentSource;
}

/** The code that a commitment is to have: the project's where none is said. */
export const codeAskedFor = ({ code, source }: AskedPlace): string | undefined => code ?? source.project;

/** The plan that an adoption must be held against: the source's, else that of the code. */
export function planAskedFor({ code, source }: AskedPlace): string | undefined {
  const { plan, area, project } = source;
  const within = plan ?? area ?? project ?? code;
  return within === undefined ? undefined : planCodeOf(within);
}

/**
 * rules.md 2.3 and 2.4: where a commitment comes from, plan and area filled in, and its code, which belongs there.
 * `plan` is the one of `planAskedFor`. The number may be another than the project's, but not that of another project.
 *
 * Refuses: `source-missing`, `source-contradicts-itself`, `plan-unknown`, `area-unknown`, `project-unknown`,
 * `project-was-split` at what is wrong in the source; `code-missing`, `code-of-a-plan`, `code-outside-source`,
 * `code-of-a-project`, `code-of-no-part` at `code`.
 */
export function placeOf(asked: AskedPlace, plan: KnownPlan | undefined): Place | Refusal {
  const source = sourceOf(asked.source, plan);
  if ('refused' in source) return source;
  const code = codeAskedFor(asked);
  if (code === undefined) return refuse('code-missing', 'code');
  return misnamed(code, source, plan) ?? { code, source: withAreaOf(code, source, plan) };
}

/** Of a plan as a whole, or by its code of one of its areas. */
function withAreaOf(code: string, source: CommitmentSource, plan: KnownPlan | undefined): CommitmentSource {
  if (source.plan === undefined || source.area !== undefined) return source;
  const area = plan?.areas.find((known) => known.code === areaCodeOf(code))?.code;
  return area === undefined ? source : { ...source, area };
}

function sourceOf(asked: CommitmentSource, plan: KnownPlan | undefined): CommitmentSource | Refusal {
  const { project, document } = asked;
  const cited = document ? { document } : {};
  const within = asked.plan ?? asked.area ?? project;
  if (within === undefined) return document ? cited : refuse('source-missing', 'source');
  const code = planCodeOf(within);
  const stray = strayIn(asked, code);
  if (stray) return stray;
  if (plan?.code !== code) return refuse('plan-unknown', '/source/plan', { plan: code });
  const area = areaIn(plan, asked);
  return 'refused' in area ? area : { plan: code, ...area, ...(project !== undefined && { project }), ...cited };
}

function areaIn(plan: KnownPlan, { area, project }: CommitmentSource): { readonly area?: string } | Refusal {
  const standing = project === undefined ? area : areaOfProject(plan, project);
  if (standing === undefined) return project === undefined ? {} : unknownProject(plan, project);
  if (!plan.areas.some(({ code }) => code === standing))
    return refuse('area-unknown', '/source/area', { area: standing });
  return area === undefined || area === standing ? { area: standing } : contradiction('area', area, standing);
}

function strayIn({ area, project }: CommitmentSource, plan: string): Refusal | undefined {
  if (area !== undefined && planCodeOf(area) !== plan) return contradiction('area', area, plan);
  if (project !== undefined && planCodeOf(project) !== plan) return contradiction('project', project, plan);
  return undefined;
}

const contradiction = (part: 'area' | 'project', code: string, of: string): Refusal =>
  refuse('source-contradicts-itself', `/source/${part}`, { code, of });

function unknownProject(plan: KnownPlan, project: string): Refusal {
  const field = '/source/project';
  if (!wasSplit(plan, project)) return refuse('project-unknown', field, { project });
  return refuse('project-was-split', field, { project, first: `${project}a`, second: `${project}b` });
}

function misnamed(code: string, source: CommitmentSource, plan: KnownPlan | undefined): Refusal | undefined {
  if (code === source.project) return undefined;
  if (plan && (areaOfProject(plan, code) !== undefined || wasSplit(plan, code))) {
    return refuse('code-of-a-project', 'code', { code });
  }
  if (isPartCode(code)) return refuse('code-of-no-part', 'code', { code });
  if (source.plan === undefined) {
    return plan?.code === planCodeOf(code) ? refuse('code-of-a-plan', 'code', { code, plan: plan.code }) : undefined;
  }
  const fits =
    source.area === undefined
      ? planCodeOf(code) === source.plan
      : [source.area, source.project && areaCodeOf(source.project)].includes(areaCodeOf(code));
  return fits ? undefined : refuse('code-outside-source', 'code', { code, source: source.area ?? source.plan });
}
