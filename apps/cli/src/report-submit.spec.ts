import { TemporaryFolders } from '@acta/testing';
import { writeFileSync } from 'node:fs';
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

const submit = (...options: string[]) => told.acta(['report', 'submit', 'CELAC-2020-13-02', 'MEX', ...options]);
const path = '/api/v1/commitments/CELAC-2020-13-02/tracks/MEX/reports';
const recorded = { status: 201, body: { id: 'r1', commitId: 'c1' } };
const bodyOf = (index: number) => JSON.parse(told.received[index]?.body.toString() ?? '') as unknown;

test('sends what the options say, and tells the commit', async () => {
  told.answers = [recorded];
  const { code, out } = await submit('--period', '2026-H1', '--progress', '40', '--at-risk', 'Falta presupuesto');
  expect([code, out]).toEqual([0, 'Registrado: informe r1, commit c1']);
  expect(told.received[0]?.request).toBe(`POST ${path}`);
  expect(told.received[0]?.headers['idempotency-key']).toMatch(/.+/);
  expect(bodyOf(0)).toEqual({
    period: '2026-H1',
    statements: [{ measure: 'progress', value: '40', observedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    risk: 'at-risk',
    riskNote: 'Falta presupuesto',
  });
});

test('says that there was no progress, and why', async () => {
  told.answers = [recorded];
  await submit('--period', '2026-H1', '--without-progress', 'Cambio de gobierno');
  expect(bodyOf(0)).toEqual({ period: '2026-H1', noProgress: 'Cambio de gobierno' });
});

test('takes a file as the API takes it, and options go before it', async () => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ period: '2025-H2', narrative: 'Se hizo.' }));
  told.answers = [recorded];
  await submit('--file', file, '--period', '2026-H1', '--final');
  expect(bodyOf(0)).toEqual({ period: '2026-H1', narrative: 'Se hizo.', final: true });
});

test('uploads evidence first, and names it by what it is', async () => {
  const file = join(folder, 'acta.pdf');
  writeFileSync(file, '%PDF-1.7');
  told.answers = [{ status: 201, body: { id: 'a'.repeat(64) } }, recorded];
  await submit('--period', '2026-H1', '--narrative', 'Se hizo.', '--evidence', file);
  expect(told.received.map(({ request }) => request)).toEqual(['POST /api/v1/evidence', `POST ${path}`]);
  expect(told.received[0]?.body.toString()).toBe('%PDF-1.7');
  expect(bodyOf(1)).toMatchObject({ evidence: [{ title: 'acta.pdf', sha256: 'a'.repeat(64) }] });
});

test('--dry-run shows what would be sent, and sends nothing', async () => {
  const { code, out } = await submit('--period', '2026-H1', '--narrative', 'Se hizo.', '--dry-run', '--json');
  expect([code, told.received]).toEqual([0, []]);
  expect(JSON.parse(out)).toEqual({ wouldSubmit: { period: '2026-H1', narrative: 'Se hizo.' }, to: path });
});

test.each([
  ['nothing to say', [], 2],
  ['a file that is not there', ['--file', join(folder, 'none.json')], 3],
])('%s: is told before anything is sent', async (_what, options, wanted) => {
  const { code } = await submit(...options);
  expect([code, told.received]).toEqual([wanted, []]);
});

test('a file that holds no object is told before anything is sent', async () => {
  const file = join(folder, 'list.json');
  writeFileSync(file, '[1]');
  const { code, err } = await submit('--file', file);
  expect([code, told.received]).toEqual([1, []]);
  expect(err).toContain('objeto JSON');
});

test('a refusal is told with its reason', async () => {
  told.answers = [problem(422, 'period-locked')];
  const { code } = await submit('--period', '2026-H1', '--narrative', 'Se hizo.');
  expect(code).toBe(1);
});
