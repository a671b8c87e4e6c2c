import { tokenOf } from '@acta/kernel';
import { notebookApp, people, type NotebookApp } from '../fixture/notebook-app';

describe('answers', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  const open = (key: string, amount = 1) =>
    notebooks.post('/api/v1/notebooks', 'administrator').set('Idempotency-Key', key).send({ amount });
  const take = (id: string, key: string, version: string | undefined, body: object = { amount: 1 }) => {
    const made = notebooks.post(`/api/v1/notebooks/${id}/notes`, 'administrator').set('Idempotency-Key', key);
    return (version === undefined ? made : made.set('If-Match', version)).send(body);
  };

  test('what is created is 201 with its place, now and when it is asked for again', async () => {
    const first = await open('create').expect(201);
    expect(first.body).toEqual({
      commitId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      id: expect.any(String),
      stream: `notebook-${first.body.id}`,
      version: 1,
      token: expect.stringMatching(/./),
    });
    expect(first.headers['etag']).toBe('"1"');
    expect(first.headers['location']).toBe(`/api/v1/notebooks/${first.body.id}`);
    const again = await open('create').expect(201);
    expect(again.body).toEqual(first.body);
    const other = await open('create', 2).expect(422);
    expect(other.body.reason).toBe('idempotency-key-reused');
  });

  test('what creates nothing, or changes nothing, is 200', async () => {
    await take('c', 'c1', '*').expect(200);
    const unchanged = await take('c', 'c2', '*', { amount: 0 }).expect(200);
    expect(unchanged.body.version).toBe(1);
    await open('nothing', 0).expect(200);
  });

  test('a command without a key, or without a version, is told so', async () => {
    const keyless = notebooks.post('/api/v1/notebooks/d/notes', 'administrator').set('If-Match', '*');
    expect((await keyless.send({ amount: 1 }).expect(400)).body.reason).toBe('idempotency-key-required');
    expect((await take('d', 'd1', undefined).expect(428)).body.reason).toBe('if-match-required');
  });

  test('a stale version is 412 with the current one', async () => {
    await take('e', 'e1', '*').expect(200);
    await take('e', 'e2', '"1"').expect(200);
    const stale = await take('e', 'e3', '"1"').expect(412);
    expect(stale.body).toMatchObject({ currentVersion: 2, detail: 'La versión actual es 2.' });
  });

  test.each([
    ['i', 'W/"2"'],
    ['j', '"abc"'],
    ['k', '"02"'],
    ['l', '""'],
    ['m', '"99999999999"'],
  ])('a tag that is no version of Acta is stale: notebook %s, %s', async (id, tag) => {
    await take(id, `${id}1`, '*').expect(200);
    const stale = await take(id, `${id}2`, tag).expect(412);
    expect(stale.body).toMatchObject({ currentVersion: 1, detail: 'La versión actual es 1.' });
  });

  test.each(['1', '"1', '"1", "2"', '*, "1"', ''])('%j is no If-Match', async (header) => {
    const malformed = await take('h', 'h1', header).expect(400);
    expect(malformed.body).toMatchObject({ reason: 'if-match-malformed', detail: expect.stringContaining('*') });
  });

  test('what was never there is absent, whatever version is named', async () => {
    const absent = await take('never', 'n1', '"1"').expect(404);
    expect(absent.body.reason).toBe('not-found');
  });

  test('a read says its version, and 304 to one who has it', async () => {
    await take('f', 'f1', '*').expect(200);
    const read = await notebooks.get('/api/v1/notebooks/f').expect(200);
    expect(read.headers['etag']).toBe('"1"');
    for (const held of ['"1"', '"7", W/"1"', '*']) {
      const known = await notebooks.get('/api/v1/notebooks/f').set('If-None-Match', held).expect(304);
      expect(known.text).toBe('');
      expect(known.headers['etag']).toBe('"1"');
    }
    await notebooks.get('/api/v1/notebooks/f').set('If-None-Match', '"2"').expect(200);
  });

  test('a read with the token of a write shows it', async () => {
    for (let n = 1; n <= 20; n++) {
      const { body } = await take('g', `g${n}`, '*').expect(200);
      const read = await notebooks.get('/api/v1/notebooks/g/total').set('Acta-After', body.token).expect(200);
      expect(read.body.total).toBe(n);
    }
  });

  test('a write that is not visible in time is said to be so', async () => {
    const behind = await notebookApp();
    await behind.projector.stop();
    const taken = behind
      .post('/api/v1/notebooks/g/notes', 'administrator')
      .set('Idempotency-Key', 'g')
      .set('If-Match', '*');
    const { body } = await taken.send({ amount: 1 });
    const late = await behind
      .get('/api/v1/notebooks/g/total')
      .set('Acta-After', body.token as string)
      .expect(503);
    expect(late.body.reason).toBe('not-yet-visible');
    expect(late.headers['retry-after']).toBe('1');
    await behind.close();
  });

  test('a token that no write gave is none, and tells nothing of what is recorded', async () => {
    const { body } = await take('probed', 'probed', '*').expect(200);
    const never = body.commitId.replace(/^./, (first: string) => (first === '0' ? '1' : '0'));
    const of = (version: number, commitId?: string) =>
      tokenOf({ log: 'notes', stream: 'notebook-probed', version, ...(commitId && { commitId }) });
    for (const token of ['yesterday', of(1), of(2), of(1, never), of(2, body.commitId), of(2, never)]) {
      const refused = await notebooks.get('/api/v1/notebooks/g/total').set('Acta-After', token).expect(400);
      expect(refused.body.reason).toBe('token-malformed');
    }
    await notebooks.get('/api/v1/notebooks/g/total').set('Acta-After', of(0)).expect(200);
  });

  test('a text is given in the asked language, or in another that is named', async () => {
    const name = async (wanted: string) =>
      (await notebooks.get('/api/v1/notebooks/g/total').set('Accept-Language', wanted)).body.name;
    expect(await name('en')).toEqual({ text: 'notebook', language: 'en' });
    expect(await name('fr')).toEqual({ text: 'cuaderno', language: 'es' });
  });

  test('who read what is not public is in the journal, and only that', async () => {
    await notebooks.get('/api/v1/drawers/MEX', 'coordinator').expect(200);
    await notebooks.get('/api/v1/notebooks/f', 'coordinator').expect(200);
    const { entries } = await notebooks.installation.journal.list('read', undefined, 10);
    expect(entries).toEqual([
      {
        kind: 'read',
        at: expect.any(String),
        actorId: people['coordinator']?.actor?.id,
        as: 'national-coordinator',
        onBehalfOf: 'MEX',
        action: 'person.read',
        target: 'drawers/MEX',
        traceId: expect.any(String),
      },
    ]);
  });
});
