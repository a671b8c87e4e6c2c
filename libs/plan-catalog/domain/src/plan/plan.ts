import { targetOf, type Aggregate, type Target } from '@acta/kernel';
import {
  type ImportedProject,
  type ImportPlan,
  type ImportUndone,
  type PlanAdopted,
  type PlanImported,
  type ProjectPart,
  type ProjectSplit,
  type PublicDetail,
  type PublicDetailSet,
} from '@acta/contracts';
import { codesAfter, noCodes, type CodeBook } from './code-book';

export type PlanFact = PlanImported | ImportUndone | PlanAdopted | ProjectSplit | PublicDetailSet;

export type Edition = PlanImported['data'];
export type Adoption = PlanAdopted['data'];

export interface Plan {
  /** Those that were not undone, oldest first; the last one holds. */
  readonly editions: readonly Edition[];
  /** How many there ever were: numbers are not given twice. */
  readonly editionsMade: number;
  /** Every code that was ever given, also by an edition since undone. */
  readonly codes: CodeBook;
  readonly adoptions: readonly Adoption[];
  readonly splits: readonly ProjectSplit['data'][];
  /** rules.md 6.3: `region` until the body decides. */
  readonly publicDetail: PublicDetail;
}

export const plan: Aggregate<Plan, PlanFact> = {
  log: 'plan-catalog',
  kind: 'plan',
  initial: { editions: [], editionsMade: 0, codes: noCodes, adoptions: [], splits: [], publicDetail: 'region' },
  evolve,
};

/** What a plan's stream and addresses go by: its code in lower case, `celac-2020`. */
export const planIdOf = (code: string): string => code.toLowerCase();

export const planOf = (id: string): Target<Plan, PlanFact> => targetOf(plan, id);

export function currentEdition({ editions }: Plan): Edition | undefined {
  return editions.at(-1);
}

/** The adoption of the edition that holds now. */
export function adoptionOf({ editions, adoptions }: Plan): Adoption | undefined {
  return adoptions.find(({ edition }) => edition === editions.at(-1)?.edition);
}

/** An edition made after an adoption is proposed anew: what was adopted is the edition that the adoption names. */
export function statusOf(state: Plan): 'absent' | 'proposed' | 'adopted' {
  if (state.editions.length === 0) return 'absent';
  return adoptionOf(state) ? 'adopted' : 'proposed';
}

/** What hangs on an edition, so that it cannot be taken back any more. */
export function dependentsOf({ adoptions, splits }: Plan, edition: number): readonly ('adoption' | 'split')[] {
  const on = (fact: { readonly edition: number }) => fact.edition === edition;
  return [...adoptions.filter(on).map(() => 'adoption' as const), ...splits.filter(on).map(() => 'split' as const)];
}

/** The parts that a person made of a published line, or nothing. */
export function partsOf({ splits }: Pick<Plan, 'splits'>, code: string): readonly ProjectPart[] | undefined {
  return splits.find((split) => split.code === code)?.parts;
}

/** As published; where a line was split, its parts follow each other with the line and context of the whole. */
export function projectsOf(edition: Edition, state: Pick<Plan, 'splits'>): readonly ImportedProject[] {
  return edition.areas.flatMap((area) =>
    area.projects.flatMap(
      (project) => partsOf(state, project.code)?.map((part) => ({ ...project, ...part })) ?? [project],
    ),
  );
}

/** Of the plan as published: a split adds none. */
export function countsOf({ areas, axes }: Pick<ImportPlan, 'areas' | 'axes'>): PlanCounts {
  const total = (count: (area: ImportPlan['areas'][number]) => number) =>
    areas.reduce((sum, area) => sum + count(area), 0);
  return {
    areas: areas.length,
    objectives: total((area) => area.objectives.length),
    projects: total((area) => area.projects.length),
    axes: axes.length,
  };
}

export interface PlanCounts {
  readonly areas: number;
  readonly objectives: number;
  readonly projects: number;
  readonly axes: number;
}

function evolve(state: Plan, fact: PlanFact): Plan {
  switch (fact.type) {
    case 'plan-catalog.plan-imported':
      return {
        ...state,
        editions: [...state.editions, fact.data],
        editionsMade: fact.data.edition,
        codes: codesAfter(state.codes, fact.data),
      };
    case 'plan-catalog.import-undone':
      return { ...state, editions: state.editions.filter(({ edition }) => edition !== fact.data.edition) };
    case 'plan-catalog.plan-adopted':
      return { ...state, adoptions: [...state.adoptions, fact.data] };
    case 'plan-catalog.project-split':
      return { ...state, splits: [...state.splits, fact.data] };
    case 'plan-catalog.public-detail-set':
      return { ...state, publicDetail: fact.data.publicDetail };
    default:
      return fact satisfies never;
  }
}
