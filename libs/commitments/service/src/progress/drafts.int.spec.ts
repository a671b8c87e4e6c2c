import { validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { eventOf, saying, SendingSystem, source } from '../fixture/sending-system';
import { DraftItemView, DraftView, ExpectedPeriodView } from './views-of-drafts';
import { SourceView } from './views-of-progress';

const track = 'commitments/celac-2020-01-01/tracks/ARG';

describe('drafts', () => {
  let app: CommitmentsApp;
  let system: SendingSystem;
  beforeAll(async () => {
    app = await commitmentsApp('2020-06-25T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['ARG', 'MEX'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
    system = new SendingSystem(app, 'system-arg');
  });
  afterAll(() => app.close());

  /** Taken, and seen by all. */
  async function sent(...events: Parameters<SendingSystem['batch']>[0]) {
    const { body } = await system.batch(events);
    for (const { token } of body.events) if (token !== undefined) await app.reached(token);
    return body.events;
  }
  const itemsOf = async (path: string, as: string) =>
    (await app.get(path, as).expect(200)).body.items as readonly DraftItemView[];

  test('are expected first: a system is told what it may send, and what of', async () => {
    const { items } = (await app.get('expected', 'system-arg').expect(200)).body as { items: ExpectedPeriodView[] };
    for (const item of items) expect(validateAs(ExpectedPeriodView, item)).toMatchObject({ ok: true });
    expect(items).toMatchObject([
      { code: 'CELAC-2020-01-01', obligor: { key: 'ARG' }, period: '2020-H1', measures: ['progress'], draft: false },
    ]);
    expect(items[0]!.subject).toBe(track);
  });

  test('gather what comes, one for each track and period, whatever number of events', async () => {
    const at = (day: number) => ({ time: `2020-06-${day}T12:00:00.000Z` });
    await sent(
      eventOf('c', saying(30, 'Tres'), at(22)),
      eventOf('a', saying(10, 'Uno'), at(20)),
      eventOf('b', { title: 'Acta', url: 'https://ppt-celac.org/a' }, { type: 'acta.evidence.attached.v1', ...at(21) }),
    );
    for (const reader of ['coordinator-arg', 'focal-point-arg']) {
      const waiting = await itemsOf('drafts', reader);
      expect(waiting).toMatchObject([
        { commitment: 'celac-2020-01-01', period: '2020-H1', eventCount: 3, waiting: true, open: false },
      ]);
      for (const item of waiting) expect(validateAs(DraftItemView, item)).toMatchObject({ ok: true });
    }
    const { body, headers } = await app.get(`${track}/drafts/2020-H1`, 'system-arg').expect(200);
    expect((await app.noted()).at(-1)).toMatchObject({ target: `${track}/drafts/2020-H1` });
    expect(validateAs(DraftView, body)).toMatchObject({ ok: true });
    expect(headers['etag']).toBe('"3"');
    expect(body).toMatchObject({
      statements: [{ measure: 'progress', value: '30' }],
      narrative: 'Tres',
      evidence: [{ title: 'Acta' }],
    });
    expect(await itemsOf('expected', 'system-arg')).toMatchObject([{ draft: true }]);
  });

  test('are nobody’s but the track’s: not the secretariat’s, not another State’s', async () => {
    for (const stranger of ['secretariat', 'coordinator-mex', 'system-mex', 'auditor-chl']) {
      await app.get(`${track}/drafts`, stranger).expect(404);
      await app.get(`${track}/drafts/2020-H1`, stranger).expect(404);
      expect(await itemsOf('drafts', stranger)).toEqual([]);
    }
    await app.get(`${track}/drafts`).expect(401);
    await app.get(`${track}/drafts`, 'auditor').expect(403);
    await app.get(`${track}/drafts`, 'auditor-arg').expect(200);
  });

  test('change with corrections and withdrawals of their own source', async () => {
    const correction = { corrects: 'c', ...saying(35, 'Tres, corregido') };
    const answers = await sent(
      eventOf('d', correction, { type: 'acta.progress.corrected.v1' }),
      eventOf('e', { withdraws: 'b', reason: 'No era' }, { type: 'acta.progress.withdrawn.v1' }),
      eventOf('f', { withdraws: 'nada' }, { type: 'acta.progress.withdrawn.v1' }),
    );
    expect(answers).toMatchObject([
      { status: 'accepted' },
      { status: 'accepted' },
      { status: 'rejected', reason: 'event-unknown', pointer: '/data/withdraws' },
    ]);
    const { body } = await app.get(`${track}/drafts/2020-H1`, 'focal-point-arg').expect(200);
    expect(body).toMatchObject({
      statements: [{ value: '35' }],
      narrative: 'Tres, corregido',
      evidence: [],
      version: 5,
    });
  });

  test('are said of in advance and left alone in a dry run', async () => {
    const correction = { corrects: 'z', ...saying(99) };
    const rehearsed = await system.batch(
      [
        eventOf('z', saying(98)),
        eventOf('y', correction, { type: 'acta.progress.corrected.v1' }),
        eventOf('z', saying(97)),
        eventOf('a', saying(96)),
      ],
      '?dryRun=true',
    );
    expect(rehearsed.body.events).toMatchObject([
      { status: 'accepted', effect: 'draft', period: '2020-H1' },
      { status: 'accepted' },
      { status: 'rejected', reason: 'event-id-reused' },
      { status: 'rejected', reason: 'event-id-reused' },
    ]);
    await app.get(`progress-events/${encodeURIComponent(source)}/z`, 'system-arg').expect(404);
    const { body } = await app.get(`${track}/drafts/2020-H1`, 'system-arg').expect(200);
    expect(body.version).toBe(5);
  });

  test('are submitted by a person, endorsed by another, and shown again when more comes', async () => {
    const submit = `${track}/drafts/2020-H1/submit`;
    await app.post(submit, 'focal-point-arg', {}).expect(422);
    app.clock.set('2020-07-10T15:00:00.000Z');
    expect(await itemsOf('drafts', 'focal-point-arg')).toMatchObject([{ open: true, waiting: true }]);
    await app.post(submit, 'system-arg', {}).expect(403);
    await app.post(submit, 'coordinator-mex', {}).expect(403);
    await app.post(submit, 'focal-point-arg', { version: 4 }).expect(409);
    const key = { 'Idempotency-Key': 'once' };
    const own = { version: 5, narrative: 'Lo que digo yo' };
    const { body } = await app.post(submit, 'focal-point-arg', own, key).expect(201);
    await app.reached(body.token as string);
    const report = await app.get(`${track}/reports/${body.id as string}`, 'focal-point-arg').expect(200);
    expect(report.body).toMatchObject({
      period: '2020-H1',
      content: { statements: [{ value: '35' }], narrative: 'Lo que digo yo' },
    });
    expect(await itemsOf('drafts', 'coordinator-arg')).toEqual([]);
    const endorsed = await app.post(`${track}/reports/${body.id as string}/endorse`, 'coordinator-arg', {}).expect(200);
    await app.reached(endorsed.body.token as string);
    await sent(eventOf('late', saying(40), { time: '2020-06-24T12:00:00.000Z' }));
    expect(await itemsOf('drafts', 'coordinator-arg')).toMatchObject([
      { waiting: true, newerThanReport: true, reportId: body.id },
    ]);
    const again = await app.post(submit, 'focal-point-arg', own, key).expect(201);
    expect(again.body).toEqual(body);
    await app.post(submit, 'coordinator-arg', {}).expect(409);
    await app.post(submit, 'coordinator-arg', { reason: 'Llegó más' }).expect(201);
    const history = (await app.get('commitments/celac-2020-01-01/history').expect(200)).body.items as {
      sentence: string;
    }[];
    expect(history.map(({ sentence }) => sentence).join('\n')).toContain('reunido por sus sistemas');
    expect(history.some(({ sentence }) => sentence.includes('comunicó'))).toBe(false);
  });

  test('are left as they are once their period is locked: what comes then is an observation', async () => {
    app.clock.set('2020-09-29T02:59:00.000Z');
    expect(await sent(eventOf('in-time', saying(41)))).toMatchObject([{ effect: 'draft', period: '2020-H1' }]);
    app.clock.set('2020-09-29T03:01:00.000Z');
    expect(await sent(eventOf('too-late', saying(42)))).toMatchObject([{ effect: 'observation', period: '2020-H1' }]);
    expect(await sent(eventOf('before', saying(1), { time: '2019-05-01T12:00:00.000Z' }))).toMatchObject([
      { status: 'accepted', effect: 'observation' },
    ]);
    const { body } = await app.get(`${track}/drafts/2020-H1`, 'system-arg').expect(200);
    expect(body.statements).toMatchObject([{ value: '40' }]);
    expect(await sent(eventOf('too-late', saying(42)))).toMatchObject([{ status: 'duplicate', effect: 'observation' }]);
  });

  test('have sources, which are told how it goes with them', async () => {
    const { body } = await app.get(`progress-sources/${encodeURIComponent(source)}`, 'system-arg').expect(200);
    expect(validateAs(SourceView, body)).toMatchObject({ ok: true });
    expect(body).toMatchObject({
      acceptedCount: 9,
      rejectedCount: 1,
      rejections: [{ id: 'f', reason: 'event-unknown', pointer: '/data/withdraws' }],
    });
    const kept = (body as SourceView).events.map(({ id }) => id);
    expect(kept.slice(0, 3).sort()).toEqual(['before', 'in-time', 'too-late']);
    expect(body.lag.lastSeconds).toBeGreaterThan(500 * 24 * 3_600);
    expect(await itemsOf('progress-sources', 'system-mex')).toEqual([]);
    expect(await itemsOf('progress-sources', 'secretariat')).toMatchObject([{ source, acceptedCount: 9 }]);
  });
});
