import { CorruptRecord, StorageFull } from '@acta/kernel';
import { commitOf, commitsOf, surroundingsWith, TemporaryFolders } from '@acta/testing';
import Libsql from 'libsql';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './data-folder';
import { openEmbedded, type Embedded } from './open-embedded';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const open = (folder: string) => openEmbedded(folder, surroundings, { what: 'a test' });
let folder: string;
let embedded: Embedded;

beforeEach(async () => {
  folder = folders.fresh();
  embedded = await open(folder);
  for (const commit of commitsOf(surroundings, 3)) await embedded.store.append(commit);
  await embedded.personalData.put('person-1', { name: 'Ana' });
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

const closed = async () => {
  await embedded.close();
  return folder;
};

test.each([
  ['acta.sqlite', (file: string) => rmSync(file)],
  ['acta.sqlite', (file: string) => truncateSync(file)],
  ['personal.sqlite', (file: string) => rmSync(file)],
  ['personal.sqlite', (file: string) => truncateSync(file)],
])('puts no new %s in the place of one that is gone', async (name, lose) => {
  const left = folders.copyOf(await closed());
  const file = join(left, name);
  lose(file);
  const wasThere = existsSync(file);
  await expect(open(left)).rejects.toBeInstanceOf(CorruptRecord);
  expect(existsSync(file)).toBe(wasThere);
  expect((await verifyRecord(left, surroundings)).firstBreak?.where).toBe(name);
});

test('does without what is known of how far consumers had come', async () => {
  rmSync(inFolder(await closed(), 'operations'));
  embedded = await open(folder);
  expect(await embedded.checkpoints.get('board', 'notes')).toBeUndefined();
});

test('does not drop people behind a damaged frame of their log in silence', async () => {
  for (let n = 0; n < 5; n++) await embedded.personalData.put(`person-${n}`, { name: 'Ana' });
  const killed = folders.copyOf(folder);
  const wal = `${inFolder(killed, 'personalData')}-wal`;
  const bytes = readFileSync(wal);
  bytes[200] = (bytes[200] as number) ^ 1;
  writeFileSync(wal, bytes);
  await expect(open(killed)).rejects.toThrow(/personal\.sqlite-wal is damaged at frame 1/);
});

test('says what it found of a damaged last write to people', async () => {
  await embedded.personalData.put('person-2', { name: 'x'.repeat(20_000) });
  const cut = folders.copyOf(folder);
  const wal = `${inFolder(cut, 'personalData')}-wal`;
  const bytes = readFileSync(wal);
  const torn = firstFrameOfLastWrite(bytes);
  bytes[torn + 100] = (bytes[torn + 100] as number) ^ 1;
  writeFileSync(wal, bytes);
  const after = await open(cut);
  expect(after.foundWith).toEqual([expect.stringContaining('personal.sqlite-wal ended in a damaged write')]);
  await after.close();
});

test('hands out nobody whose data is not what was put', async () => {
  const database = new Libsql(inFolder(folder, 'personalData'));
  database.exec(`UPDATE people SET data = replace(data, 'Ana', 'Eva')`);
  database.close();
  await expect(embedded.personalData.get('person-1')).rejects.toBeInstanceOf(CorruptRecord);
});

test.each([
  ['a hole in a log', 'DELETE FROM commits WHERE position = 2', () => embedded.store.readLog('notes', undefined, 9)],
  [
    'a hole in a stream',
    'DELETE FROM commits WHERE position = 2',
    () => embedded.store.readStream('notes', 'notebook-a', 0),
  ],
  [
    'a commit under the name of another stream',
    "UPDATE commits SET stream = 'notebook-b' WHERE position = 1",
    () => embedded.store.readStream('notes', 'notebook-b', 0),
  ],
  [
    'a commit under the id of another',
    "UPDATE commits SET id = 'another' WHERE position = 1",
    () => embedded.store.findCommit('another'),
  ],
])('hands out nothing that shows %s, and stops writing', async (_name, sql, read) => {
  const database = new Libsql(inFolder(folder, 'record'));
  database.exec(sql);
  database.close();
  await expect(read()).rejects.toBeInstanceOf(CorruptRecord);
  expect(embedded.stopped()).toBeInstanceOf(CorruptRecord);
});

test('says what it found of a damaged last write, and nothing of a sound one; then takes it for no damage', async () => {
  const large = Array.from({ length: 200 }, (_, index) => commitOf(surroundings, { stream: `notebook-${index}-b` }));
  await Promise.all(large.map((commit) => embedded.store.append(commit)));
  const cut = folders.copyOf(folder);
  const wal = `${inFolder(cut, 'record')}-wal`;
  const bytes = readFileSync(wal);
  const torn = firstFrameOfLastWrite(bytes);
  bytes[torn + 100] = (bytes[torn + 100] as number) ^ 1;
  writeFileSync(wal, bytes);
  expect(embedded.foundWith).toEqual([]);
  const after = await open(cut);
  expect(after.foundWith).toEqual([expect.stringMatching(/acta\.sqlite-wal ended in a damaged write \(frame \d+\)/)]);
  expect(await after.store.append(commitOf(surroundings, { version: 4 }))).toEqual({ kind: 'appended' });
  const killed = folders.copyOf(cut);
  await after.close();
  expect((await verifyRecord(killed, surroundings)).firstBreak).toBeUndefined();
});

test('gives the lock back when it cannot say who holds it', async () => {
  mkdirSync(inFolder(await closed(), 'lockHolder'));
  await expect(open(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  rmSync(inFolder(folder, 'lockHolder'), { recursive: true });
  embedded = await open(folder);
});

test('names a lock that is no lock', async () => {
  writeFileSync(inFolder(await closed(), 'lock'), 'something else, and longer than the header of a database'.repeat(9));
  await expect(open(folder)).rejects.toThrow(/lock\.sqlite is damaged; it holds nothing and may be removed/);
});

test('answers a full disk in the words of the ports also beside the record', async () => {
  const { personalData } = embedded;
  const { database } = personalData as unknown as { database: InstanceType<typeof Libsql> };
  database.pragma('max_page_count = 1');
  await expect(personalData.put('person-2', { name: 'x'.repeat(100_000) })).rejects.toBeInstanceOf(StorageFull);
  expect(await personalData.get('person-1')).toEqual({ name: 'Ana' });
});

/** Its place in the log: behind the last frame but one that ends a write. */
function firstFrameOfLastWrite(wal: Buffer): number {
  const frameBytes = 24 + wal.readUInt32BE(8);
  const ends: number[] = [];
  for (let at = 32; at + frameBytes <= wal.length; at += frameBytes) if (wal.readUInt32BE(at + 4) > 0) ends.push(at);
  return (ends.at(-2) as number) + frameBytes;
}
