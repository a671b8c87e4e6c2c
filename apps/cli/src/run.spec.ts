import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heardRun } from './heard-run';
import type { Shell } from './shell';

interface Received {
  readonly request: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

let server: Server;
let received: Received[];
let answers: { status: number; body: object; headers?: Record<string, string> }[];
const folder = mkdtempSync(join(tmpdir(), 'acta-cli-'));

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      received.push({ request: `${method} ${url}`, headers, body: Buffer.concat(chunks) });
      const answer = answers.shift() ?? { status: 500, body: { reason: 'nothing-more-to-say' } };
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  received = [];
  answers = [];
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const acta = (args: readonly string[], settings: Partial<Shell> = {}, env: Shell['env'] = {}) =>
  heardRun(args, { ACTA_URL: url(), ACTA_TOKEN: 'acta_0_secret', ...env }, settings);

/** An address at which somebody listened a moment ago. */
async function closedAddress(): Promise<string> {
  const passing = createServer();
  await new Promise<void>((resolve) => passing.listen(0, '127.0.0.1', resolve));
  const { port } = passing.address() as AddressInfo;
  await new Promise((resolve) => passing.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function planFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const problem = (status: number, reason: string) => ({ status, body: { reason, title: 'No', detail: 'Palabras.' } });

describe('exit codes', () => {
  test('0 when it is done, with data on stdout alone', async () => {
    answers = [{ status: 200, body: { items: [{ id: 'celac-2020', code: 'CELAC-2020', title: { es: 'Plan' } }] } }];
    const { code, out, err } = await acta(['plans', 'list']);
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
    answers = [problem(status, reason)];
    const { code, out, err } = await acta(['token', 'create', '--holder', 'source-salud']);
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
    expect((await acta(args)).code).toBe(2);
    expect(received).toEqual([]);
  });

  test('0 for --help, on stdout', async () => {
    const { code, out } = await acta(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('recover-admin');
  });

  test('1 where no server answers, saying so', async () => {
    const nobody = await closedAddress();
    const { code, err } = await acta(['plans', 'list', '--url', nobody]);
    expect(code).toBe(1);
    expect(err).toContain(`Ningún servidor respondió en ${nobody} (ECONNREFUSED)`);
  });
});

describe('import plan', () => {
  const dryRun = { wouldRecord: { areas: 1, projects: 2 }, plan: {}, findings: [] };

  test('sends the bytes as they are, with a key', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xc1, 0x72, 0x65, 0x61]);
    answers = [{ status: 201, body: { id: 'celac-2031', commitId: 'c1' } }];
    const { code, out } = await acta(['import', 'plan', planFile('latin.txt', bytes), '--code', 'CELAC-2031']);
    expect(code).toBe(0);
    expect(out).toBe('Registrado: plan celac-2031, commit c1');
    expect(received[0]?.request).toBe('POST /api/v1/plan-imports?code=CELAC-2031');
    expect(received[0]?.body.equals(bytes)).toBe(true);
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'idempotency-key': expect.stringMatching(/.+/),
      authorization: 'Bearer acta_0_secret',
    });
  });

  test('--dry-run says what would be recorded, and what is doubtful by its line', async () => {
    const finding = { line: 45, severity: 'doubtful', code: 'may-be-two', message: 'Pueden ser dos.', excerpt: '…' };
    answers = [{ status: 200, body: { ...dryRun, findings: [finding] } }];
    const { code, out } = await acta(['import', 'plan', planFile('a.txt', 'Área'), '--dry-run']);
    expect(code).toBe(0);
    expect(received[0]?.request).toBe('POST /api/v1/plan-imports?dryRun=true');
    expect(out).toMatch(/projects: 2[\s\S]*45[\s\S]*may-be-two/);
  });

  test('--dry-run of what cannot be imported fails after saying where', async () => {
    const finding = { line: 3, severity: 'not-understood', code: 'no-area', message: 'Falta el área.', excerpt: '' };
    const refused = { wouldRecord: null, refusedBy: 'line-not-understood', findings: [finding] };
    answers = [{ status: 200, body: refused }];
    const { code, out } = await acta(['import', 'plan', planFile('a.txt', 'x'), '--dry-run', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ line: 3 }] });
  });

  test('--dry-run of what is there already says so', async () => {
    answers = [{ status: 200, body: { wouldRecord: null, alreadyRecorded: 'celac-2020', findings: [] } }];
    const { code, out } = await acta(['import', 'plan', planFile('a.txt', 'Área'), '--dry-run']);
    expect([code, out]).toEqual([0, 'Nada: ya está registrado como celac-2020.\nSe entendió todo.']);
  });

  test('a plan that is there already is said to change nothing', async () => {
    answers = [{ status: 200, body: { id: 'celac-2020', commitId: 'c1' } }];
    expect(await acta(['import', 'plan', planFile('a.txt', 'Área')])).toMatchObject({
      code: 0,
      err: 'Ya estaba registrado: nada cambia.',
    });
  });

  test.each([
    ['empty', '', 1, 'está vacío'],
    ['binary', Buffer.from('PK\u0003\u0004\0\0'), 1, 'no es texto'],
  ])('%s: a file gets words before anything is sent', async (_what, content, wanted, words) => {
    const { code, err } = await acta(['import', 'plan', planFile('bad', content)]);
    expect([code, received]).toEqual([wanted, []]);
    expect(err).toContain(words);
  });

  test('so does one of 100 MB, and one that is not there', async () => {
    const large = planFile('large', '');
    truncateSync(large, 100 * 1024 * 1024);
    expect((await acta(['import', 'plan', large])).err).toContain('tiene 100 MB; el máximo es 1 MB');
    expect((await acta(['import', 'plan', join(folder, 'none')])).code).toBe(3);
    expect(received).toEqual([]);
  });

  test('an answer that asks for time is asked for again under the same key', async () => {
    answers = [problem(503, 'unavailable'), { status: 201, body: { id: 'p', commitId: 'c' } }];
    expect((await acta(['import', 'plan', planFile('a.txt', 'Área')])).code).toBe(0);
    const keys = received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('an unknown outcome is not tried again here: the server has stopped writing', async () => {
    answers = [problem(503, 'outcome-unknown')];
    expect((await acta(['import', 'plan', planFile('a.txt', 'Área')])).code).toBe(1);
    expect(received).toHaveLength(1);
  });

  test('--undo asks before it acts', async () => {
    const undo = ['import', 'plan', '--undo', 'i1', '--reason', 'Equivocado'];
    expect((await acta(undo)).code).toBe(2);
    expect((await acta(undo, { interactive: true })).code).toBe(1);
    expect(received).toEqual([]);
    answers = [{ status: 200, body: { commitId: 'c2' } }];
    expect((await acta(undo, { interactive: true, ask: async () => 'sí' })).code).toBe(0);
    expect(received[0]).toMatchObject({ request: 'POST /api/v1/plan-imports/i1/undo', headers: { 'if-match': '*' } });
    expect(JSON.parse(String(received[0]?.body))).toEqual({ reason: 'Equivocado' });
  });
});

describe('conventions', () => {
  test('--json is data for machines, wherever it stands', async () => {
    const body = { items: [{ id: 'p' }] };
    answers = [
      { status: 200, body },
      { status: 200, body },
    ];
    for (const args of [
      ['--json', 'plans', 'list'],
      ['plans', 'list', '--json'],
    ]) {
      expect(JSON.parse((await acta(args)).out)).toEqual(body);
    }
  });

  test('--json also says failures for machines', async () => {
    answers = [problem(404, 'not-found')];
    const { err } = await acta(['plans', 'show', 'nada', '--json']);
    expect(JSON.parse(err)).toMatchObject({ reason: 'not-found', status: 404 });
  });

  test('all pages of a list are read', async () => {
    const next = { Link: '</api/v1/plans?cursor=abc>; rel="next"' };
    answers = [
      { status: 200, body: { items: [{ id: 'a' }] }, headers: next },
      { status: 200, body: { items: [{ id: 'b' }] } },
    ];
    expect(JSON.parse((await acta(['plans', 'list', '--json'])).out).items).toHaveLength(2);
    expect(received.map(({ request }) => request)).toEqual(['GET /api/v1/plans', 'GET /api/v1/plans?cursor=abc']);
  });

  test('--dry-run sends no write', async () => {
    answers = [{ status: 200, body: { id: 't1' } }];
    await acta(['token', 'create', '--holder', 'source-salud', '--dry-run']);
    await acta(['token', 'revoke', 't1', '--dry-run']);
    expect(received.map(({ request }) => request)).toEqual(['GET /api/v1/tokens/t1']);
  });

  test('a new token is alone on stdout', async () => {
    answers = [{ status: 201, body: { id: 't1', secret: 'acta_1_s' } }];
    expect((await acta(['token', 'create', '--holder', 'source-salud', '--scopes', 'read'])).out).toBe('acta_1_s');
  });

  test('English where the surroundings are', async () => {
    const { err } = await acta(['plans', 'list', '--url', await closedAddress()], {}, { LANG: 'en_GB.UTF-8' });
    expect(err).toContain('No server answered');
  });

  test('no colour and no drawing off a terminal', async () => {
    answers = [{ status: 200, body: { items: [{ id: 'p', code: 'X', title: 'Y' }] } }];
    // The escape character begins every colour.
    expect((await acta(['plans', 'list'])).out).not.toContain('\u001b');
  });

  test('--yes answers what would be asked', async () => {
    answers = [{ status: 200, body: { commitId: 'c' } }];
    expect((await acta(['token', 'revoke', 't1', '--yes'])).code).toBe(0);
    expect(received[0]?.request).toBe('POST /api/v1/tokens/t1/revoke');
  });

  test('parked messages are listed, and tried again; one that fails once more is a failure', async () => {
    answers = [
      { status: 200, body: { items: [{ handler: 'plans', stream: 'plan-x', version: 2, reason: 'behind' }] } },
      { status: 200, body: { replayed: 3 } },
      { status: 200, body: { replayed: 1, stoppedBy: 'no such member' } },
    ];
    expect((await acta(['parked', 'list'])).out).toMatch(/plans +plan-x +2 +behind/);
    expect(await acta(['parked', 'replay', 'plans', 'plan-x'])).toMatchObject({ code: 0, out: 'Procesados: 3' });
    const again = await acta(['parked', 'replay', 'plans', 'plan-x']);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('no such member') });
    expect(JSON.parse(String(received[1]?.body))).toEqual({ handler: 'plans', stream: 'plan-x' });
  });
});
