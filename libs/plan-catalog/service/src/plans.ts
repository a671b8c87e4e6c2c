import {
  ImportUndone,
  PlanAdopted,
  PlanImported,
  ProjectSplit,
  PublicDetailSet,
  type AdoptPlan,
  type ImportedProject,
  type ProjectPart,
  type PublicDetail,
} from '@acta/contracts';
import type { Fact, Filter, Projection, ReadCommit } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { countsOf, partsOf, type PlanCounts } from '@acta/plan-catalog/domain';
import { Injectable } from '@nestjs/common';

export interface Edition {
  readonly edition: number;
  /** The id of the commit that imported it. */
  readonly importId: string;
  readonly importedAt: string;
  readonly undone: boolean;
  readonly content: PlanImported['data'];
  readonly adoption?: AdoptPlan;
}

/** A plan with all its editions, also those taken back: what is shown is the newest that stands. */
export interface PlanDocument {
  readonly planId: string;
  readonly code: string;
  readonly year: number;
  readonly version: number;
  /** No edition stands: the only import was undone. */
  readonly absent: boolean;
  readonly publicDetail: PublicDetail;
  readonly editions: readonly Edition[];
  /** By the code of a published line; they hold for every edition that has it. */
  readonly splits: readonly ProjectSplit['data'][];
}

type PlanFact = PlanImported | ImportUndone | PlanAdopted | ProjectSplit | PublicDetailSet;

export const plansProjection: Projection<PlanDocument> = {
  name: 'plans',
  version: 1,
  logs: ['plan-catalog'],
  documentsOf: ({ stream }) => (stream.startsWith('plan-') ? [stream.slice('plan-'.length)] : []),
  fold: (document, commit, planId) => {
    const folded = commit.facts.reduce<PlanDocument | undefined>(
      (plan, fact) => foldFact(plan, fact, commit, planId),
      document,
    );
    return folded && { ...folded, version: commit.version, absent: folded.editions.every(({ undone }) => undone) };
  },
};

function foldFact(
  plan: PlanDocument | undefined,
  recorded: Fact,
  commit: ReadCommit,
  planId: string,
): PlanDocument | undefined {
  const fact = recorded as PlanFact;
  if (fact.type === PlanImported.type) return withEdition(plan, fact.data as PlanImported['data'], commit, planId);
  if (!plan) return plan;
  switch (fact.type) {
    case 'plan-catalog.import-undone':
      return changed(plan, fact.data.edition, { undone: true });
    case 'plan-catalog.plan-adopted': {
      const { edition, ...adoption } = fact.data;
      return changed(plan, edition, { adoption });
    }
    case 'plan-catalog.project-split':
      return { ...plan, splits: [...plan.splits, fact.data] };
    case 'plan-catalog.public-detail-set':
      return { ...plan, publicDetail: fact.data.publicDetail };
    default:
      return plan;
  }
}

function withEdition(
  plan: PlanDocument | undefined,
  content: PlanImported['data'],
  { id, recordedAt, version }: ReadCommit,
  planId: string,
): PlanDocument {
  const edition: Edition = {
    edition: content.edition,
    importId: id,
    importedAt: recordedAt,
    undone: false,
    content,
  };
  return {
    planId,
    code: content.code,
    year: content.year,
    version,
    absent: false,
    publicDetail: plan?.publicDetail ?? 'region',
    editions: [...(plan?.editions ?? []), edition],
    splits: plan?.splits ?? [],
  };
}

function changed(plan: PlanDocument, edition: number, change: Partial<Edition>): PlanDocument {
  return {
    ...plan,
    editions: plan.editions.map((known) => (known.edition === edition ? { ...known, ...change } : known)),
  };
}

/** It has only the deadlines that its own words state. */
function partOf({ proposedDues = [], place: _place, ...project }: ImportedProject, part: ProjectPart) {
  const said = proposedDues.filter(({ words }) => part.text.normalize('NFC').includes(words));
  return { ...project, ...part, partOf: project.code, ...(said.length > 0 && { proposedDues: said }) };
}

export type StandingArea = ReturnType<typeof areasOf>[number];

/** The areas of an edition as they stand: a line that a person split shows its parts in its place. */
export function areasOf({ splits }: PlanDocument, { content }: Edition) {
  return content.areas.map((area) => ({
    ...area,
    projects: area.projects.flatMap((project) => {
      const parts = partsOf({ splits }, project.code);
      return parts ? parts.map((part) => partOf(project, part)) : [project];
    }),
  }));
}

export function standingEdition(plan: PlanDocument): Edition | undefined {
  return plan.editions.filter(({ undone }) => !undone).at(-1);
}

/** What is counted of the plan as it was published. */
export function countsIn(plan: PlanDocument): PlanCounts | undefined {
  const edition = standingEdition(plan);
  return edition && countsOf(edition.content);
}

/** The queries of the plans: by id, and all that stand. */
@Injectable()
export class Plans {
  constructor(private readonly installation: Installation) {}

  /** Nothing where there is no such plan, or no edition of it stands. */
  async get(planId: string): Promise<PlanDocument | undefined> {
    const plan = await this.collection().get(planId);
    return plan && !plan.absent ? plan : undefined;
  }

  all(filter: { readonly year?: number } = {}): Promise<readonly PlanDocument[]> {
    const wanted: Filter = { absent: false, ...filter };
    return this.collection().find(wanted, { sort: { code: 1 } });
  }

  /** Also those of which no edition stands: for the list of imports. */
  withEveryImport(): Promise<readonly PlanDocument[]> {
    return this.collection().find({}, { sort: { code: 1 } });
  }

  private collection() {
    return this.installation.readModels.live<PlanDocument>(plansProjection.name);
  }
}
