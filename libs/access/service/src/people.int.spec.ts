import { REDACTED } from '@acta/kernel';
import { accessApp, type AccessApp, type Answer } from './fixture/access-app';

describe('people', () => {
  let app: AccessApp;
  beforeAll(async () => {
    app = await accessApp();
  });
  afterAll(() => app.close());

  const ana = { name: 'Ana Gómez Ñandú', email: 'ana.gomez@example.org', language: 'es' };

  test('are shown with their name, which the record does not know', async () => {
    const { body, headers } = await app.post('people', 'administrator', ana).expect(201);
    expect(headers['location']).toBe(`/api/v1/people/${body.id}`);
    const shown = await app.get(`people/${body.id}`, 'administrator', body.token as string).expect(200);
    expect(shown.body).toMatchObject({ ...ana, id: body.id, person: body.stream, status: 'registered' });
    expect(shown.headers['etag']).toBe('"1"');
    expect(await app.wholeRecord()).not.toMatch(/Gómez|example\.org/);
  });

  test('are registered once by one key, under the name that came first', async () => {
    const key = { 'Idempotency-Key': 'register-once' };
    const first = await app.post('people', 'administrator', { name: 'Primera', language: 'es' }, key).expect(201);
    const again = await app.post('people', 'administrator', { name: 'Primera', language: 'es' }, key).expect(201);
    expect(again.body).toEqual(first.body);
    const other = await app.post('people', 'administrator', { name: 'Segunda', language: 'es' }, key).expect(422);
    expect(other.body).toMatchObject({ reason: 'idempotency-key-reused' });
    const shown = await app.get(`people/${first.body.id}`, 'administrator', first.body.token as string);
    expect(shown.body.name).toBe('Primera');
  });

  test('one key sent by twenty at once with different names makes one person, under the name of the winner', async () => {
    const key = { 'Idempotency-Key': 'twenty-at-once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        app.post('people', 'administrator', { name: `Nombre ${n}`, language: 'es' }, key),
      ),
    );
    const won = answers.findIndex(({ status }) => status === 201);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(422)]);
    const { id, token } = (answers[won] as (typeof answers)[number]).body as Answer;
    const shown = await app.get(`people/${id}`, 'administrator', token).expect(200);
    expect(shown.body.name).toBe(`Nombre ${won}`);
  });

  test('are amended by a merge patch, of which the record says only the fields', async () => {
    const { body } = await app.post('people', 'administrator', ana).expect(201);
    await app.reached(body.token as string);
    const change = { name: 'Ana Pérez', email: null, language: 'pt' };
    const amended = await app.patch(`people/${body.id}`, 'administrator', change, { 'If-Match': '"1"' }).expect(200);
    const shown = await app.get(`people/${body.id}`, 'administrator', amended.body.token as string).expect(200);
    expect(shown.body).toMatchObject({ name: 'Ana Pérez', language: 'pt' });
    expect(shown.body).not.toHaveProperty('email');
    const [, commit] = await app.commits(body.stream as string);
    expect(commit?.events).toMatchObject([{ data: { fields: ['name', 'email', 'language'], language: 'pt' } }]);
    expect(await app.wholeRecord()).not.toMatch(/Pérez/);
  });

  test('stay as they are when an amendment says nothing new, or comes too late', async () => {
    const { body } = await app.post('people', 'administrator', ana).expect(201);
    await app.reached(body.token as string);
    const same = await app.patch(`people/${body.id}`, 'administrator', { name: ana.name }).expect(200);
    expect(same.body.version).toBe(1);
    await app.patch(`people/${body.id}`, 'administrator', { name: 'Nueva' }, { 'If-Match': '"1"' }).expect(200);
    const late = await app.patch(`people/${body.id}`, 'administrator', { name: 'Tarde' }, { 'If-Match': '"1"' });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ reason: 'version-stale', currentVersion: 2 });
    expect((await app.get(`people/${body.id}`, 'administrator')).body.name).toBe('Nueva');
  });

  test('are forgotten for good: name, tokens, and what could be guessed back', async () => {
    const registered = (await app.post('people', 'administrator', ana)).body as Answer;
    await app.reached(registered.token);
    const holder = registered.stream;
    const issue = { holder, scopes: ['read'], label: 'Teléfono de Ana Gómez' };
    const token = (await app.post('tokens', 'administrator', issue).expect(201)).body as Answer;
    await app.reached(token.token);
    await app.get('me', token.secret).expect(200);

    const reason = { reason: 'Lo pidió' };
    const key = { 'Idempotency-Key': 'forget-ana' };
    const forgotten = await app.post(`people/${registered.id}/forget`, 'administrator', reason, key).expect(200);
    await app.reached(forgotten.body.token as string);

    expect(await app.installation.personalData.get(holder)).toBeUndefined();
    const shown = await app.get(`people/${registered.id}`, 'administrator').expect(200);
    expect(shown.body).toMatchObject({ status: 'forgotten' });
    expect(shown.body).not.toHaveProperty('name');
    await app.get('me', token.secret).expect(401);
    expect((await app.get(`tokens/${token.id}`, 'administrator')).body.label).toBe(REDACTED);
    expect(await app.wholeRecord()).not.toMatch(/Gómez/);
    for (const commit of [...(await app.commits(holder)), ...(await app.commits(token.stream))]) {
      expect(commit.sealed.map(({ hash }) => hash)).not.toContain(commit.request);
      expect(app.installation.surroundings.hashing.sha256(commit.text)).toBe(commit.digest);
    }
    const again = await app.post(`people/${registered.id}/forget`, 'administrator', reason, key).expect(200);
    expect(again.body).toEqual(forgotten.body);
    await app.patch(`people/${registered.id}`, 'administrator', { name: 'De vuelta' }).expect(409);
    expect(await app.installation.personalData.get(holder)).toBeUndefined();
  });

  test('are seen by coordinators and auditors of the member for which they act, and by nobody of another', async () => {
    const focalPoint = (await app.personOf('focal-point-mex')).slice('person-'.length);
    await app.get(`people/${focalPoint}`, 'coordinator-mex').expect(200);
    await app.get(`people/${focalPoint}`, 'auditor').expect(200);
    const foreign = await app.get(`people/${focalPoint}`, 'coordinator-arg').expect(404);
    const absent = await app.get('people/00000000-0000-8000-8000-000000000000', 'coordinator-arg').expect(404);
    const same = ({ instance: _, traceId: __, ...rest }: Record<string, unknown>) => rest;
    expect(same(foreign.body)).toEqual(same(absent.body));
    await app.get(`people/${focalPoint}`, 'auditor-arg').expect(404);
    await app.get(`people/${focalPoint}`).expect(401);
  });

  test('are listed by name, and only to whom they belong', async () => {
    const { body } = await app.get('people?limit=200', 'coordinator-arg').expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Nombre de auditor-arg',
      'Nombre de coordinator-arg',
    ]);
    const all = await app.get('people?limit=200', 'secretariat').expect(200);
    expect(all.body.items.length).toBeGreaterThan(7);
    const own = await app.get('people', 'focal-point-mex').expect(200);
    expect(own.body.items).toHaveLength(1);
  });

  test('belong to the coordinator who registered them until somebody designates them', async () => {
    const { id } = await app.registered('Recién llegada', 'coordinator-mex');
    await app.get(`people/${id}`, 'coordinator-mex').expect(200);
    await app.get(`people/${id}`, 'coordinator-arg').expect(404);
    const designation = {
      holder: `person-${id}`,
      function: 'focal-point',
      for: { member: 'ARG' },
      from: '2026-01-01',
      source: 'Nota 7/2026',
    };
    const made = await app.post('designations', 'administrator', designation).expect(201);
    await app.get(`people/${id}`, 'coordinator-arg', made.body.token as string).expect(200);
    await app.get(`people/${id}`, 'coordinator-mex').expect(404);
  });

  test('are told who they are by an answer that is not published', async () => {
    const { headers } = await app.get('me', 'coordinator-mex').expect(200);
    expect(headers['link']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cache-control']).toBe('private, no-store');
    expect((await app.get('me').expect(200)).headers['cache-control']).toBe('private, no-store');
  });

  test('are no longer seen by those for whom they no longer act', async () => {
    const { id, stream: holder } = await app.registered('Persona que se va');
    const designation = {
      holder,
      function: 'focal-point',
      for: { member: 'MEX' },
      from: '2026-01-01',
      source: 'Nota 8',
    };
    const made = await app.post('designations', 'administrator', designation).expect(201);
    await app.get(`people/${id}`, 'coordinator-mex', made.body.token as string).expect(200);
    const ended = await app
      .post(`designations/${made.body.id}/end`, 'coordinator-mex', { on: '2026-02-01' })
      .expect(200);
    await app.get(`people/${id}`, 'coordinator-mex', ended.body.token as string).expect(404);
    const { body } = await app.get('people?limit=200', 'coordinator-mex').expect(200);
    expect(body.items.map((person: { id: string }) => person.id)).not.toContain(id);
  });

  test('amend themselves; who may only see them may not, and who may not see them finds nobody', async () => {
    const focalPoint = (await app.personOf('focal-point-mex')).slice('person-'.length);
    await app.patch(`people/${focalPoint}`, 'focal-point-mex', { email: 'yo@example.org' }).expect(200);
    await app.patch(`people/${focalPoint}`, 'coordinator-mex', { email: 'otro@example.org' }).expect(403);
    await app.patch(`people/${focalPoint}`, 'coordinator-arg', { email: 'otro@example.org' }).expect(404);
    await app.post(`people/${focalPoint}/forget`, 'coordinator-mex', { reason: 'x' }).expect(403);
    expect((await app.get(`people/${focalPoint}`, 'focal-point-mex')).body.email).toBe('yo@example.org');
  });
});
