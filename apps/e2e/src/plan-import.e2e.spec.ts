import { TemporaryFolders } from '@acta/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acta } from './acta-command';
import { ServerProcess } from './server-process';
import { published2020, tokensIn, Visitor } from './visitor';

interface Answer {
  readonly commitId: string;
  readonly id: string;
  readonly version: number;
  readonly token: string;
  readonly reason?: string;
}

jest.setTimeout(60_000);
const folders = new TemporaryFolders();
const data = folders.fresh();
const text = readFileSync(published2020, 'utf8');
const another = text.replace('Foro aeroespacial', 'Encuentro aeroespacial');
let server: ServerProcess;
let secretariat: Visitor;
let env: Record<string, string>;

beforeAll(async () => {
  server = await ServerProcess.start({ ACTA_DATA_DIR: data });
  const tokens = tokensIn(data);
  secretariat = new Visitor(server.url, tokens['secretariat']);
  env = { ACTA_URL: server.url, ACTA_TOKEN: String(tokens['secretariat']) };
});
afterAll(async () => {
  await server.stop();
  folders.removeAll();
});

const commits = async () => (await acta(['verify', data, '--json'])).out;
const importing = (body: string, query: string, key: string = randomUUID()) =>
  secretariat.post<Answer>(`/api/v1/plan-imports${query}`, body, { 'Idempotency-Key': key });

test('a dry run counts and doubts by line, and records nothing', async () => {
  const before = await commits();
  const { code, out } = await acta(
    ['import', 'plan', published2020, '--dry-run', '--code', 'CELAC-2031', '--json'],
    env,
  );
  expect(code).toBe(0);
  const dryRun = JSON.parse(out) as { wouldRecord: object; findings: { line: number; code: string }[] };
  expect(dryRun.wouldRecord).toMatchObject({ areas: 14, objectives: 18, projects: 36, axes: 4 });
  expect(dryRun.findings).toContainEqual(expect.objectContaining({ line: 45, code: 'may-be-two' }));
  expect(await commits()).toBe(before);
});

test('the file that the record was begun with changes nothing', async () => {
  const before = await commits();
  expect(await acta(['import', 'plan', published2020], env)).toMatchObject({
    code: 0,
    out: expect.stringContaining('celac-2020'),
    err: expect.stringContaining('Demostración'),
  });
  expect(await commits()).toBe(before);
});

test('another plan is imported, read by its token at once, and taken back', async () => {
  const key = randomUUID();
  const imported = await importing(another, '?code=CELAC-2032', key);
  expect(imported).toMatchObject({ status: 201, body: { id: 'celac-2032', version: 1 } });

  const seen = await new Visitor(server.url).get<{ counts: object }>('/api/v1/plans/celac-2032', {
    'Acta-After': imported.body.token,
  });
  expect(seen).toMatchObject({ status: 200, body: { counts: { projects: 36 } } });

  expect((await importing(another, '?code=CELAC-2032', key)).body).toEqual(imported.body);
  expect(await importing(text, '?code=CELAC-2032', key)).toMatchObject({
    status: 422,
    body: { reason: 'idempotency-key-reused' },
  });

  const undo = ['import', 'plan', '--undo', imported.body.commitId, '--reason', 'Era otra edición', '--yes'];
  expect(await acta(undo, env)).toMatchObject({ code: 0 });
  expect((await new Visitor(server.url).get('/api/v1/plans/celac-2032')).status).toBe(404);
  expect(await acta(['plans', 'show', 'celac-2032'], env)).toMatchObject({ code: 3, out: '' });
});

test('many at once under one key are one import', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => importing(another, '?code=CELAC-2033', key)));
  expect(new Set(answers.map(({ body }) => body.commitId)).size).toBe(1);
  expect(answers.every(({ status }) => status === 201)).toBe(true);
});

test('what is no plan gets words and records nothing', async () => {
  const before = await commits();
  const bad = join(folders.fresh(), 'bad.txt');
  writeFileSync(bad, 'Lista de compras\n\n- pan\n');
  expect(await acta(['import', 'plan', bad], env)).toMatchObject({ code: 1, out: '' });
  writeFileSync(bad, Buffer.from('Área - Educación', 'latin1'));
  expect(await acta(['import', 'plan', bad], env)).toMatchObject({ code: 1, out: '' });
  expect(await commits()).toBe(before);
});

test('who may not import is told so: 5', async () => {
  const coordinator = { ...env, ACTA_TOKEN: String(tokensIn(data)['coordinator-mex']) };
  expect(await acta(['import', 'plan', published2020, '--code', 'CELAC-2034'], coordinator)).toMatchObject({ code: 5 });
  expect(await acta(['import', 'plan', published2020], { ACTA_URL: server.url })).toMatchObject({ code: 5 });
});
