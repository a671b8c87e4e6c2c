import type { PlanLine } from '@acta/contracts';
import { countsOf } from '@acta/plan-catalog/domain';
import type { AreaView, PlanImportView, PlanItemView, PlanView } from './views';
import { areasOf, standingEdition, type Edition, type PlanDocument, type StandingArea } from './plans';

/** What lists show of a plan. Texts are by language; `line` is the line of the published text. */
export function planItem(plan: PlanDocument): PlanItemView {
  const edition = standing(plan);
  const { content, adoption } = edition;
  return {
    id: plan.planId,
    code: plan.code,
    body: content.body,
    year: content.year,
    ...(content.member !== undefined && { presidency: content.member }),
    title: { [content.language]: content.title },
    status: adoption ? 'adopted' : 'proposed',
    edition: edition.edition,
    importId: edition.importId,
    importedAt: edition.importedAt,
    publicDetail: plan.publicDetail,
    counts: countsOf(content),
  };
}

export function planView(plan: PlanDocument): PlanView {
  const edition = standing(plan);
  const { content, adoption } = edition;
  const inLanguage = textsIn(content.language);
  return {
    ...planItem(plan),
    ...(adoption && { adoption }),
    source: content.source,
    axes: content.axes,
    areas: areasOf(plan, edition).map((area) => areaView(area, inLanguage)),
    doubts: content.doubts,
    ...(content.preamble && { preamble: content.preamble.map(inLanguage) }),
    ...(content.closing && { closing: content.closing.map(inLanguage) }),
    ...(content.footers && { footers: content.footers.map(inLanguage) }),
    editions: plan.editions.map(({ edition: number, importId, importedAt, undone, content: { source } }) => ({
      edition: number,
      importId,
      importedAt,
      undone,
      sha256: source.sha256,
    })),
  };
}

/** One act of importing: the commit that it is, and whether it still stands. */
export function importView(plan: PlanDocument, edition: Edition): PlanImportView {
  const { content, importId, importedAt, undone } = edition;
  return {
    id: importId,
    planId: plan.planId,
    code: plan.code,
    edition: edition.edition,
    importedAt,
    undone,
    source: content.source,
    counts: countsOf(content),
    doubts: content.doubts,
  };
}

type InLanguage = ReturnType<typeof textsIn>;

function textsIn(language: string) {
  return ({ text, line }: PlanLine) => ({ text: { [language]: text }, line });
}

function areaView(
  { number, code, title, line, mark: written, chapter, objectives, projects, axes, rationale }: StandingArea,
  inLanguage: InLanguage,
): AreaView {
  return {
    number,
    code,
    title: inLanguage({ text: title, line }).text,
    line,
    objectives: objectives.map(inLanguage),
    projects: projects.map(({ id, code: projectCode, context, mark, place, proposedDues, ...project }) => ({
      id,
      code: projectCode,
      ...inLanguage(project),
      ...(context && { context: inLanguage(context) }),
      ...(mark !== undefined && { mark }),
      ...(place !== undefined && { place }),
      ...(proposedDues && { proposedDues }),
      ...('partOf' in project && typeof project.partOf === 'string' && { partOf: project.partOf }),
    })),
    axes,
    rationale: rationale.map(inLanguage),
    ...(written !== undefined && { mark: written }),
    ...(chapter && { chapter: inLanguage(chapter) }),
  };
}

function standing(plan: PlanDocument): Edition {
  const edition = standingEdition(plan);
  if (!edition) throw new Error(`no edition of plan ${plan.planId} stands`);
  return edition;
}
