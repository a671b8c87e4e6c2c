import { TemporaryFolders } from '@acta/testing';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem, ToldServer } from './fixture/told-server';

const folders = new TemporaryFolders();
const folder = folders.fresh();
let told: ToldServer;

beforeAll(async () => {
  told = await ToldServer.start();
});
beforeEach(() => told.forget());
afterAll(async () => {
  folders.removeAll();
  await told.stop();
});

function planFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const dryRun = { wouldRecord: { areas: 1, projects: 2 }, plan: {}, findings: [] };

test('sends the bytes as they are, with a key', async () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xc1, 0x72, 0x65, 0x61]);
  told.answers = [{ status: 201, body: { id: 'celac-2031', commitId: 'c1' } }];
  const { code, out } = await told.acta(['import', 'plan', planFile('latin.txt', bytes), '--code', 'CELAC-2031']);
  expect(code).toBe(0);
  expect(out).toBe('Registrado: plan celac-2031, commit c1');
  expect(told.received[0]?.request).toBe('POST /api/v1/plan-imports?code=CELAC-2031');
  expect(told.received[0]?.body.equals(bytes)).toBe(true);
  expect(told.received[0]?.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'idempotency-key': expect.stringMatching(/.+/),
    authorization: 'Bearer acta_0_secret',
  });
});

test('a document is sent as one, with the format that is named', async () => {
  const bytes = Buffer.from('PK\u0003\u0004\0\0');
  told.answers = [{ status: 200, body: { ...dryRun, format: 'numbered-actions' } }];
  const file = planFile('plan.DOCX', bytes);
  const { out } = await told.acta(['import', 'plan', file, '--dry-run', '--format', 'numbered-actions']);
  expect(out).toMatch(/^Formato: numbered-actions\nSe registraría:/);
  const [request] = told.received;
  expect(request?.request).toBe('POST /api/v1/plan-imports?dryRun=true&format=numbered-actions');
  expect(request?.headers['content-type']).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  expect(request?.body.equals(bytes)).toBe(true);
});

test('--dry-run says what would be recorded, and what is doubtful by its line', async () => {
  const finding = { line: 45, severity: 'doubtful', code: 'may-be-two', message: 'Pueden ser dos.', excerpt: '…' };
  told.answers = [{ status: 200, body: { ...dryRun, findings: [finding] } }];
  const { code, out } = await told.acta(['import', 'plan', planFile('a.txt', 'Área'), '--dry-run']);
  expect(code).toBe(0);
  expect(told.received[0]?.request).toBe('POST /api/v1/plan-imports?dryRun=true');
  expect(out).toMatch(/proyectos: 2[\s\S]*45[\s\S]*may-be-two/);
});

test('--dry-run of what cannot be imported fails after saying where', async () => {
  const finding = { line: 3, severity: 'not-understood', code: 'no-area', message: 'Falta el área.', excerpt: '' };
  const refused = { wouldRecord: null, refusedBy: 'line-not-understood', findings: [finding] };
  told.answers = [{ status: 200, body: refused }];
  const { code, out } = await told.acta(['import', 'plan', planFile('a.txt', 'x'), '--dry-run', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ findings: [{ line: 3 }] });
});

test('--dry-run of what is there already says so', async () => {
  told.answers = [{ status: 200, body: { wouldRecord: null, alreadyRecorded: 'celac-2020', findings: [] } }];
  const { code, out } = await told.acta(['import', 'plan', planFile('a.txt', 'Área'), '--dry-run']);
  expect([code, out]).toEqual([0, 'Nada: ya está registrado como celac-2020.\nSe entendió todo.']);
});

test('a plan that is there already is said to change nothing', async () => {
  told.answers = [{ status: 200, body: { id: 'celac-2020', commitId: 'c1' } }];
  expect(await told.acta(['import', 'plan', planFile('a.txt', 'Área')])).toMatchObject({
    code: 0,
    err: 'Ya estaba registrado: nada cambia.',
  });
});

test.each([
  ['empty', '', 1, 'está vacío'],
  ['binary', Buffer.from('PK\u0003\u0004\0\0'), 1, 'no es texto'],
])('%s: a file gets words before anything is sent', async (_what, content, wanted, words) => {
  const { code, err } = await told.acta(['import', 'plan', planFile('bad', content)]);
  expect([code, told.received]).toEqual([wanted, []]);
  expect(err).toContain(words);
});

test('so does one of 100 MB, and one that is not there', async () => {
  const large = planFile('large', '');
  truncateSync(large, 100 * 1024 * 1024);
  expect((await told.acta(['import', 'plan', large])).err).toContain('tiene 100 MB; el máximo es 1 MB');
  expect((await told.acta(['import', 'plan', join(folder, 'none')])).code).toBe(3);
  expect(told.received).toEqual([]);
});

test('an answer that asks for time is asked for again under the same key', async () => {
  told.answers = [problem(503, 'unavailable'), { status: 201, body: { id: 'p', commitId: 'c' } }];
  expect((await told.acta(['import', 'plan', planFile('a.txt', 'Área')])).code).toBe(0);
  const keys = told.received.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('an unknown outcome is not tried again here: the server has stopped writing', async () => {
  told.answers = [problem(503, 'outcome-unknown')];
  expect((await told.acta(['import', 'plan', planFile('a.txt', 'Área')])).code).toBe(1);
  expect(told.received).toHaveLength(1);
});

test('--undo asks before it acts', async () => {
  const undo = ['import', 'plan', '--undo', 'i1', '--reason', 'Equivocado'];
  expect((await told.acta(undo)).code).toBe(2);
  expect((await told.acta(undo, { interactive: true })).code).toBe(1);
  expect(told.received).toEqual([]);
  told.answers = [{ status: 200, body: { commitId: 'c2' } }];
  expect((await told.acta(undo, { interactive: true, ask: async () => 'sí' })).code).toBe(0);
  expect(told.received[0]).toMatchObject({
    request: 'POST /api/v1/plan-imports/i1/undo',
    headers: { 'if-match': '*' },
  });
  expect(JSON.parse(String(told.received[0]?.body))).toEqual({ reason: 'Equivocado' });
});
