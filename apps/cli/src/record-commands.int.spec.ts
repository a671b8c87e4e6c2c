import { inFolder, openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { commitsOf, TemporaryFolders } from '@acta/testing';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heardRun } from './fixture/heard-run';

const folders = new TemporaryFolders();
const acta = (...args: string[]) => heardRun(args, {});
let data: string;

beforeAll(async () => {
  data = join(folders.fresh(), 'data');
  const embedded = await openEmbedded(join(data, 'demo'), nodeSurroundings(), { what: 'a specification' });
  for (const commit of commitsOf(nodeSurroundings(), 12)) await embedded.store.append(commit);
  await embedded.close();
});
afterAll(() => folders.removeAll());

/** A copy of the record in which one byte of one commit's text is another. */
function damagedCopy(): string {
  const copy = join(folders.fresh(), 'copy');
  cpSync(join(data, 'demo'), copy, { recursive: true });
  const file = inFolder(copy, 'record');
  const bytes = readFileSync(file);
  bytes[bytes.indexOf('testing.take-note')] = 'T'.charCodeAt(0);
  writeFileSync(file, bytes);
  return copy;
}

describe('verify', () => {
  test('counts what is whole', async () => {
    const { code, out } = await acta('verify', data, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      records: [{ record: join(data, 'demo'), logs: { notes: { commits: 12 } } }],
    });
  });

  test('takes the data folder or one record, as an argument or an option', async () => {
    expect(await acta('verify', '--data', join(data, 'demo'))).toMatchObject({ code: 0 });
  });

  test('names the first break, and fails', async () => {
    const { code, out, err } = await acta('verify', damagedCopy());
    expect(code).toBe(1);
    expect(out).toContain('ROTO');
    expect(err).toMatch(/Primera rotura: .*log notes, position \d+/);
  });

  test('finds no record: 3', async () => {
    expect((await acta('verify', folders.fresh())).code).toBe(3);
    expect((await acta('verify', join(data, 'nowhere'))).code).toBe(3);
  });
});

describe('backup and restore', () => {
  test('bring back a record that verifies, under its name', async () => {
    const [into, brought] = [join(folders.fresh(), 'backup'), join(folders.fresh(), 'data')];
    expect((await acta('backup', into, '--data', data)).code).toBe(0);
    expect((await acta('restore', into, '--data', brought)).code).toBe(0);
    const { out } = await acta('verify', brought, '--json');
    expect(JSON.parse(out).records[0]).toMatchObject({
      record: join(brought, 'demo'),
      logs: { notes: { commits: 12 } },
    });
  });

  test('of one record go from folder to folder', async () => {
    const [into, brought] = [join(folders.fresh(), 'backup'), join(folders.fresh(), 'demo')];
    expect((await acta('backup', into, '--data', join(data, 'demo'))).code).toBe(0);
    expect((await acta('restore', into, '--data', brought)).code).toBe(0);
    expect((await acta('verify', brought)).code).toBe(0);
  });

  test('overwrite nothing: 4', async () => {
    const taken = folders.fresh();
    mkdirSync(join(taken, 'demo'));
    writeFileSync(join(taken, 'demo', 'something'), '');
    expect(await acta('backup', taken, '--data', data)).toMatchObject({ code: 4, out: '' });
    expect(await acta('restore', data, '--data', taken)).toMatchObject({ code: 4, out: '' });
  });

  test('do nothing with --dry-run', async () => {
    const into = join(folders.fresh(), 'backup');
    expect((await acta('backup', into, '--data', data, '--dry-run')).out).toContain('Se copiaría');
    expect((await acta('restore', data, '--data', into, '--dry-run')).out).toContain('Se recuperaría');
    expect((await acta('verify', into)).code).toBe(3);
  });

  test('a broken backup is not restored', async () => {
    const { code, err } = await acta('restore', damagedCopy(), '--data', join(folders.fresh(), 'data'));
    expect(code).toBe(1);
    expect(err).toContain('no se recuperó nada');
  });

  test('restore says where to: 2', async () => {
    expect((await acta('restore', data)).code).toBe(2);
  });
});

describe('doctor on a folder', () => {
  test('is well, and knows the last backup', async () => {
    await acta('backup', join(folders.fresh(), 'backup'), '--data', data);
    const { code, out } = await acta('doctor', '--data', data, '--json');
    expect(code).toBe(0);
    const checks = JSON.parse(out).checks as { check: string; detail: string }[];
    expect(checks.map(({ check }) => check)).toEqual(['disk', 'writer', 'backup', 'record']);
    expect(checks[2]?.detail).toContain('hace 0 días');
  });

  test('says that a record is broken', async () => {
    const { code, out } = await acta('doctor', '--data', damagedCopy());
    expect(code).toBe(1);
    expect(out).toMatch(/✗ MAL +record: /);
  });
});

test('recover-admin is for the data folder alone: 2', async () => {
  const { code, err } = await acta('recover-admin', '--name', 'Ana', '--source', 'Nota 1', '--yes');
  expect([code, err]).toEqual([2, expect.stringContaining('--data CARPETA')]);
});
