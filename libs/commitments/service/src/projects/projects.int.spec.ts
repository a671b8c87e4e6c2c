import { ProjectSplit, validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { TriagedProjectView, TriageView } from './views-of-projects';

let app: CommitmentsApp;
beforeAll(async () => {
  app = await commitmentsApp();
});
afterAll(() => app.close());

async function projects(query = ''): Promise<Readonly<Record<string, string>>> {
  const { body } = await app.get(`projects${query}`).expect(200);
  const items = body.items as { code: string; triage: string }[];
  for (const item of items) expect(validateAs(TriagedProjectView, item)).toMatchObject({ ok: true });
  return Object.fromEntries(items.map(({ code, triage }) => [code.replace('CELAC-2020-', ''), triage]));
}

const noCommitment = { decision: 'not-a-commitment', reason: 'Es un antecedente' };
const dismiss = (code: string, body: object = noCommitment, headers: Readonly<Record<string, string>> = {}) =>
  app.post(`projects/${code}/triage`, 'secretariat', body, headers);

test('all wait at first', async () => {
  expect(await projects()).toEqual({ '01-01': 'waiting', '01-02': 'waiting', '02-01': 'waiting', '02-02': 'waiting' });
  const { body, headers } = await app.get('projects/celac-2020-01-01/triage').expect(200);
  expect(headers['etag']).toBe('"0"');
  expect(body).toEqual({
    id: 'celac-2020-01-01',
    code: 'CELAC-2020-01-01',
    plan: 'CELAC-2020',
    area: { code: 'CELAC-2020-01', title: { es: 'Salud' } },
    text: { es: 'Foro de ministras' },
    line: 2,
    triage: 'waiting',
    commitments: [],
    decisions: [],
  });
});

test('one that is said to be no commitment waits no longer, until that is lifted', async () => {
  const { body } = await dismiss('CELAC-2020-02-02', noCommitment, { 'If-Match': '"0"' }).expect(200);
  await app.reached(body.token as string);
  const shown = await app.get('projects/CELAC-2020-02-02/triage').expect(200);
  expect(shown.headers['etag']).toBe('"1"');
  expect(shown.body).toMatchObject({
    triage: 'not-a-commitment',
    decisions: [{ decision: 'not-a-commitment', act: { reason: 'Es un antecedente', as: 'secretariat' } }],
  });
  expect(validateAs(TriageView, shown.body)).toMatchObject({ ok: true });
  const refused = await app.post('commitments', 'secretariat', adoption({ source: { project: 'CELAC-2020-02-02' } }));
  expect([refused.status, refused.body.reason]).toEqual([409, 'project-not-a-commitment']);

  await dismiss('CELAC-2020-02-02', noCommitment, { 'If-Match': '"0"' }).expect(412);
  const again = await dismiss('CELAC-2020-02-02').expect(200);
  expect(again.body.version).toBe(1);
  const lifted = await dismiss('celac-2020-02-02', { decision: 'open', reason: 'Se revisa' }).expect(200);
  await app.reached(lifted.body.token as string);
  expect(await projects('?triage=waiting')).toHaveProperty('02-02');
});

test('one that became commitments names them, and can no longer be none', async () => {
  const second = adoption({ code: 'CELAC-2020-01-90' });
  for (const asked of [adoption(), second]) {
    const { body } = await app.post('commitments', 'secretariat', asked).expect(201);
    await app.reached(body.token as string);
  }
  const { body } = await app.get('projects/CELAC-2020-01-01/triage').expect(200);
  expect(body).toMatchObject({
    triage: 'commitment',
    commitments: [{ code: 'CELAC-2020-01-01' }, { id: 'celac-2020-01-90' }],
  });
  const refused = await dismiss('CELAC-2020-01-01').expect(409);
  expect(refused.body.reason).toBe('project-has-commitments');
});

test('are narrowed by plan, area and what became of them', async () => {
  expect(Object.keys(await projects('?plan=celac-2020&area=celac-2020-02'))).toEqual(['02-01', '02-02']);
  expect(Object.keys(await projects('?triage=commitment'))).toEqual(['01-01']);
  expect(Object.keys(await projects('?triage=commitment,waiting'))).toHaveLength(4);
  expect(await projects('?plan=CELAC-2021')).toEqual({});
  await app.get('projects?triage=nada').expect(400);
});

test('a line that is split leaves its parts to be decided', async () => {
  const part = (letter: string, text: string) => ({
    id: `celac-2020-02-01${letter}`,
    code: `CELAC-2020-02-01${letter}`,
    text,
  });
  const parts = [part('a', 'Pesca'), part('b', 'Becas')];
  await app.recorded('plan-catalog', 'plan-celac-2020', ProjectSplit({ edition: 1, code: 'CELAC-2020-02-01', parts }));
  expect(Object.keys(await projects('?area=CELAC-2020-02'))).toEqual(['02-01a', '02-01b', '02-02']);
  const { body } = await app.get('projects/CELAC-2020-02-01a/triage').expect(200);
  expect(body).toMatchObject({ text: { es: 'Pesca' }, line: 6, partOf: 'CELAC-2020-02-01' });
  await app.get('projects/CELAC-2020-02-01/triage').expect(404);
  await dismiss('CELAC-2020-02-01').expect(404);
});

test('are triaged by the secretariat and nobody of a State', async () => {
  await app.post('projects/CELAC-2020-01-02/triage', 'coordinator-mex', noCommitment).expect(403);
  await app.post('projects/CELAC-2020-01-02/triage', undefined, noCommitment).expect(401);
  await dismiss('CELAC-2020-01-09').expect(404);
  await dismiss('nada').expect(404);
  await dismiss('CELAC-2020-01-02', { decision: 'not-a-commitment' }).expect(400);
});
