import type {
  AxisContent,
  ImportUndone,
  PlanImported,
  PlanLine,
  ProposedDue,
  ProjectSplit,
  PublicDetail,
  PublicDetailSet,
  Texts,
} from '@acta/contracts';
import { foldCommit, type Projection } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** A project as it stands: a line that a person split is there as its parts. */
export interface KnownProject {
  readonly id: string;
  readonly code: string;
  readonly text: Texts;
  /** Of the published text. */
  readonly line: number;
  /** The group line under which it stands. */
  readonly context?: Texts;
  /** Where it takes place, if the text says it. */
  readonly place?: string;
  /** The deadlines that its text states: proposals. */
  readonly proposedDues?: readonly ProposedDue[];
  /** The code of the published line that was split. */
  readonly partOf?: string;
}

export interface KnownArea {
  readonly number: number;
  readonly code: string;
  readonly title: Texts;
  /** Keys of the plan's axes. */
  readonly axes: readonly string[];
  readonly projects: readonly KnownProject[];
  /** Lines as they were published, whose parts stand among the projects. */
  readonly splitLines: readonly KnownProject[];
}

/** A plan as its newest standing edition has it. */
export interface KnownPlan {
  readonly planId: string;
  readonly code: string;
  readonly year: number;
  readonly body: string;
  readonly title: Texts;
  readonly publicDetail: PublicDetail;
  readonly axes: readonly AxisContent[];
  readonly areas: readonly KnownArea[];
}

type PlanLearned = PlanImported | ImportUndone | ProjectSplit | PublicDetailSet;
type Edition = PlanImported['data'];

interface PlanDocument {
  readonly planId: string;
  readonly publicDetail: PublicDetail;
  /** Those that were not undone, oldest first. */
  readonly editions: readonly Edition[];
  readonly splits: readonly ProjectSplit['data'][];
  /** What follows from the rest; nothing where no edition stands. */
  readonly standing?: KnownPlan;
}

const prefix = 'plan-';

/** Plans and their projects: this context's own copy (rules.md 1.15). */
export const plansKnownProjection: Projection<PlanDocument> = {
  name: 'plans-known',
  version: 2,
  logs: ['plan-catalog'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (document, commit, planId) => {
    const before = document ?? { planId, publicDetail: 'region', editions: [], splits: [] };
    const { standing: _, ...folded } = foldCommit(withFact, before, commit);
    const edition = folded.editions.at(-1);
    return edition ? { ...folded, standing: planAs(edition, folded) } : folded;
  },
};

function withFact(plan: PlanDocument, fact: PlanLearned): PlanDocument {
  switch (fact.type) {
    case 'plan-catalog.plan-imported':
      return { ...plan, editions: [...plan.editions, fact.data] };
    case 'plan-catalog.import-undone':
      return { ...plan, editions: plan.editions.filter(({ edition }) => edition !== fact.data.edition) };
    case 'plan-catalog.project-split':
      return { ...plan, splits: [...plan.splits, fact.data] };
    case 'plan-catalog.public-detail-set':
      return { ...plan, publicDetail: fact.data.publicDetail };
    default:
      return plan;
  }
}

function planAs({ code, year, body, title, language, axes, areas }: Edition, document: PlanDocument): KnownPlan {
  const { planId, publicDetail, splits } = document;
  const partsOf = (whole: string) => splits.find((split) => split.code === whole)?.parts;
  const project = ({ id, code: projectCode, text, line, ...said }: Edition['areas'][number]['projects'][number]) => ({
    id,
    code: projectCode,
    text: { [language]: text },
    line,
    ...(said.context && { context: textOf(said.context) }),
    ...(said.place !== undefined && text.includes(said.place) && { place: said.place }),
    ...duesSaidIn(text, said.proposedDues),
  });
  return {
    planId,
    code,
    year,
    body,
    title: { [language]: title },
    publicDetail,
    axes,
    areas: areas.map((area) => ({
      number: area.number,
      code: area.code,
      title: { [language]: area.title },
      axes: area.axes,
      projects: area.projects.flatMap((whole) => {
        const parts = partsOf(whole.code);
        if (!parts) return [project(whole)];
        return parts.map((part) => ({ ...project({ ...whole, ...part }), partOf: whole.code }));
      }),
      splitLines: area.projects.filter(({ code: whole }) => partsOf(whole)).map(project),
    })),
  };

  function textOf({ text }: PlanLine): Texts {
    return { [language]: text };
  }
}

/** A part of a line that was split has only what its own words state. */
function duesSaidIn(text: string, dues: readonly ProposedDue[] = []): Pick<KnownProject, 'proposedDues'> {
  const said = dues.filter(({ words }) => text.normalize('NFC').includes(words));
  return said.length === 0 ? {} : { proposedDues: said };
}

/** A project by its code, or a published line that was split since, with the area in which it stands. */
export function projectIn(
  plan: KnownPlan | undefined,
  code: string,
): { readonly project: KnownProject; readonly area: KnownArea } | undefined {
  for (const area of plan?.areas ?? []) {
    const project = [...area.projects, ...area.splitLines].find((known) => known.code === code);
    if (project) return { project, area };
  }
  return undefined;
}

@Injectable()
export class PlansKnown {
  constructor(private readonly installation: Installation) {}

  /** By its id or its code; nothing where no edition stands. */
  async get(plan: string): Promise<KnownPlan | undefined> {
    const known = (await this.collection().get(plan.toLowerCase()))?.standing;
    return known && this.asNamedToday(known);
  }

  /** In the order of their codes. */
  async all(): Promise<readonly KnownPlan[]> {
    const documents = await this.collection().find({ standing: { $exists: true } }, { sort: { planId: 1 } });
    return Promise.all(documents.flatMap(({ standing }) => (standing ? [this.asNamedToday(standing)] : [])));
  }

  /** rules.md 6.3: what was decided then shows the past by name only where the body still says so today. */
  private async asNamedToday(plan: KnownPlan): Promise<KnownPlan> {
    if (plan.publicDetail === 'region') return plan;
    const today = await this.installation.present.live<PlanDocument>(plansKnownProjection.name).get(plan.planId);
    return today?.publicDetail === 'member' ? plan : { ...plan, publicDetail: 'region' };
  }

  private collection() {
    return this.installation.readModels.live<PlanDocument>(plansKnownProjection.name);
  }
}
