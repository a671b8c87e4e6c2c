import { HandDrivenClock } from '@acta/testing';
import request from 'supertest';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';

describe('public reads', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  test('may be read from any page and kept for a moment, under their licence, without a cookie', async () => {
    const { headers } = await notebooks.get('/api/v1/notebooks').expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cache-control']).toBe('public, max-age=30, must-revalidate');
    expect(headers['link']).toBe('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    expect(headers['vary']).toBe('Accept-Language, Authorization, Acta-After');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-security-policy']).toBeDefined();
    expect(headers['etag']).toBeUndefined();
  });

  test('are kept by nobody where a token was sent, or a write is waited for', async () => {
    const known = await notebooks.get('/api/v1/notebooks', 'administrator').expect(200);
    expect(known.headers['cache-control']).toBe('private, no-store');
    const waiting = await notebooks.get('/api/v1/notebooks').set('Acta-After', 'other~x~0').expect(200);
    expect(waiting.headers['cache-control']).toBe('private, no-store');
  });

  test('answer a preflight, and errors are readable too', async () => {
    const server = notebooks.app.getHttpServer();
    const preflight = await request(server)
      .options('/api/v1/notebooks')
      .set('Origin', 'https://example.org')
      .expect(204);
    expect(preflight.headers['allow']).toBe('GET, HEAD, POST, OPTIONS');
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(preflight.headers['access-control-allow-headers']).toContain('Authorization');
    const unknown = await notebooks.get('/api/v1/notebooks/nobody').expect(404);
    expect(unknown.headers['access-control-allow-origin']).toBe('*');
    expect(unknown.headers['cache-control']).toBe('no-store');
  });

  test('what is not public opens itself to no other page', async () => {
    const { headers } = await notebooks.get('/api/v1/drawers/MEX', 'coordinator').expect(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cache-control']).toBe('private, no-store');
    const options = await request(notebooks.app.getHttpServer()).options('/api/v1/drawers/MEX').expect(204);
    expect(options.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('only the demonstration says that it is one', async () => {
    expect((await notebooks.get('/api/v1/notebooks')).headers['acta-demonstration']).toBeUndefined();
    const demonstration = await notebookApp({ settings: { demonstration: true } });
    for (const path of ['/api/v1/notebooks', '/api/v1/nothing', '/health/live', '/api/problems/not-found']) {
      expect((await demonstration.get(path)).headers['acta-demonstration']).toBe('true');
    }
    await demonstration.close();
  });
});

describe('the limit of requests', () => {
  let notebooks: NotebookApp;
  let clock: HandDrivenClock;
  beforeEach(async () => {
    clock = new HandDrivenClock();
    notebooks = await notebookApp({ clock, settings: { requestsPerMinuteMax: 3 } });
  });
  afterEach(() => notebooks.close());

  const read = (token?: string) => notebooks.get('/api/v1/notebooks', token);

  test('is said with every answer, and held', async () => {
    const first = await read().expect(200);
    expect(first.headers['ratelimit-policy']).toBe('"default";q=3;w=60');
    expect(first.headers['ratelimit']).toBe('"default";r=2;t=60');
    clock.advance(20_500);
    await read().expect(200);
    await read().expect(200);
    const refused = await read().expect(429);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    expect(refused.headers['access-control-expose-headers']).toContain('Retry-After');
    expect(refused.body.reason).toBe('rate-limited');
    expect(refused.headers['retry-after']).toBe('40');
    expect(refused.headers['ratelimit']).toBe('"default";r=0;t=40');
    clock.advance(39_500);
    await read().expect(200);
  });

  test('is each good token’s own', async () => {
    await read('administrator').expect(200);
    for (let n = 0; n < 2; n++) await read().expect(200);
    await read().expect(429);
    for (let n = 0; n < 2; n++) await read('administrator').expect(200);
    await read('administrator').expect(429);
  });

  test('counts made-up tokens for the address that they come from', async () => {
    for (let n = 0; n < 3; n++) await read(`made-up-${n}`).expect(401);
    await read('made-up-again').expect(429);
    await read().expect(429);
  });

  test('does not keep anybody from seeing that the process lives', async () => {
    for (let n = 0; n < 5; n++) await notebooks.get('/health/live').expect(200);
  });
});
