import { ProjectTriaged, type TriageDecision } from '@acta/contracts';
import { decider } from '@acta/testing';
import { samplePlan } from '../commitment/sample-commitments';
import { triageOf, triages } from './triage';
import { triageProject, type TriageKnown } from './triage-project';

const given = decider(triages);
const project = 'CELAC-2020-03-01';
const deciding = (decision: TriageDecision, known: Partial<TriageKnown> = {}) => ({
  command: { decision, reason: 'Un fin sin resultado que pueda mostrarse.' },
  known: { project, plan: samplePlan, commitments: [], ...known },
});
const marked = ProjectTriaged({ project, plan: 'CELAC-2020', decision: 'not-a-commitment' });
const lifted = ProjectTriaged({ project, plan: 'CELAC-2020', decision: 'open' });

describe('rules.md 2.3: triage of a project', () => {
  test('marks it as no commitment, and lifts that', () => {
    given().when(triageProject, deciding('not-a-commitment')).then(marked);
    given(marked).when(triageProject, deciding('open')).then(lifted);
    expect(given(marked, lifted).state()).toEqual({ decision: 'open' });
  });
  test('changes nothing where that stands', () => {
    given().when(triageProject, deciding('open')).then();
    given(marked).when(triageProject, deciding('not-a-commitment')).then();
    given(marked, lifted).when(triageProject, deciding('open')).then();
  });
  test('is refused for one from which commitments come', () => {
    const known = { commitments: ['CELAC-2020-03-01', 'CELAC-2020-03-04'] };
    const { decision } = given().when(triageProject, deciding('not-a-commitment', known));
    expect(decision).toMatchObject({
      refused: 'conflict',
      reason: 'project-has-commitments',
      field: 'decision',
      values: { first: 'CELAC-2020-03-01', commitments: 2 },
    });
    given().when(triageProject, deciding('open', known)).then();
  });
  test('is of a project that is there', () => {
    given()
      .when(triageProject, deciding('not-a-commitment', { plan: undefined }))
      .refuses('project-unknown');
    given()
      .when(triageProject, deciding('not-a-commitment', { project: 'CELAC-2020-03-09' }))
      .refuses('project-unknown');
  });
  test('is one stream, by the project’s id or its code', () =>
    expect([triageOf('celac-2020-03-01').stream, triageOf(project).stream]).toEqual([
      'triage-celac-2020-03-01',
      'triage-celac-2020-03-01',
    ]));
});
