import type { ImportPlan } from '@acta/contracts';
import { foldFacts, isRefusal, type Decision, type ReadCommit } from '@acta/kernel';
import {
  adoptPlan,
  countsOf,
  currentEdition,
  importPlan,
  plan,
  projectsOf,
  splitProject,
  statusOf,
  undoImport,
  type Plan,
  type PlanFact,
} from '@acta/plan-catalog/domain';
import fc from 'fast-check';
import { planView } from './plan-view';
import { plansProjection, type PlanDocument } from './plans';

const whole = 'Promover el Centro Reactivar el Grupo';
const texts = ['Foro', 'foro.', 'Becas', 'Pesca', whole, 'Promover el Centro', 'Reactivar el Grupo'];
const areas = fc.array(
  fc.record({
    title: fc.constantFrom('Salud', 'SALUD', 'Mares', 'Turismo'),
    projects: fc.array(fc.constantFrom(...texts), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);
type Areas = readonly { readonly title: string; readonly projects: readonly string[] }[];

const published = (content: Areas): ImportPlan => ({
  code: 'CELAC-2020',
  title: 'Plan de trabajo 2020',
  body: 'CELAC',
  year: 2020,
  language: 'es',
  source: { format: 'published-text', sha256: digestOf(JSON.stringify(content)), lineCount: 9 },
  axes: [],
  doubts: [],
  areas: content.map(({ title, projects }, index) => ({
    title,
    line: index + 1,
    objectives: [],
    axes: [],
    rationale: [],
    projects: projects.map((text) => ({ text, line: index + 1 })),
  })),
});

/** Different for different texts, which is all that is asked of it here. */
const digestOf = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0');

type Step = (state: Plan) => Decision<PlanFact>;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: areas.map(
      (content): Step =>
        (state) =>
          importPlan(state, published(content)),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>((state) => undoImport(state, { reason: 'otro archivo' })) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>((state) =>
      adoptPlan(state, { instrument: 'Declaración', on: '2020-01-08', basis: 'consensus' }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(20).map((at): Step => (state) => {
      const shown = projectsOf(currentEdition(state) ?? { ...published([]), areas: [], edition: 1 }, state);
      const { code = 'CELAC-2020-09-09' } = shown[at % Math.max(1, shown.length)] ?? {};
      return splitProject(state, { code, first: 'Promover el Centro', second: 'Reactivar el Grupo' });
    }),
  },
);

const keyOf = (text: string) => text.toLowerCase().replace('.', '');

/** Every text that a fact gives a code to. */
function codesGivenBy({ type, data }: PlanFact): readonly (readonly [string, string])[] {
  if (type === 'plan-catalog.project-split') return data.parts.map(({ code, text }) => [code, keyOf(text)]);
  if (type !== 'plan-catalog.plan-imported') return [];
  return data.areas.flatMap(({ projects }) => projects.map(({ code, text }) => [code, keyOf(text)] as const));
}

function shownAs(state: Plan, document: PlanDocument | undefined) {
  const current = currentEdition(state);
  expect(document?.absent ?? true).toBe(current === undefined);
  if (!current || !document) return;
  const shown = planView(document);
  const codes = shown.areas.flatMap(({ projects }) => projects.map(({ code }) => code));
  expect(codes).toEqual(projectsOf(current, state).map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(current.areas.map(({ number }) => number)).size).toBe(current.areas.length);
  expect(shown).toMatchObject({
    edition: current.edition,
    counts: countsOf(current),
    status: statusOf(state),
  });
}

test('whatever is imported, split, adopted and taken back: a code says one thing for ever, and is shown as decided', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const textOf = new Map<string, string>();
      let state = plan.initial;
      let document: PlanDocument | undefined;
      let version = 0;
      for (const decide of steps) {
        const facts = decide(state);
        if (isRefusal(facts) || facts.length === 0) continue;
        for (const [code, text] of facts.flatMap(codesGivenBy)) {
          expect([code, textOf.get(code) ?? text]).toEqual([code, text]);
          textOf.set(code, text);
        }
        state = foldFacts(plan, facts, state);
        version++;
        const commit: Partial<ReadCommit> = { id: `commit-${version}`, version, recordedAt: '2020-01-08', facts };
        document = plansProjection.fold(document, commit as ReadCommit, 'celac-2020');
        shownAs(state, document);
      }
    }),
    { numRuns: 500 },
  );
});

test('an import is taken back exactly where nothing hangs on it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const state = steps.reduce((known, decide) => {
        const facts = decide(known);
        return isRefusal(facts) ? known : foldFacts(plan, facts, known);
      }, plan.initial);
      const edition = currentEdition(state)?.edition;
      const hangs = [...state.adoptions, ...state.splits].some((fact) => fact.edition === edition);
      expect(isRefusal(undoImport(state, { reason: 'otro archivo' }))).toBe(edition === undefined || hangs);
    }),
    { numRuns: 300 },
  );
});
