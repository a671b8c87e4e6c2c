import { eventually } from '@acta/testing';
import { notebookApp } from '../fixture/notebook-app';

describe('health', () => {
  test('is ready only once read models answer and reactions run', async () => {
    const notebooks = await notebookApp({
      started: false,
      reaction: { name: 'reacting', log: 'notes', reactTo: () => [] },
    });
    expect((await notebooks.get('/health/live').expect(200)).body).toEqual({ status: 'live' });
    const early = await notebooks.get('/health/ready').expect(503);
    expect(early.body).toEqual({ status: 'not-ready', reasons: ['starting:notebook-totals', 'starting:reacting'] });
    await notebooks.projector.start();
    expect((await notebooks.get('/health/ready').expect(503)).body.reasons).toEqual(['starting:reacting']);
    await notebooks.installation.reactors[0]?.start();
    expect((await notebooks.get('/health/ready').expect(200)).body).toEqual({ status: 'ready' });
    await notebooks.close();
  });

  test('is not ready when nothing is written any more', async () => {
    const notebooks = await notebookApp({ stopped: () => new Error('disk') });
    expect((await notebooks.get('/health/ready').expect(503)).body.reasons).toEqual(['writing-stopped']);
    await notebooks.get('/health/live').expect(200);
    await notebooks.close();
  });

  test('counts requests by route, commands by outcome and malformed requests, and names nobody', async () => {
    const notebooks = await notebookApp();
    const take = (amount: unknown) =>
      notebooks
        .post('/api/v1/notebooks/abc/notes', 'administrator')
        .set('Idempotency-Key', `key-${String(amount)}`)
        .set('If-Match', '*')
        .send({ amount });
    await take(1).expect(200);
    await take(-1).expect(422);
    await take('x').expect(400);
    const { text, headers } = await notebooks.get('/metrics').expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain('acta_commands_total{command="notes.plan.import",outcome="committed"} 1');
    expect(text).toContain('acta_commands_total{command="notes.plan.import",outcome="refused"} 1');
    expect(text).toContain('acta_requests_malformed_total{reason="request-invalid"} 1');
    expect(text).toMatch(
      /duration_seconds_count\{method="POST",route="\/api\/v1\/notebooks\/:id\/notes",status="422"\} 1/,
    );
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toMatch(/abc|person-|127\.0\.0\.1/);
    await notebooks.close();
  });

  test('counts what is parked, by who could not process it', async () => {
    const broken = {
      name: 'broken',
      version: 1,
      logs: ['notes'],
      documentsOf: () => ['x'],
      fold: () => {
        throw new Error('cannot');
      },
    };
    const notebooks = await notebookApp({ projection: broken });
    await notebooks
      .post('/api/v1/notebooks/abc/notes', 'administrator')
      .set('Idempotency-Key', 'k')
      .set('If-Match', '*')
      .send({ amount: 1 })
      .expect(200);
    await eventually(async () =>
      expect((await notebooks.get('/metrics')).text).toContain('acta_parked_messages{handler="broken"} 1'),
    );
    await notebooks.close();
  });

  test('shows what a reaction parked, and has it tried again', async () => {
    let mended = false;
    const reactTo = () => {
      if (!mended) throw new Error('cannot');
      return [];
    };
    const notebooks = await notebookApp({ reaction: { name: 'reacting', log: 'notes', reactTo } });
    const post = (path: string) =>
      notebooks.post(path, 'administrator').set('Idempotency-Key', 'k').set('If-Match', '*');
    await post('/api/v1/notebooks/abc/notes').send({ amount: 1 }).expect(200);
    const parked = async () => (await notebooks.get('/api/v1/parked', 'administrator').expect(200)).body.items;
    await eventually(async () => expect(await parked()).toMatchObject([{ handler: 'reacting', reason: 'cannot' }]));
    const replay = () => post('/api/v1/parked/replay').send({ handler: 'reacting', stream: 'notebook-abc' });
    expect((await replay().expect(200)).body).toEqual({ replayed: 0, stoppedBy: 'cannot' });
    mended = true;
    expect((await replay().expect(200)).body).toEqual({ replayed: 1 });
    expect(await parked()).toEqual([]);
    await notebooks.close();
  });

  test('gives up what a stream waits for, once, and keeps who did and why', async () => {
    const reactTo = ({ version }: { readonly version: number }) => {
      if (version === 1) throw new Error('cannot');
      return [];
    };
    const notebooks = await notebookApp({ reaction: { name: 'reacting', log: 'notes', reactTo } });
    const post = (path: string, key = 'k') =>
      notebooks.post(path, 'administrator').set('Idempotency-Key', key).set('If-Match', '*');
    for (const key of ['one', 'two']) await post('/api/v1/notebooks/abc/notes', key).send({ amount: 1 }).expect(200);
    const parked = async () => (await notebooks.get('/api/v1/parked', 'administrator').expect(200)).body.items;
    await eventually(async () => expect(await parked()).toHaveLength(2));
    const discard = (version: number) =>
      post('/api/v1/parked/discard').send({ handler: 'reacting', stream: 'notebook-abc', version, reason: 'Repetido' });
    expect((await discard(2).expect(409)).body).toMatchObject({
      reason: 'parked-behind',
      errors: [{ pointer: '/version' }],
    });
    expect((await discard(1).expect(200)).body).toEqual({ replayed: 1 });
    expect(await parked()).toEqual([]);
    await discard(1).expect(404);
    const given = (await notebooks.get('/api/v1/parked/discarded', 'administrator').expect(200)).body.items;
    expect(given).toEqual([
      {
        at: expect.any(String),
        actorId: expect.stringMatching(/^person-/),
        target: 'parked/reacting/notes/notebook-abc/1',
        why: 'Repetido',
      },
    ]);
    await notebooks.close();
  });

  test('builds a read model anew while it answers', async () => {
    const notebooks = await notebookApp();
    const list = async () => (await notebooks.get('/api/v1/projections', 'administrator').expect(200)).body.items;
    expect(await list()).toEqual([{ name: 'notebook-totals', state: 'live', parked: 0 }]);
    const rebuild = (name: string) => notebooks.post(`/api/v1/projections/${name}/rebuild`, 'administrator');
    expect((await rebuild('notebook-totals').expect(202)).body).toMatchObject({ state: 'rebuilding' });
    await eventually(async () =>
      expect(await list()).toMatchObject([{ state: 'live', rebuiltAt: expect.any(String) }]),
    );
    await rebuild('nothing').expect(404);
    await notebooks.close();
  });
});
