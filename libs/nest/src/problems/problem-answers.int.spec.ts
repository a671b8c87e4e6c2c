import request from 'supertest';
import { notebookApp, people, type NotebookApp } from '../fixture/notebook-app';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('problems', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  test('an unknown route is a problem document in the asked language', async () => {
    const answer = await notebooks.get('/api/v1/nothing').set('Accept-Language', 'fr').expect(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['content-language']).toBe('fr');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toEqual({
      type: '/api/problems/route-unknown',
      title: 'Cette adresse n’existe pas',
      status: 404,
      detail: 'Cette adresse n’existe pas',
      instance: '/api/v1/nothing',
      reason: 'route-unknown',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    await notebooks.get('/anywhere').expect(404);
  });

  test('the trace that the caller brought is the one that is named', async () => {
    const answer = await notebooks.get('/nothing').set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
    expect(answer.body.traceId).toBe(trace);
    const none = await notebooks.get('/nothing').set('traceparent', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`);
    expect(none.body.traceId).not.toBe('0'.repeat(32));
  });

  test('a method that a path does not know is 405 with those it knows', async () => {
    const answer = await notebooks.post('/api/v1/notebooks/a', 'administrator').expect(405);
    expect(answer.headers['allow']).toBe('DELETE, GET, HEAD, PATCH');
    expect(answer.body).toMatchObject({ reason: 'method-not-allowed', detail: 'Admite DELETE, GET, HEAD, PATCH.' });
  });

  test('a path that cannot be decoded is malformed, not a defect', async () => {
    const answer = await notebooks.get('/api/v1/notebooks/%E0%A4%A').expect(400);
    expect(answer.body.reason).toBe('request-invalid');
    expect(answer.body.errors).toEqual([{ pointer: '/path', code: 'undecodable', message: 'no se puede decodificar' }]);
  });

  test('the type of a problem is an address that answers, as a page or as JSON', async () => {
    const { body } = await notebooks.get('/api/v1/nothing');
    const page = await notebooks.get(body.type).set('Accept', 'text/html').set('Accept-Language', 'pt').expect(200);
    expect(page.text).toContain('<html lang="pt">');
    expect(page.text).toContain('Esse endereço não existe');
    const data = await notebooks.get(body.type).set('Accept', 'application/json').expect(200);
    expect(data.body).toEqual({ reason: 'route-unknown', title: 'Esa dirección no existe' });
    await notebooks.get('/api/problems/never-heard-of').expect(404);
    const list = await notebooks.get('/api/problems').expect(200);
    expect(list.body.items).toContainEqual({ reason: 'notebook-closed', title: 'El cuaderno está cerrado' });
  });

  test('a defect tells the caller nothing but where to ask', async () => {
    const answer = await notebooks.get('/api/v1/failures/bug').set('Accept-Language', 'en').expect(500);
    expect(answer.body).toMatchObject({ reason: 'internal-error', title: 'Internal error' });
    expect(answer.body.detail).toBe(`When you ask about it, name ${answer.body.traceId}.`);
    expect(JSON.stringify(answer.body)).not.toContain('1234');
  });

  test.each([
    ['unknown', 503, 'outcome-unknown', '60'],
    ['full', 503, 'storage-full', '30'],
    ['busy', 503, 'conflict', '7'],
    ['surrogate', 400, 'value-unrecordable', undefined],
  ])('an error of the kernel, %s, is %i %s', async (kind, status, reason, retryAfter) => {
    const answer = await notebooks.get(`/api/v1/failures/${kind}`).expect(status);
    expect(answer.body.reason).toBe(reason);
    expect(answer.headers['retry-after']).toBe(retryAfter);
  });

  test('a route without a row in the permission table is closed to everybody', async () => {
    const answer = await notebooks.get('/api/v1/unlisted', 'administrator').expect(403);
    expect(answer.body.reason).toBe('not-permitted');
  });

  test('who asks, and what their token covers, is told apart', async () => {
    const none = await notebooks.get('/api/v1/drawers/MEX').expect(401);
    expect(none.headers['www-authenticate']).toBe('Bearer realm="acta"');
    const made = await notebooks.get('/api/v1/drawers/MEX', 'made-up').expect(401);
    expect(made.headers['www-authenticate']).toContain('invalid_token');
    expect(made.body.reason).toBe('token-unknown');
    const narrow = await notebooks.post('/api/v1/notebooks/a/notes', 'reader').send({ amount: 1 }).expect(403);
    expect(narrow.body.reason).toBe('scope-missing');
  });

  test('HEAD is answered as GET is, without a body', async () => {
    const server = notebooks.app.getHttpServer();
    const good = await request(server).head('/api/v1/notebooks').expect(200);
    expect(good.text).toBeUndefined();
    const bad = await request(server).head('/api/v1/notebooks/nobody').expect(404);
    expect(bad.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(bad.text).toBeUndefined();
  });

  test('refusals of a known actor are in the journal, those of the public and of bad shape are not', async () => {
    await notebooks.get('/api/v1/drawers/ARG', 'coordinator').expect(404);
    const take = () =>
      notebooks.post('/api/v1/notebooks/b/notes', 'administrator').set('Idempotency-Key', 'k').set('If-Match', '*');
    await take().send({ amount: -1 }).expect(422);
    await take().send({ amount: 'x' }).expect(400);
    await notebooks.get('/api/v1/notebooks/nobody').expect(404);
    const { entries } = await notebooks.installation.journal.list('refusal', undefined, 100);
    const noted = entries.filter(({ target, reason }) => target === 'drawers/ARG' || reason === 'amount-negative');
    expect(noted).toEqual([
      expect.objectContaining({
        actorId: people['coordinator']?.actor?.id,
        as: 'national-coordinator',
        onBehalfOf: 'MEX',
        action: 'person.read',
        reason: 'not-found',
      }),
      expect.objectContaining({ actorId: people['administrator']?.actor?.id, target: 'notebooks/:id/notes' }),
    ]);
    expect(entries.every(({ actorId }) => actorId !== undefined)).toBe(true);
    expect(entries.map(({ target }) => target)).not.toContain('notebooks/:id');
  });

  test('a name that somebody typed into a path is not kept', async () => {
    await notebooks.get('/api/v1/drawers/Ana-Nunez', 'coordinator').expect(404);
    await notebooks.get('/api/v1/drawers/term-13', 'coordinator').expect(404);
    const { entries } = await notebooks.installation.journal.list('refusal', undefined, 100);
    expect(entries.map(({ target }) => target)).toEqual(expect.arrayContaining(['drawers/:owner', 'drawers/term-13']));
    expect(JSON.stringify(entries)).not.toContain('Nunez');
  });
});
