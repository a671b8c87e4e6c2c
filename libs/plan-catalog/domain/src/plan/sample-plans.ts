import { PlanAdopted, ProjectSplit, type ImportPlan, type PlanImported } from '@acta/contracts';
import { foldFacts, isRefusal } from '@acta/kernel';
import { importPlan } from './import-plan';
import { plan, type PlanFact } from './plan';

/* What the specifications begin with. */

/** A plan of these areas: title → texts of its projects. */
export function planWith(areas: Readonly<Record<string, readonly string[]>>, sha = 'a'): ImportPlan {
  return {
    code: 'CELAC-2020',
    title: 'Plan de trabajo 2020',
    body: 'CELAC',
    year: 2020,
    language: 'es',
    source: { format: 'published-text', sha256: sha.repeat(64), lineCount: 9 },
    axes: [{ key: 'cooperacion', name: { es: 'Cooperación' } }],
    doubts: [],
    areas: Object.entries(areas).map(([title, texts]) => ({
      title,
      line: 1,
      objectives: [],
      axes: ['cooperacion'],
      rationale: [],
      projects: texts.map((text) => ({ text, line: 2 })),
    })),
  };
}

/** The fact that importing makes after others. */
export function imported(before: readonly PlanFact[], command: ImportPlan): PlanImported {
  const decision = importPlan(foldFacts(plan, before), command);
  const fact = isRefusal(decision) ? undefined : decision[0];
  if (!fact) throw new Error(JSON.stringify(decision));
  return fact;
}

export const codesIn = ({ data }: PlanImported) =>
  data.areas.flatMap(({ projects }) => projects.map(({ code }) => code));

export const published = planWith({
  Salud: ['Crear indicadores.', 'Foro'],
  Mares: ['Promover el Centro Reactivar el Grupo.'],
});
export const first = imported([], published);
export const other = planWith({ Salud: ['Foro', 'Vigilancia'], Mares: ['Pesca'], Turismo: ['Crear indicadores'] }, 'b');
export const adoption = { instrument: 'Declaración', on: '2020-01-08', basis: 'consensus' };
export const adopted = PlanAdopted({ ...adoption, edition: 1 });
export const split = ProjectSplit({
  edition: 1,
  code: 'CELAC-2020-02-01',
  parts: [
    { id: 'celac-2020-02-01a', code: 'CELAC-2020-02-01a', text: 'Promover el Centro' },
    { id: 'celac-2020-02-01b', code: 'CELAC-2020-02-01b', text: 'Reactivar el Grupo.' },
  ],
});
export const splitting = { code: 'CELAC-2020-02-01', first: ' Promover el Centro', second: 'Reactivar el Grupo.' };
