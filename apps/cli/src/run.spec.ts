import { closedAddress, problem, ToldServer } from './fixture/told-server';

let told: ToldServer;

beforeAll(async () => {
  told = await ToldServer.start();
});
beforeEach(() => told.forget());
afterAll(() => told.stop());

describe('exit codes', () => {
  test('0 when it is done, with data on stdout alone', async () => {
    told.answers = [
      { status: 200, body: { items: [{ id: 'celac-2020', code: 'CELAC-2020', title: { es: 'Plan' } }] } },
    ];
    const { code, out, err } = await told.acta(['plans', 'list']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('CELAC-2020');
  });

  test.each([
    [500, 'unexpected', 1],
    [422, 'reason-too-short', 1],
    [404, 'not-found', 3],
    [409, 'plan-has-commitments', 4],
    [412, 'version-stale', 4],
    [422, 'idempotency-key-reused', 4],
    [401, 'token-unknown', 5],
    [403, 'not-permitted', 5],
  ])('the server says %i %s: %i, in its words, on stderr alone', async (status, reason, wanted) => {
    told.answers = [problem(status, reason)];
    const { code, out, err } = await told.acta(['token', 'create', '--holder', 'source-salud']);
    expect([code, out]).toEqual([wanted, '']);
    expect(err).toContain('Palabras.');
    expect(err).toContain(reason);
  });

  test.each([
    ['an unknown command', ['planes']],
    ['an unknown option', ['plans', 'list', '--all']],
    ['a missing argument', ['plans', 'show']],
    ['no file', ['import', 'plan']],
    ['a file and --undo', ['import', 'plan', 'x.txt', '--undo', 'y']],
    ['--undo without a reason', ['import', 'plan', '--undo', 'y']],
    ['a folder and an address', ['plans', 'list', '--data', '.', '--url', 'http://127.0.0.1:1']],
    ['an address that is none', ['plans', 'list', '--url', 'acta']],
  ])('2 for %s, and nothing is sent', async (_what, args) => {
    expect((await told.acta(args)).code).toBe(2);
    expect(told.received).toEqual([]);
  });

  test('0 for --help, on stdout', async () => {
    const { code, out } = await told.acta(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('recover-admin');
  });

  test('0 for --version, on stdout', async () => {
    expect(await told.acta(['--version'])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/), err: '' });
  });

  test('1 where no server answers, saying so', async () => {
    const nobody = await closedAddress();
    const { code, err } = await told.acta(['plans', 'list', '--url', nobody]);
    expect(code).toBe(1);
    expect(err).toContain(`Ningún servidor respondió en ${nobody} (ECONNREFUSED)`);
  });
});

describe('doctor on a server', () => {
  const alive = { status: 200, body: { status: 'live' } };
  const ready = { status: 200, body: { status: 'ready' } };

  test('is well when it is alive, ready and of this version', async () => {
    const { out: version } = await told.acta(['--version']);
    told.answers = [alive, ready, { status: 200, body: { info: { version } } }];
    expect(await told.acta(['doctor', '--url', told.url])).toMatchObject({ code: 0, err: '' });
  });

  test('is not when it is another version, or not ready', async () => {
    told.answers = [alive, ready, { status: 200, body: { info: { version: '0.0.1' } } }];
    expect((await told.acta(['doctor', '--url', told.url])).err).toContain('No está en orden: version');
    told.answers = [alive, problem(503, 'not-ready'), { status: 200, body: { info: { version: '0.0.1' } } }];
    expect((await told.acta(['doctor', '--url', told.url])).code).toBe(1);
  });
});

test.each([
  ['on a terminal', { animated: true }, {}, true],
  ['on a terminal with NO_COLOR', { animated: true }, { NO_COLOR: '1' }, false],
  ['elsewhere', {}, {}, false],
])('colours %s', async (_where, settings, env, coloured) => {
  told.answers = [problem(503, 'not-ready')];
  const { out } = await told.acta(['doctor', '--url', told.url], settings, env);
  expect(out.includes('\u001b[31m')).toBe(coloured);
  expect(out).toContain('MAL');
});

describe('conventions', () => {
  test('--json is data for machines, wherever it stands', async () => {
    const body = { items: [{ id: 'p' }] };
    told.answers = [
      { status: 200, body },
      { status: 200, body },
    ];
    for (const args of [
      ['--json', 'plans', 'list'],
      ['plans', 'list', '--json'],
    ]) {
      expect(JSON.parse((await told.acta(args)).out)).toEqual(body);
    }
  });

  test('--json also says failures for machines', async () => {
    told.answers = [problem(404, 'not-found')];
    const { err } = await told.acta(['plans', 'show', 'nada', '--json']);
    expect(JSON.parse(err)).toMatchObject({ reason: 'not-found', status: 404 });
  });

  test('all pages of a list are read', async () => {
    const next = { Link: '</api/v1/plans?cursor=abc>; rel="next"' };
    told.answers = [
      { status: 200, body: { items: [{ id: 'a' }] }, headers: next },
      { status: 200, body: { items: [{ id: 'b' }] } },
    ];
    expect(JSON.parse((await told.acta(['plans', 'list', '--json'])).out).items).toHaveLength(2);
    expect(told.received.map(({ request }) => request)).toEqual(['GET /api/v1/plans', 'GET /api/v1/plans?cursor=abc']);
  });

  test('--dry-run sends no write', async () => {
    told.answers = [{ status: 200, body: { id: 't1' } }];
    await told.acta(['token', 'create', '--holder', 'source-salud', '--dry-run']);
    await told.acta(['token', 'revoke', 't1', '--dry-run']);
    expect(told.received.map(({ request }) => request)).toEqual(['GET /api/v1/tokens/t1']);
  });

  test('a new token is alone on stdout', async () => {
    told.answers = [{ status: 201, body: { id: 't1', secret: 'acta_1_s' } }];
    expect((await told.acta(['token', 'create', '--holder', 'source-salud', '--scopes', 'read'])).out).toBe('acta_1_s');
  });

  test('English where the surroundings are', async () => {
    const { err } = await told.acta(['plans', 'list', '--url', await closedAddress()], {}, { LANG: 'en_GB.UTF-8' });
    expect(err).toContain('No server answered');
  });

  test('--yes answers what would be asked', async () => {
    told.answers = [{ status: 200, body: { commitId: 'c' } }];
    expect((await told.acta(['token', 'revoke', 't1', '--yes'])).code).toBe(0);
    expect(told.received[0]?.request).toBe('POST /api/v1/tokens/t1/revoke');
  });

  test('parked messages are listed, and tried again; one that fails once more is a failure', async () => {
    told.answers = [
      { status: 200, body: { items: [{ handler: 'plans', stream: 'plan-x', version: 2, reason: 'behind' }] } },
      { status: 200, body: { replayed: 3 } },
      { status: 200, body: { replayed: 1, stoppedBy: 'no such member' } },
    ];
    expect((await told.acta(['parked', 'list'])).out).toMatch(/plans +plan-x +2 +behind/);
    expect(await told.acta(['parked', 'replay', 'plans', 'plan-x'])).toMatchObject({ code: 0, out: 'Procesados: 3' });
    const again = await told.acta(['parked', 'replay', 'plans', 'plan-x']);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('no such member') });
    expect(JSON.parse(String(told.received[1]?.body))).toEqual({ handler: 'plans', stream: 'plan-x' });
  });

  test('a parked message is given up with a reason, and only by its version', async () => {
    told.answers = [{ status: 200, body: { replayed: 2 } }];
    const discard = (...options: string[]) => told.acta(['parked', 'discard', 'plans', 'plan-x', ...options]);
    expect((await discard('2')).code).toBe(2);
    expect((await discard('dos', '--reason', 'Repetido', '--yes')).code).toBe(2);
    const { code, out } = await discard('2', '--reason', 'Repetido', '--yes');
    expect([code, out]).toEqual([0, 'Se renunció a plans plan-x 2; procesados los siguientes: 2']);
    const body = { handler: 'plans', stream: 'plan-x', version: 2, reason: 'Repetido' };
    expect(told.received.map(({ request }) => request)).toEqual(['POST /api/v1/parked/discard']);
    expect(JSON.parse(String(told.received[0]?.body))).toEqual(body);
    told.answers = [{ status: 200, body: { items: [] } }];
    expect((await discard('2', '--reason', 'Repetido', '--dry-run')).code).toBe(3);
  });

  test('read models are built anew, one after the other, until each answers; a failure is one', async () => {
    const model = (name: string, state: string, more = {}) => ({ name, state, parked: 0, ...more });
    const listed = (...items: object[]) => ({ status: 200, body: { items } });
    const begun = { status: 202, body: model('plans', 'rebuilding') };
    const two = listed(model('plans', 'live'), model('board', 'live'));
    told.answers = [two, begun, listed(model('plans', 'rebuilding')), two, begun, two];
    expect(await told.acta(['projections', 'rebuild', '--all'])).toMatchObject({
      code: 0,
      out: 'Reconstruido: plans, board',
    });
    told.answers = [two, begun, listed(model('plans', 'live', { failedBecause: 'disk' }))];
    const failed = await told.acta(['projections', 'rebuild', 'plans']);
    expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringContaining('disk') });
    told.answers = [two];
    expect((await told.acta(['projections', 'rebuild', 'nada'])).code).toBe(3);
    expect((await told.acta(['projections', 'rebuild'])).code).toBe(2);
  });

  test('the audit trail is asked with its filters, and no more pages than wanted', async () => {
    const entry = { id: 'c1.1', recordedAt: '2026-01-15T12:00:00.000Z', type: 'plans.x', sentence: 'Se importó.' };
    const next = { Link: '</api/v1/audit/events?cursor=a>; rel="prev", </api/v1/audit/events?cursor=b>; rel="next"' };
    told.answers = [{ status: 200, body: { items: [entry] }, headers: next }];
    const { out } = await told.acta(['audit', '--member', 'MEX', '--happened-from', '2026-01-01', '--limit', '1']);
    expect(out).toBe('2026-01-15T12:00:00.000Z  c1.1  plans.x  Se importó.');
    told.answers = [{ status: 200, body: { by: 'day', counts: [{ key: '2026-01-15', count: 3 }] } }];
    expect((await told.acta(['audit', '--by', 'day'])).out).toMatch(/2026-01-15 +3/);
    told.answers = [{ status: 200, body: entry }];
    await told.acta(['audit', 'c1.1', '--json']);
    expect(told.received.map(({ request }) => request)).toEqual([
      'GET /api/v1/audit/events?member=MEX&happenedFrom=2026-01-01&order=newest&limit=1',
      'GET /api/v1/audit/counts?by=day',
      'GET /api/v1/audit/events/c1.1',
    ]);
  });
});
