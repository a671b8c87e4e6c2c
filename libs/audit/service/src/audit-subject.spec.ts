import { marksOf, subjectOf, subjectOfPath } from './audit-subject';

test.each([
  ['track-celac-2020-01-01-MEX', { reportId: 'r' }, 'MEX', 'celac-2020-01-01', 'celac-2020', 'r'],
  ['track-celac-2020-01-02b-inst-cepal', {}, 'inst-cepal', 'celac-2020-01-02b', 'celac-2020', undefined],
  ['progress-celac-2020a-01-01-ppt', {}, 'ppt', 'celac-2020a-01-01', 'celac-2020a', undefined],
  ['commitment-celac-2020-01-01', { obligor: 'ARG' }, 'ARG', 'celac-2020-01-01', 'celac-2020', undefined],
  ['plan-celac-2020', {}, undefined, undefined, 'celac-2020', undefined],
  ['plan-celac-2020', { member: 'MEX' }, 'MEX', undefined, 'celac-2020', undefined],
  ['member-MEX', {}, 'MEX', undefined, undefined, undefined],
  ['presidency-celac', { member: 'CUB' }, 'CUB', undefined, undefined, undefined],
  ['triage-x', { project: 'CELAC-2020-04-01', plan: 'CELAC-2020' }, undefined, undefined, 'celac-2020', undefined],
  ['designation-x', { for: { term: 'term-8' } }, 'ppt', undefined, undefined, undefined],
  ['designation-x', { for: { body: true } }, undefined, undefined, undefined, undefined],
  ['evidence-x', { owner: 'MEX' }, 'MEX', undefined, undefined, undefined],
  ['person-x', { language: 'es' }, undefined, undefined, undefined, undefined],
])('%s %j is about whom and what it names', (stream, data, ...named) => {
  const [member, commitment, plan, report] = named;
  expect({
    member: undefined,
    commitment: undefined,
    plan: undefined,
    report: undefined,
    ...subjectOf(stream, data),
  }).toEqual({
    member,
    commitment,
    plan,
    report,
  });
});

test.each([
  ['commitments/celac-2020-01-01/tracks/MEX/reports/r-1/endorse', { member: 'MEX', report: 'r-1' }],
  ['commitments/CELAC-2020-01-01/tracks/:obligor', {}],
])('the path %s is about what stands in it', (path, of) => {
  const commitment = { commitment: 'celac-2020-01-01', plan: 'celac-2020' };
  expect(subjectOfPath(path)).toEqual({ ...commitment, ...of });
});

test.each([
  ['people/:id', {}],
  ['members/MEX', { member: 'MEX' }],
  ['plans/celac-2020/adopt', { plan: 'celac-2020' }],
  ['board', {}],
])('the path %s, which is of no commitment, too', (path, of) => {
  expect(subjectOfPath(path)).toEqual(of);
});

const submitted = 'commitments.report-submitted';
const now = { effectiveOn: '2026-03-02', recordedAt: '2026-03-02T10:00:00.000Z' };

test.each([
  [submitted, {}, now, []],
  [submitted, { transcribed: 'Nota 1' }, now, ['transcribed']],
  [submitted, { exception: 'e.1', arrival: 'after-lock' }, now, ['exception']],
  ['commitments.exception-granted', {}, now, ['exception']],
  ['commitments.report-endorsed', { how: 'sole-signature' }, now, ['sole-signature']],
  ['commitments.report-endorsed', { how: 'reviewed' }, now, []],
  [submitted, { corrects: 'r', arrival: 'after-lock' }, now, ['corrected-after-lock']],
  [submitted, { corrects: 'r', arrival: 'in-time' }, now, []],
  /* In Mexico it is still the day before. */
  [submitted, {}, { effectiveOn: '2026-03-01', recordedAt: '2026-03-02T05:00:00.000Z' }, []],
  [submitted, {}, { effectiveOn: '2026-03-01', recordedAt: '2026-03-02T12:00:00.000Z' }, ['back-dated']],
  [submitted, {}, { effectiveOn: '2026-01-31', recordedAt: '2026-03-02T12:00:00.000Z' }, ['back-dated']],
  [submitted, {}, { effectiveOn: '2026-01-30', recordedAt: '2026-03-02T12:00:00.000Z' }, ['late-entry', 'back-dated']],
  [submitted, {}, { effectiveOn: '2026-04-01', recordedAt: '2026-03-02T12:00:00.000Z' }, []],
])('%s %j of %j is marked %j', (type, data, at, marks) => {
  expect(marksOf(type, data, at)).toEqual(marks);
});
