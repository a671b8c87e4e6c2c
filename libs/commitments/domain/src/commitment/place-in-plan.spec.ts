import type { CommitmentSource } from '@acta/contracts';
import { samplePlan } from './sample-commitments';
import { placeOf, planAskedFor } from './place-in-plan';

const document = { title: 'Declaración de la VI Cumbre', line: 12 };
const place = (source: CommitmentSource, code?: string) => placeOf({ source, code }, samplePlan);

describe('rules.md 2.3: where a commitment comes from', () => {
  const whole = { plan: 'CELAC-2020', area: 'CELAC-2020-03', project: 'CELAC-2020-03-01' };

  test('is a project, with its area and its plan filled in', () => {
    const filled = { code: 'CELAC-2020-03-01', source: whole };
    expect(place({ project: 'CELAC-2020-03-01' })).toEqual(filled);
    expect(place({ area: 'CELAC-2020-03', project: 'CELAC-2020-03-01' })).toEqual(filled);
    expect(place({ ...whole, document })).toEqual({ ...filled, source: { ...whole, document } });
  });
  test('is the area in which the project stands, whatever its code says', () => {
    const source = { plan: 'CELAC-2020', area: 'CELAC-2020-06', project: 'CELAC-2020-05-07' };
    expect(place({ project: 'CELAC-2020-05-07' })).toEqual({ code: 'CELAC-2020-05-07', source });
    expect(place({ area: 'CELAC-2020-05', project: 'CELAC-2020-05-07' })).toMatchObject({
      reason: 'source-contradicts-itself',
      field: '/source/area',
    });
    expect(place(source, 'CELAC-2020-05-08')).toEqual({ code: 'CELAC-2020-05-08', source });
    expect(place(source, 'CELAC-2020-06-08')).toEqual({ code: 'CELAC-2020-06-08', source });
  });
  test('is an area, or a plan as a whole', () => {
    const source = { plan: 'CELAC-2020', area: 'CELAC-2020-03' };
    expect(place({ area: 'CELAC-2020-03' }, 'CELAC-2020-03-04')).toEqual({ code: 'CELAC-2020-03-04', source });
    expect(place({ plan: 'CELAC-2020' }, 'CELAC-2020-03-04')).toEqual({ code: 'CELAC-2020-03-04', source });
    expect(place({ plan: 'CELAC-2020' }, 'CELAC-2020-00-01')).toEqual({
      code: 'CELAC-2020-00-01',
      source: { plan: 'CELAC-2020' },
    });
  });
  test('is a document alone', () =>
    expect(placeOf({ source: { document }, code: 'CELAC-2021D-01-01' }, undefined)).toEqual({
      code: 'CELAC-2021D-01-01',
      source: { document },
    }));
  test('is something', () => expect(place({})).toMatchObject({ reason: 'source-missing', field: 'source' }));

  test.each<[string, CommitmentSource, string, string]>([
    ['an area of another plan', { plan: 'CELAC-2020', area: 'CELAC-2021-03' }, 'source-contradicts-itself', 'area'],
    [
      'a project of another plan',
      { plan: 'CELAC-2021', project: 'CELAC-2020-03-01' },
      'source-contradicts-itself',
      'project',
    ],
    ['a project of another area', { ...whole, area: 'CELAC-2020-02' }, 'source-contradicts-itself', 'area'],
    ['an area that is not there', { area: 'CELAC-2020-09' }, 'area-unknown', 'area'],
    ['a project that is not there', { project: 'CELAC-2020-03-09' }, 'project-unknown', 'project'],
    ['a line that was split', { project: 'CELAC-2020-02-03' }, 'project-was-split', 'project'],
    ['a part of a line that was not split', { project: 'CELAC-2020-03-01a' }, 'project-unknown', 'project'],
  ])('is not %s', (_what, source, reason, part) =>
    expect(place(source, 'CELAC-2020-03-07')).toMatchObject({ reason, field: `/source/${part}` }),
  );
  test('is not a plan that is not there', () =>
    expect(placeOf({ source: { project: 'CELAC-2020-03-01' } }, undefined)).toMatchObject({
      reason: 'plan-unknown',
      field: '/source/plan',
      values: { plan: 'CELAC-2020' },
    }));
  test('names the parts of a line that was split', () =>
    expect(place({ project: 'CELAC-2020-02-03' })).toMatchObject({
      values: { project: 'CELAC-2020-02-03', first: 'CELAC-2020-02-03a', second: 'CELAC-2020-02-03b' },
    }));
});

describe('rules.md 2.4: the code of a commitment', () => {
  test('is that of its project, or another number beside it', () => {
    expect(place({ project: 'CELAC-2020-03-03' })).toMatchObject({ code: 'CELAC-2020-03-03' });
    expect(place({ project: 'CELAC-2020-03-03' }, 'CELAC-2020-03-04')).toMatchObject({
      code: 'CELAC-2020-03-04',
      source: { project: 'CELAC-2020-03-03' },
    });
  });
  test('has a letter only where a line was split', () => {
    expect(place({ project: 'CELAC-2020-02-03a' })).toMatchObject({ code: 'CELAC-2020-02-03a' });
    expect(place({ project: 'CELAC-2020-03-01' }, 'CELAC-2020-03-01a')).toMatchObject({ reason: 'code-of-no-part' });
    expect(placeOf({ source: { document }, code: 'CELAC-2021-01-01a' }, undefined)).toMatchObject({
      reason: 'code-of-no-part',
    });
  });
  test.each<[string, CommitmentSource, string | undefined, string]>([
    ['is needed without a project', { area: 'CELAC-2020-03' }, undefined, 'code-missing'],
    ['is not of another plan', { plan: 'CELAC-2020' }, 'CELAC-2021-03-04', 'code-outside-source'],
    ['is not of another area', { area: 'CELAC-2020-03' }, 'CELAC-2020-02-09', 'code-outside-source'],
    [
      'is not of another area than the project’s',
      { project: 'CELAC-2020-03-01' },
      'CELAC-2020-02-09',
      'code-outside-source',
    ],
    ['is not another project’s', { project: 'CELAC-2020-03-01' }, 'CELAC-2020-03-02', 'code-of-a-project'],
    ['is not a project’s that is not named', { area: 'CELAC-2020-03' }, 'CELAC-2020-03-02', 'code-of-a-project'],
    ['is not that of the other part', { project: 'CELAC-2020-02-03a' }, 'CELAC-2020-02-03b', 'code-of-a-project'],
    ['is not that of a line that was split', { area: 'CELAC-2020-02' }, 'CELAC-2020-02-03', 'code-of-a-project'],
    ['is not of a plan that is not named', { document }, 'CELAC-2020-03-04', 'code-of-a-plan'],
  ])('%s', (_what, source, code, reason) => expect(place(source, code)).toMatchObject({ reason, field: 'code' }));
});

test('the plan to hold an adoption against is the source’s, else that of the code', () => {
  expect(planAskedFor({ source: { project: 'CELAC-2020-03-01' }, code: 'CELAC-2021-03-04' })).toBe('CELAC-2020');
  expect(planAskedFor({ source: { document }, code: 'CELAC-2021D-01-01' })).toBe('CELAC-2021D');
  expect(planAskedFor({ source: { document } })).toBeUndefined();
});
