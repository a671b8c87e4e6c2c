import type { Response } from 'supertest';
import { TermAssumed } from '@acta/contracts';
import { accessApp, type AccessApp, type Answer } from './fixture/access-app';

const source = 'Nota 12/2026';
const from = '2026-01-01';
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

describe('designations', () => {
  let app: AccessApp;
  let person: string;
  beforeAll(async () => {
    app = await accessApp();
    person = (await app.registered('Persona de México', 'coordinator-mex')).stream;
  });
  afterAll(() => app.close());

  const focalPoint = (member: string) => ({ holder: person, function: 'focal-point', for: { member }, from, source });
  const refused = async (as: string, body: object, status: number, reason: string) => {
    const answer = await app.post('designations', as, body).expect(status);
    expect(answer.body.reason).toBe(reason);
    return answer;
  };

  test('are made by a coordinator for the focal points of its own member, and say on whose behalf', async () => {
    const { body } = await app.post('designations', 'coordinator-mex', focalPoint('MEX')).expect(201);
    const shown = await app.get(`designations/${body.id}`, 'coordinator-mex', body.token as string).expect(200);
    expect(shown.body).toMatchObject({ ...focalPoint('MEX'), id: body.id, basis: { membership: 'participating' } });
    const [commit] = await app.commits(body.stream as string);
    expect(commit).toMatchObject({
      command: 'access.designation.grant-focal-point',
      actor: { as: 'national-coordinator' },
      onBehalfOf: 'MEX',
    });
  });

  test('of another member, or of a higher function, a coordinator makes none', async () => {
    await refused('coordinator-mex', focalPoint('ARG'), 403, 'not-permitted');
    await refused('coordinator-mex', { ...focalPoint('MEX'), function: 'national-coordinator' }, 403, 'not-permitted');
    await refused(
      'coordinator-mex',
      { ...focalPoint('MEX'), function: 'administrator', for: { body: true } },
      403,
      'not-permitted',
    );
    await refused('focal-point-mex', focalPoint('MEX'), 403, 'not-permitted');
    await refused('auditor', focalPoint('MEX'), 403, 'not-permitted');
  });

  test('give no sight of a person whom one could not see before', async () => {
    const { body } = await app.post('people', 'administrator', { name: 'Ajena', language: 'es' }).expect(201);
    const foreign = { ...focalPoint('MEX'), holder: body.stream as string };
    await refused('coordinator-mex', foreign, 422, 'person-unknown');
    await app.post('designations', 'administrator', foreign).expect(201);
  });

  test('are made by the secretariat for coordinators, not for administrators', async () => {
    const coordinator = { holder: person, function: 'national-coordinator', for: { member: 'MEX' }, from, source };
    await app.post('designations', 'secretariat', coordinator).expect(201);
    await refused(
      'secretariat',
      { ...coordinator, function: 'administrator', for: { body: true } },
      403,
      'not-permitted',
    );
  });

  test('for others are nobody’s to give themselves, but for an administrator', async () => {
    const own = async (as: string) => (await app.get('me', as).expect(200)).body.holder as string;
    const secretariat = { ...focalPoint('ARG'), holder: await own('secretariat') };
    await refused('secretariat', { ...secretariat, function: 'national-coordinator' }, 422, 'not-for-oneself');
    await refused('secretariat', secretariat, 422, 'not-for-oneself');
    const coordinator = { ...focalPoint('MEX'), holder: await own('coordinator-mex') };
    await app.post('designations', 'coordinator-mex', coordinator).expect(201);
    await app
      .post('designations', 'administrator', { ...focalPoint('MEX'), holder: await own('administrator') })
      .expect(201);
  });

  test('rest on what the plan catalog knew: members on the day, and terms', async () => {
    const brazil = await app
      .post('designations', 'administrator', { ...focalPoint('BRA'), from: '2021-01-01' })
      .expect(201);
    const suspended = await app.get(`designations/${brazil.body.id}`, 'administrator', brazil.body.token as string);
    expect(suspended.body.basis).toEqual({ membership: 'suspended' });
    await refused('administrator', { ...focalPoint('MEX'), from: '2011-12-02' }, 422, 'member-unknown');
    await refused('administrator', focalPoint('XXX'), 422, 'member-unknown');
    const term = { holder: person, function: 'secretariat', for: { term: 'term-9' }, from, source };
    await refused('administrator', term, 422, 'term-unknown');
  });

  test('that break a rule are refused with the field, in the reader’s language', async () => {
    const wrong = { ...focalPoint('MEX'), until: from };
    const answer = await app.post('designations', 'administrator', wrong).set('Accept-Language', 'pt').expect(422);
    expect(answer.body).toMatchObject({
      reason: 'until-not-after-from',
      title: 'Termina antes de começar',
      errors: [{ pointer: '/until' }],
    });
    const closed = await app.post('designations', 'administrator', { ...focalPoint('MEX'), rank: 1 }).expect(400);
    expect(closed.body.errors).toMatchObject([{ pointer: '/rank', code: 'unknown-field' }]);
  });

  test('are listed only to those to whom they belong', async () => {
    const items = async (path: string, as: string) =>
      (await app.get(path, as).expect(200)).body.items as { holder: string; for: { member?: string } }[];
    const members = (found: { for: { member?: string } }[]) => [...new Set(found.map(({ for: { member } }) => member))];
    expect(members(await items('designations?limit=200', 'coordinator-mex'))).toEqual(['MEX']);
    expect(members(await items('designations?limit=200', 'auditor-arg'))).toEqual(['ARG']);
    expect(members(await items('designations?limit=200&member=ARG', 'secretariat'))).toEqual(['ARG']);
    expect(await items('designations?member=MEX', 'coordinator-arg')).toEqual([]);
    const own = await app.personOf('focal-point-mex');
    expect(await items('designations', 'focal-point-mex')).toMatchObject([{ holder: own }]);
    const [foreign] = (await app.get('designations?member=MEX', 'secretariat').expect(200)).body.items;
    await app.get(`designations/${foreign.id}`, 'coordinator-mex').expect(200);
    await app.get(`designations/${foreign.id}`, 'coordinator-arg').expect(404);
    await app.get(`designations/${foreign.id}`, 'auditor-arg').expect(404);
    await app.get('designations?rank=1', 'administrator').expect(400);
    await app.get('designations').expect(401);
  });

  test('can be asked by day, holder and function', async () => {
    const { stream: holder } = await app.registered('Persona de un mes');
    const month = { ...focalPoint('MEX'), holder, until: '2026-02-01' };
    const made = await app.post('designations', 'administrator', month).expect(201);
    await app.reached(made.body.token as string);
    const count = async (query: string) =>
      (await app.get(`designations?holder=${holder}&${query}`, 'administrator').expect(200)).body.items
        .length as number;
    expect(await count('on=2025-12-31')).toBe(0);
    expect(await count('on=2026-01-01')).toBe(1);
    expect(await count('on=2026-01-31')).toBe(1);
    expect(await count('on=2026-02-01')).toBe(0);
    expect(await count('function=focal-point')).toBe(1);
    expect(await count('function=auditor')).toBe(0);
    await app.get('designations?on=2026-02-30', 'administrator').expect(400);
  });

  test('are listed page by page, in the order in which they were made', async () => {
    const ids: string[] = [];
    for (let path: string | undefined = 'designations?limit=3'; path;) {
      const answer: Response = await app.get(path, 'administrator').expect(200);
      ids.push(...answer.body.items.map(({ id }: { id: string }) => id));
      path = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1];
    }
    const whole = await app.get('designations?limit=200', 'administrator').expect(200);
    expect(ids).toEqual(whole.body.items.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('end at once for whoever held them', async () => {
    const { body } = await app.post('designations', 'administrator', {
      ...focalPoint('ARG'),
      function: 'national-coordinator',
    });
    const issued = await app.post('tokens', 'administrator', { holder: person, scopes: ['read', 'write'] }).expect(201);
    await app.reached(issued.body.token as string);
    const arg = { ...focalPoint('ARG') };
    await app.post('designations', issued.body.secret as string, arg).expect(201);

    await app.post(`designations/${body.id}/end`, 'coordinator-mex', { on: yesterday() }).expect(404);
    await app.post(`designations/${body.id}/end`, 'coordinator-arg', { on: yesterday() }).expect(403);
    const ended = await app.post(`designations/${body.id}/end`, 'administrator', { on: yesterday(), reason: 'Relevo' });
    expect(ended.status).toBe(200);
    await app.reached(ended.body.token as string);
    await app.post('designations', issued.body.secret as string, arg).expect(403);
    const shown = await app.get(`designations/${body.id}`, 'administrator').expect(200);
    expect(shown.body).toMatchObject({ until: yesterday(), end: { reason: 'Relevo' } });
    expect((await app.commits(body.stream as string)).at(-1)?.command).toBe('access.designation.end');
  });

  test('of focal points a coordinator ends, but only those of its own member', async () => {
    const made = (await app.post('designations', 'administrator', focalPoint('MEX')).expect(201)).body as Answer;
    await app.post(`designations/${made.id}/end`, 'coordinator-arg', { on: yesterday() }).expect(404);
    await app
      .post(`designations/${made.id}/end`, 'coordinator-mex', { on: yesterday() }, { 'If-Match': '"9"' })
      .expect(412);
    await app
      .post(`designations/${made.id}/end`, 'coordinator-mex', { on: yesterday() }, { 'If-Match': '"1"' })
      .expect(200);
  });

  test('of a secretariat hold until the next term is assumed', async () => {
    await app.get('people', 'secretariat').expect(200);
    const today = new Date().toISOString().slice(0, 10);
    const on = { on: today, precision: 'day' as const };
    await app.learns('presidency-fixture', TermAssumed({ termId: 'term-2', on, mode: 'ceremony', sources: [] }));
    const me = await app.get('me', 'secretariat').expect(200);
    expect(me.body.functions).toEqual([]);
    await refused('secretariat', focalPoint('MEX'), 403, 'not-permitted');
  });
});
