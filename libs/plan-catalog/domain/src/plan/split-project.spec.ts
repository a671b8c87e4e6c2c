import { decider } from '@acta/testing';
import { countsOf, currentEdition, plan, projectsOf } from './plan';
import { first, imported, planWith, split, splitting } from './sample-plans';
import { splitProject } from './split-project';

const given = decider(plan);

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
