import {
  ImportUndone,
  PlanAdopted,
  ProjectSplit,
  PublicDetailSet,
  type ImportPlan,
  type PlanImported,
} from '@acta/contracts';
import { isRefusal } from '@acta/kernel';
import { decider } from '@acta/testing';
import { adoptPlan } from './adopt-plan';
import { importPlan } from './import-plan';
import { countsOf, currentEdition, plan, projectsOf, statusOf, type PlanFact } from './plan';
import { setPublicDetail } from './set-public-detail';
import { splitProject } from './split-project';
import { undoImport } from './undo-import';

const given = decider(plan);

/** A plan of these areas: title → texts of its projects. */
function planWith(areas: Readonly<Record<string, readonly string[]>>, sha = 'a'): ImportPlan {
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
function imported(before: readonly PlanFact[], command: ImportPlan): PlanImported {
  const decision = importPlan(given(...before).state(), command);
  const fact = isRefusal(decision) ? undefined : decision[0];
  if (!fact) throw new Error(JSON.stringify(decision));
  return fact;
}

const codesIn = ({ data }: PlanImported) => data.areas.flatMap(({ projects }) => projects.map(({ code }) => code));

const published = planWith({
  Salud: ['Crear indicadores.', 'Foro'],
  Mares: ['Promover el Centro Reactivar el Grupo.'],
});
const first = imported([], published);
const other = planWith({ Salud: ['Foro', 'Vigilancia'], Mares: ['Pesca'], Turismo: ['Crear indicadores'] }, 'b');
const adoption = { instrument: 'Declaración', on: '2020-01-08', basis: 'consensus' };
const adopted = PlanAdopted({ ...adoption, edition: 1 });
const split = ProjectSplit({
  edition: 1,
  code: 'CELAC-2020-02-01',
  parts: [
    { id: 'celac-2020-02-01a', code: 'CELAC-2020-02-01a', text: 'Promover el Centro' },
    { id: 'celac-2020-02-01b', code: 'CELAC-2020-02-01b', text: 'Reactivar el Grupo.' },
  ],
});
const splitting = { code: 'CELAC-2020-02-01', first: ' Promover el Centro', second: 'Reactivar el Grupo.' };

describe('importing a plan', () => {
  test('numbers areas and projects in their order', () => {
    expect(codesIn(first)).toEqual(['CELAC-2020-01-01', 'CELAC-2020-01-02', 'CELAC-2020-02-01']);
    expect(first.data).toMatchObject({ edition: 1, areas: [{ number: 1, code: 'CELAC-2020-01' }, { number: 2 }] });
    expect(first.data.areas[0]?.projects[0]?.id).toBe('celac-2020-01-01');
    expect(given(first).state()).toMatchObject({ publicDetail: 'region' });
    expect(statusOf(given(first).state())).toBe('proposed');
  });
  test('changes nothing where the text is the same, or says the same', () => {
    given(first).when(importPlan, published).then();
    given(first)
      .when(importPlan, { ...published, source: { ...published.source, sha256: 'c'.repeat(64) } })
      .then();
  });
  test('of another text makes an edition in which known projects keep their codes', () => {
    const second = imported([first], other);
    expect(second.data.edition).toBe(2);
    expect(codesIn(second)).toEqual(['CELAC-2020-01-02', 'CELAC-2020-01-03', 'CELAC-2020-02-02', 'CELAC-2020-01-01']);
    expect(second.data.areas.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
  test('never gives a code again, not even that of an edition that was undone', () => {
    const second = imported([first], other);
    const undone = ImportUndone({ edition: 2 });
    const third = imported(
      [first, second, undone],
      planWith({ Salud: ['Foro', 'Becas'], Cultura: ['Vigilancia'] }, 'c'),
    );
    expect(third.data.edition).toBe(3);
    expect(codesIn(third)).toEqual(['CELAC-2020-01-02', 'CELAC-2020-01-04', 'CELAC-2020-01-03']);
    expect(third.data.areas.map(({ number }) => number)).toEqual([1, 4]);
  });
  test('knows an area with a new title by most of its projects', () => {
    const retitled = planWith({ 'Salud pública': ['Foro', 'Crear indicadores'], Mares: [] }, 'd');
    expect(imported([first], retitled).data.areas.map(({ number }) => number)).toEqual([1, 2]);
  });
  test('gives two projects with the same text a code each, and the same ones the next time', () => {
    const twins = imported([], planWith({ Salud: ['Foro', 'Foro'] }));
    expect(codesIn(twins)).toEqual(['CELAC-2020-01-01', 'CELAC-2020-01-02']);
    const again = imported([twins], planWith({ Salud: ['Foro', 'Foro', 'Foro'] }, 'b'));
    expect(codesIn(again)).toEqual(['CELAC-2020-01-01', 'CELAC-2020-01-02', 'CELAC-2020-01-03']);
  });
  test('gives the parts their codes where they are published on lines of their own', () => {
    const apart = planWith({ Mares: ['Reactivar el Grupo', 'Promover el Centro'] }, 'e');
    expect(codesIn(imported([first, split], apart))).toEqual(['CELAC-2020-02-01b', 'CELAC-2020-02-01a']);
  });
  test('is refused where an area names an axis that the plan does not have', () =>
    given()
      .when(importPlan, { ...published, axes: [] })
      .refuses('axis-unknown', '/areas/0/axes'));
});

describe('undoing an import', () => {
  const second = imported([first], other);
  const reason = 'otro archivo';
  test('goes back to the edition before, or to none', () => {
    given(first, second)
      .when(undoImport, { reason })
      .then(ImportUndone({ edition: 2 }));
    expect(currentEdition(given(first, second, ImportUndone({ edition: 2 })).state())?.edition).toBe(1);
    expect(statusOf(given(first, ImportUndone({ edition: 1 })).state())).toBe('absent');
  });
  test('changes nothing where the edition was undone already', () =>
    given(first, second, ImportUndone({ edition: 2 }))
      .when(undoImport, { edition: 2, reason })
      .then());
  test('takes only the newest edition back', () =>
    given(first, second).when(undoImport, { edition: 1, reason }).refuses('edition-not-current', 'edition'));
  test('is refused where nothing was imported', () => {
    given().when(undoImport, { reason }).refuses('edition-unknown', 'edition');
    given(first).when(undoImport, { edition: 2, reason }).refuses('edition-unknown', 'edition');
  });
  test('is refused where an adoption or a split hangs on the edition', () => {
    given(first, adopted).when(undoImport, { reason }).refuses('plan-in-use');
    given(first, split).when(undoImport, { reason }).refuses('plan-in-use');
  });
  test('of a later edition leaves what hangs on the earlier one', () => {
    const later = imported([first, adopted], other);
    given(first, adopted, later)
      .when(undoImport, { reason })
      .then(ImportUndone({ edition: 2 }));
    expect(statusOf(given(first, adopted, later).state())).toBe('proposed');
    expect(statusOf(given(first, adopted, later, ImportUndone({ edition: 2 })).state())).toBe('adopted');
  });
});

describe('adopting a plan', () => {
  test('names the instrument, for the edition that holds', () => {
    given(first).when(adoptPlan, adoption).then(adopted);
    expect(statusOf(given(first, adopted).state())).toBe('adopted');
  });
  test('changes nothing the second time, and is refused by another instrument', () => {
    given(first, adopted).when(adoptPlan, adoption).then();
    given(first, adopted)
      .when(adoptPlan, { ...adoption, instrument: 'Otra' })
      .refuses('plan-already-adopted', 'instrument');
  });
  test('is refused where there is no plan', () => given().when(adoptPlan, adoption).refuses('plan-unknown'));
});

describe('splitting a project', () => {
  test('gives the parts the code with a and b, and changes no other', () => {
    given(first).when(splitProject, splitting).then(split);
    const state = given(first, split).state();
    const edition = currentEdition(state);
    if (!edition) throw new Error('no edition');
    expect(projectsOf(edition, state).map(({ code, text }) => [code, text])).toEqual([
      ['CELAC-2020-01-01', 'Crear indicadores.'],
      ['CELAC-2020-01-02', 'Foro'],
      ['CELAC-2020-02-01a', 'Promover el Centro'],
      ['CELAC-2020-02-01b', 'Reactivar el Grupo.'],
    ]);
    expect(countsOf(edition).projects).toBe(3);
  });
  test('holds in a later edition that publishes the same line', () => {
    const later = imported(
      [first, split],
      planWith({ Mares: ['Promover el Centro Reactivar el Grupo', 'Pesca'] }, 'f'),
    );
    const state = given(first, split, later).state();
    expect(projectsOf(later.data, state).map(({ code }) => code)).toEqual([
      'CELAC-2020-02-01a',
      'CELAC-2020-02-01b',
      'CELAC-2020-02-02',
    ]);
  });
  test('changes nothing the second time, and is refused with other words', () => {
    given(first, split).when(splitProject, splitting).then();
    given(first, split)
      .when(splitProject, { ...splitting, second: 'Otra cosa' })
      .refuses('project-already-split', 'code');
  });
  test('is refused for what is not a project of the plan, and for a part', () => {
    given().when(splitProject, splitting).refuses('plan-unknown');
    given(first)
      .when(splitProject, { ...splitting, code: 'CELAC-2020-02-09' })
      .refuses('project-unknown', 'code');
    given(first)
      .when(splitProject, { ...splitting, code: 'CELAC-2020-02-01a' })
      .refuses('project-unknown', 'code');
    given(first, split)
      .when(splitProject, { ...splitting, code: 'CELAC-2020-02-01a' })
      .refuses('project-is-a-part', 'code');
  });
  test('is refused where a part says nothing or both say the same', () => {
    given(first)
      .when(splitProject, { ...splitting, first: ' .' })
      .refuses('part-without-text', 'first');
    given(first)
      .when(splitProject, { ...splitting, second: ' ' })
      .refuses('part-without-text', 'second');
    given(first)
      .when(splitProject, { ...splitting, second: 'promover el centro.' })
      .refuses('parts-are-the-same', 'second');
  });
});

describe('what the public sees', () => {
  test('is the region until the body decides for members', () => {
    given(first).when(setPublicDetail, { publicDetail: 'region' }).then();
    given(first)
      .when(setPublicDetail, { publicDetail: 'member' })
      .then(PublicDetailSet({ publicDetail: 'member' }));
    expect(given(first, PublicDetailSet({ publicDetail: 'member' })).state().publicDetail).toBe('member');
  });
  test('cannot be decided for a plan that is not there', () =>
    given().when(setPublicDetail, { publicDetail: 'member' }).refuses('plan-unknown'));
});
