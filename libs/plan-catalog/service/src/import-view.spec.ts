import { ProjectSplit } from '@acta/contracts';
import { foldFacts, isRefusal, type ReadCommit } from '@acta/kernel';
import { importPlan, plan, readPlan, type PlanFact } from '@acta/plan-catalog/domain';
import { dryRunView } from './import-view';
import { plansProjection, type PlanDocument } from './plans';

const hashing = { sha256: (content: string | Uint8Array) => Buffer.from(content).toString('hex').padEnd(64, '0') };
const now = '2020-01-08T00:00:00.000Z';
const textOf = (...projects: readonly string[]) =>
  ['Plan de trabajo 2020', 'Área - Mares', 'Proyectos', ...projects, 'Eje temático', 'Cooperación'].join('\n');

function read(text: string) {
  const reading = readPlan(new TextEncoder().encode(text), hashing, { memberNamed: () => undefined });
  if (!reading.command) throw new Error(JSON.stringify(reading.refusal));
  return { reading, command: reading.command };
}

test('a dry run of a new edition shows the lines that a person split as it will be shown', () => {
  const first = importPlan(plan.initial, read(textOf('Centro y Grupo.')).command);
  if (isRefusal(first)) throw new Error(first.reason);
  const code = 'CELAC-2020-01-01';
  const parts = ['a', 'b'].map((letter) => ({ id: `celac-2020-01-01${letter}`, code: code + letter, text: letter }));
  const facts: readonly PlanFact[] = [...first, ProjectSplit({ edition: 1, code, parts })];
  const commit: Partial<ReadCommit> = { id: 'commit-1', version: 1, recordedAt: now, facts };
  const recorded = plansProjection.fold(undefined, commit as ReadCommit, 'celac-2020') as PlanDocument;

  const { reading, command } = read(textOf('Centro y Grupo.', 'Faros.'));
  const second = importPlan(foldFacts(plan, facts), command);
  if (isRefusal(second)) throw new Error(second.reason);
  const shown = dryRunView(reading, second, { recorded, now, language: 'es' });
  expect(shown.wouldRecord).toMatchObject({ edition: 2, projects: 2 });
  expect(shown.plan?.areas.flatMap(({ projects }) => projects.map((project) => project.code))).toEqual([
    `${code}a`,
    `${code}b`,
    'CELAC-2020-01-02',
  ]);
  expect(shown.plan?.editions.map(({ edition }) => edition)).toEqual([1, 2]);
});
