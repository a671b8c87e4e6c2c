import { ImportUndone } from '@acta/contracts';
import { decider } from '@acta/testing';
import { importPlan } from './import-plan';
import { plan, statusOf } from './plan';
import { codesIn, first, imported, other, planWith, published, split } from './sample-plans';

const given = decider(plan);

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
  test('changes nothing where the same text is understood otherwise since', () => {
    given(first)
      .when(importPlan, { ...published, title: 'Otro título', member: 'MEX' })
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
  test('never gives the number of an edition again', () => {
    const facts = [first, ImportUndone({ edition: 1 })];
    const second = imported(facts, other);
    const third = imported([...facts, second, ImportUndone({ edition: 2 })], published);
    expect([second.data.edition, third.data.edition]).toEqual([2, 3]);
  });
  test('leaves a text that several areas have to its own area', () => {
    const twice = imported([], planWith({ Salud: ['Foro'], Mares: ['Foro'] }));
    const turned = imported([twice], planWith({ Mares: ['Foro'], Salud: ['Foro'] }, 'b'));
    expect(codesIn(turned)).toEqual(['CELAC-2020-02-01', 'CELAC-2020-01-01']);
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
  test('gives no part its code beside the whole line', () => {
    const both = planWith({ Mares: ['Promover el Centro Reactivar el Grupo', 'Reactivar el Grupo'] }, 'e');
    expect(codesIn(imported([first, split], both))).toEqual(['CELAC-2020-02-01', 'CELAC-2020-02-02']);
  });
  test('gives no part its code beside the whole line, even where an edition between had the parts alone', () => {
    const apart = imported([first, split], planWith({ Mares: ['Reactivar el Grupo', 'Promover el Centro'] }, 'e'));
    const both = planWith({ Mares: ['Reactivar el Grupo', 'Promover el Centro Reactivar el Grupo'] }, 'f');
    expect(codesIn(imported([first, split, apart], both))).toEqual(['CELAC-2020-02-02', 'CELAC-2020-02-01']);
  });
  test('is refused where the plan does not fit into one commit', () =>
    given()
      .when(importPlan, planWith({ Salud: ['Fomentar '.repeat(60_000)] }))
      .refuses('commit-too-large', 'text'));
  test('is refused where an area names an axis that the plan does not have', () =>
    given()
      .when(importPlan, { ...published, axes: [] })
      .refuses('axis-unknown', '/areas/0/axes'));
});
