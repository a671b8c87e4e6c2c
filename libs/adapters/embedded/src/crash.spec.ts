import {
  eventually,
  expectDense,
  expectSealed,
  Program,
  surroundingsWith,
  TemporaryFolders,
  wholeLog,
} from '@acta/testing';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './data-folder';
import { DataFolderInUse, writerIn } from './folder-lock';
import { openEmbedded } from './open-embedded';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const opening = { what: 'a test' };
let writer: Program;
beforeAll(() => {
  writer = new Program(join(__dirname, 'fixture/writer.ts'));
});
afterAll(async () => {
  await writer.remove();
  folders.removeAll();
});

const acknowledgedIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('acknowledged ')).map((line) => line.slice('acknowledged '.length));

test('tells a second process who holds the folder, since when and where', async () => {
  const folder = folders.fresh();
  const running = writer.start([folder, 'a']);
  await eventually(() => expect(running.lines).toContain('open'));
  const refused = openEmbedded(folder, surroundings, opening);
  await expect(refused).rejects.toBeInstanceOf(DataFolderInUse);
  await expect(refused).rejects.toMatchObject({ holder: { pid: running.pid, what: 'a writer', address: 'nowhere' } });
  await expect(refused).rejects.toThrow(/in use by a writer \(process \d+, since 20.*Z, at nowhere\)/);
  expect(writerIn(folder)).toMatchObject({ pid: running.pid });
  await running.kill();
  expect(existsSync(inFolder(folder, 'lockHolder'))).toBe(true);
  expect(writerIn(folder)).toBeUndefined();
});

test('leaves no lock behind when it is killed, and nothing of what it acknowledged is lost', async () => {
  const folder = folders.fresh();
  const acknowledged: string[] = [];
  for (const run of ['a', 'b', 'c', 'd']) {
    const running = writer.start([folder, run]);
    await eventually(() => expect(running.lines.length).toBeGreaterThan(300));
    acknowledged.push(...acknowledgedIn(await running.kill()));
    expect(existsSync(inFolder(folder, 'lockHolder'))).toBe(true);
    expect((await verifyRecord(folder, surroundings)).firstBreak).toBeUndefined();
    const embedded = await openEmbedded(folder, surroundings, opening);
    const commits = await wholeLog(embedded.store, 'notes');
    const recorded = new Set(commits.map(({ id }) => id));
    expect(acknowledged.filter((id) => !recorded.has(id))).toEqual([]);
    expectDense(commits);
    await expectSealed(embedded.store, 'notes', surroundings);
    await embedded.close();
  }
  expect(acknowledged.length).toBeGreaterThan(1_000);
}, 30_000);

test('makes the folders that are missing, readable by their owner only', async () => {
  const folder = join(folders.fresh(), 'a/b/c');
  await (await openEmbedded(folder, surroundings, opening)).close();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('gives the folder back when it is closed', async () => {
  const folder = folders.fresh();
  const embedded = await openEmbedded(folder, surroundings, opening);
  await expect(openEmbedded(folder, surroundings, opening)).rejects.toBeInstanceOf(DataFolderInUse);
  await embedded.close();
  expect(existsSync(inFolder(folder, 'lockHolder'))).toBe(false);
  await (await openEmbedded(folder, surroundings, opening)).close();
});

test('stops writing when the disk really fails, and has what it acknowledged when it is opened again', async () => {
  const folder = folders.fresh();
  const running = writer.start([folder, 'a'], { fileKilobytesMax: 400 });
  const lines = await running.output();
  const firstFailure = lines.findIndex((line) => line.startsWith('failed'));
  expect(firstFailure).toBeGreaterThan(10);
  expect(new Set(lines.slice(firstFailure))).toEqual(new Set(['failed OutcomeUnknown']));
  expect((await verifyRecord(folder, surroundings)).firstBreak).toBeUndefined();
  const embedded = await openEmbedded(folder, surroundings, opening);
  const recorded = new Set((await wholeLog(embedded.store, 'notes')).map(({ id }) => id));
  expect(acknowledgedIn(lines).filter((id) => !recorded.has(id))).toEqual([]);
  await embedded.close();
}, 20_000);
