import { inFolder, openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { commitsOf, TemporaryFolders } from '@acta/testing';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExport } from './fixture/export-checker';
import { heardRun } from './fixture/heard-run';

const folders = new TemporaryFolders();
const acta = (...args: string[]) => heardRun(args, {});
let data: string;

beforeAll(async () => {
  data = join(folders.fresh(), 'data');
  const embedded = await openEmbedded(join(data, 'demo'), nodeSurroundings(), { what: 'a specification' });
  for (const commit of commitsOf(nodeSurroundings(), 12)) await embedded.store.append(commit);
  await embedded.personalData.put('person-00000000-0000-4000-8000-000000000001', { name: 'Ana Luz Pérez' });
  await embedded.close();
});
afterAll(() => folders.removeAll());

async function exported(...options: string[]) {
  const into = join(folders.fresh(), 'export');
  const heard = await acta('export', into, '--data', join(data, 'demo'), ...options);
  return { into, ...heard };
}
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const manifestOf = (into: string) => JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8')) as Manifest;

interface Manifest {
  readonly demonstration: boolean;
  readonly logs: Readonly<
    Record<string, { readonly commits: number; readonly previousGroup?: { readonly n: number } }>
  >;
}

test('holds every commit as it was hashed, and who was never told of Acta can check it', async () => {
  const { code, out, err, into } = await exported();
  expect([code, out]).toEqual([0, expect.stringContaining('12 actos, 2 archivos')]);
  expect(err).toContain('demo: 12/12');
  expect(readdirSync(into).sort()).toEqual(['manifest.json', 'notes.ndjson', 'notes.sealed.ndjson']);
  expect(manifestOf(into)).toMatchObject({ demonstration: true, logs: { notes: { commits: 12 } } });
  expect(checkExport(into)).toEqual([]);
  expect(statSync(join(into, 'notes.ndjson')).mode & 0o077).toBe(0);
});

test('the script in the documentation checks it, and finds a changed word', async () => {
  const documentation = readFileSync(join(__dirname, '../../../docs/export.md'), 'utf8');
  const script = join(folders.fresh(), 'check.js');
  writeFileSync(script, /```js\n([^]*?)```/.exec(documentation)?.[1] ?? '');
  const file = join((await exported()).into, 'notes.ndjson');
  const check = () => spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^12 [0-9a-f]{64}\n$/) });
  writeFileSync(file, readFileSync(file, 'utf8').replace('testing.take-note', 'testing.take-nose'));
  expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('commit at 1') });
});

test('what people wrote stands apart and can be left out; of personal data there is nothing', async () => {
  const [whole, bare] = [await exported(), await exported('--without-texts')];
  const record = (into: string) => readFileSync(join(into, 'notes.ndjson'), 'utf8');
  expect(readFileSync(join(whole.into, 'notes.sealed.ndjson'), 'utf8')).toContain('said in their own words');
  expect(record(whole.into)).not.toContain('said in their own words');
  expect(record(bare.into)).toBe(record(whole.into));
  expect(readdirSync(bare.into)).not.toContain('notes.sealed.ndjson');
  expect(checkExport(bare.into)).toEqual([]);
  for (const name of readdirSync(whole.into)) {
    expect(readFileSync(join(whole.into, name), 'utf8')).not.toContain('Ana Luz');
  }
});

test('is found out where anything in it is another than it was', async () => {
  const { into } = await exported();
  const record = join(into, 'notes.ndjson');
  const lines = readFileSync(record, 'utf8').trimEnd().split('\n');
  const spoilt: Readonly<Record<string, readonly string[]>> = {
    'a changed word': lines.map((line) => line.replace('testing.take-note', 'testing.take-nose')),
    'a commit that is gone': lines.filter((_, index) => index !== 2),
    'an order that changed': [lines[2]!, lines[1]!, lines[0]!, ...lines.slice(3)],
    'an end that is gone': lines.slice(0, -2),
  };
  for (const [what, changed] of Object.entries(spoilt)) {
    writeFileSync(record, `${changed.join('\n')}\n`);
    expect({ what, found: checkExport(into).length > 0 }).toEqual({ what, found: true });
  }
});

test('since an instant holds the groups sealed from then on, chained on the one before', async () => {
  const { into } = await exported();
  const groups = linesOf(join(into, 'notes.ndjson')).filter(({ kind }) => kind === 'group');
  const since = String(groups.at(-1)?.['sealedAt']);
  const first = groups.find(({ sealedAt }) => sealedAt === since);
  const later = await exported('--since', since);
  expect(checkExport(later.into)).toEqual([]);
  expect(manifestOf(later.into).logs['notes']?.previousGroup?.n ?? 0).toBe(Number(first?.['n']) - 1);
  expect((await exported('--since', '2099-01-01')).out).toContain(': 0 actos');
  expect((await exported('--since', 'ayer')).code).toBe(2);
});

test('- writes the same lines on the output, the manifest last, and talks elsewhere', async () => {
  const { code, out, err } = await acta('export', '-', '--data', data);
  const lines = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(code).toBe(0);
  expect(lines.filter(({ kind }) => kind === 'commit')).toHaveLength(12);
  expect(lines.at(-1)).toMatchObject({ kind: 'manifest', files: [{ name: '-', lines: lines.length - 1 }] });
  expect(err).toContain('demo: 12/12');
});

test('overwrites nothing: 4; finds no record: 3; does nothing with --dry-run', async () => {
  const { into } = await exported();
  expect(await acta('export', into, '--data', join(data, 'demo'))).toMatchObject({ code: 4, out: '' });
  expect((await acta('export', join(into, 'x'), '--data', folders.fresh())).code).toBe(3);
  const dry = await exported('--dry-run');
  expect(dry.out).toContain('Se exportaría');
  expect(() => statSync(dry.into)).toThrow();
});

test('of a damaged record it says so, and leaves no manifest', async () => {
  const copy = join(folders.fresh(), 'demo');
  cpSync(join(data, 'demo'), copy, { recursive: true });
  const file = inFolder(copy, 'record');
  const bytes = readFileSync(file);
  bytes[bytes.indexOf('testing.take-note')] = 'T'.charCodeAt(0);
  writeFileSync(file, bytes);
  const into = join(folders.fresh(), 'export');
  const { code, err } = await acta('export', into, '--data', copy);
  expect([code, err]).toEqual([1, expect.stringContaining('El registro está dañado')]);
  expect(readdirSync(into)).not.toContain('manifest.json');
});
