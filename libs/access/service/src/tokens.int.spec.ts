import { accessApp, type AccessApp, type Answer } from './fixture/access-app';

describe('tokens', () => {
  let app: AccessApp;
  let later = 0;
  beforeAll(async () => {
    app = await accessApp({ now: () => new Date(Date.now() + later).toISOString() });
  });
  afterEach(() => (later = 0));
  afterAll(() => app.close());

  async function issued(as: string, body: object): Promise<Answer & { readonly secret: string }> {
    const answer = await app.post('tokens', as, body).expect(201);
    await app.reached(answer.body.token as string);
    return answer.body as Answer & { readonly secret: string };
  }
  const own = async (as: string, scopes = ['read', 'write']) => issued(as, { holder: await app.personOf(as), scopes });

  test('are shown once: a repeat has the same answer without the secret', async () => {
    const holder = await app.personOf('focal-point-mex');
    const key = { 'Idempotency-Key': 'issue-once' };
    const first = await app.post('tokens', 'administrator', { holder, scopes: ['read'] }, key).expect(201);
    const { secret, ...answer } = first.body as Answer;
    expect(secret).toMatch(/^acta_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
    const again = await app.post('tokens', 'administrator', { holder, scopes: ['read'] }, key).expect(201);
    expect(again.body).toEqual(answer);
    await app.reached(answer.token);
    const me = await app.get('me', secret).expect(200);
    expect(me.body).toMatchObject({ holder, scopes: ['read'], tokenId: answer.id });
  });

  test('leave neither their text in the record nor their hash in an answer', async () => {
    const { id, secret } = await own('focal-point-mex');
    expect(await app.wholeRecord()).not.toContain(secret.slice('acta_12345678_'.length));
    const shown = await app.get(`tokens/${id}`, 'focal-point-mex').expect(200);
    expect(shown.body).toMatchObject({ id, prefix: secret.slice(5, 13), scopes: ['read', 'write'] });
    expect(JSON.stringify(shown.body)).not.toContain(app.installation.surroundings.hashing.sha256(secret));
  });

  test('are seen by their holder and administrators alone', async () => {
    const { id } = await own('focal-point-mex');
    await app.get(`tokens/${id}`, 'administrator').expect(200);
    await app.get(`tokens/${id}`, 'coordinator-mex').expect(404);
    const holder = await app.personOf('focal-point-mex');
    const { body } = await app.get('tokens?limit=200', 'focal-point-mex').expect(200);
    expect(new Set(body.items.map((token: { holder: string }) => token.holder))).toEqual(new Set([holder]));
    const foreign = await app.get(`tokens?holder=${holder}`, 'coordinator-mex').expect(200);
    expect(foreign.body.items).toEqual([]);
  });

  test('are issued for oneself, and for others by administrators alone', async () => {
    const holder = await app.personOf('focal-point-mex');
    await app.post('tokens', 'coordinator-mex', { holder, scopes: ['read'] }).expect(403);
    const unknown = 'person-00000000-0000-8000-8000-000000000000';
    const refused = await app.post('tokens', 'administrator', { holder: unknown, scopes: ['read'] }).expect(422);
    expect(refused.body).toMatchObject({ reason: 'person-unknown', errors: [{ pointer: '/holder' }] });
  });

  test('do no more than their scope, and make no token that does', async () => {
    const { secret } = await own('coordinator-mex', ['write']);
    await app.get('people', secret).expect(403);
    const holder = await app.personOf('coordinator-mex');
    const refused = await app.post('tokens', secret, { holder, scopes: ['read', 'write'] }).expect(422);
    expect(refused.body.reason).toBe('scope-beyond-own');
    const reading = await own('coordinator-mex', ['read']);
    const answer = await app.post('people', reading.secret, { name: 'X', language: 'es' }).expect(403);
    expect(answer.body.reason).toBe('scope-missing');
  });

  test('that are revoked hold no longer, at once', async () => {
    const { id, secret } = await own('focal-point-mex');
    await app.get('me', secret).expect(200);
    await app.post(`tokens/${id}/revoke`, 'coordinator-mex', {}).expect(404);
    const revoked = await app
      .post(`tokens/${id}/revoke`, secret, { reason: 'Perdido' }, { 'If-Match': '"1"' })
      .expect(200);
    await app.reached(revoked.body.token as string);
    await app.get('me', secret).expect(401);
    const shown = await app.get(`tokens/${id}`, 'focal-point-mex').expect(200);
    expect(shown.body.revokedAt).toMatch(/Z$/);
    const again = await app.post(`tokens/${id}/revoke`, 'focal-point-mex', {}).expect(200);
    expect(again.body.version).toBe(2);
  });

  test('expire', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const holder = await app.personOf('focal-point-mex');
    const { secret } = await issued('administrator', { holder, scopes: ['read'], expiresAt });
    await app.get('me', secret).expect(200);
    later = 3_700_000;
    await app.get('me', secret).expect(401);
  });

  test('say when they were last used, to the minute, beside the record', async () => {
    const { id, secret } = await own('focal-point-mex');
    const lastUsedAt = async () =>
      (await app.get(`tokens/${id}`, 'administrator')).body.lastUsedAt as string | undefined;
    expect(await lastUsedAt()).toBeUndefined();
    await app.get('me', secret).expect(200);
    const first = await lastUsedAt();
    later = 30_000;
    await app.get('me', secret).expect(200);
    expect(await lastUsedAt()).toBe(first);
    later = 61_000;
    await app.get('me', secret).expect(200);
    expect(Date.parse((await lastUsedAt()) ?? '') - Date.parse(first ?? '')).toBeGreaterThan(59_000);
    expect(await app.wholeRecord()).not.toContain(first);
  });

  test('of a system do what its designation says, while it lasts', async () => {
    const designation = {
      holder: 'source-salud',
      function: 'system',
      for: { member: 'MEX' },
      scope: ['read'],
      from: '2026-01-01',
      source: 'Nota 3/2026',
    };
    const made = await app.post('designations', 'administrator', designation).expect(201);
    const { secret } = await issued('administrator', { holder: 'source-salud', scopes: ['read', 'write'] });
    await app.reached(made.body.token as string);
    const me = await app.get('me', secret).expect(200);
    expect(me.body).toEqual({
      kind: 'source',
      holder: 'source-salud',
      functions: [{ function: 'system', onBehalfOf: 'MEX' }],
      scopes: ['read'],
      tokenId: expect.any(String),
    });
  });

  test('that nobody issued are refused, and none at all is the public', async () => {
    await app.get('me', 'acta_00000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').expect(401);
    const { body } = await app.get('me').expect(200);
    expect(body).toEqual({ functions: [], scopes: ['read'] });
  });
});
