import { CorruptRecord } from '@acta/kernel';
import { commitsOf, surroundingsWith, TemporaryFolders, wholeLog } from '@acta/testing';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backup, BackupRefused, restore } from './backup';
import { inFolder } from './data-folder';
import { openEmbedded, type Embedded } from './open-embedded';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const commits = commitsOf(surroundings, 300);
let folder: string;
let embedded: Embedded;
let sha256: string;

beforeEach(async () => {
  folder = folders.fresh();
  embedded = await openEmbedded(folder, surroundings, { what: 'a test' });
  await Promise.all(commits.slice(0, 100).map((commit) => embedded.store.append(commit)));
  ({ sha256 } = await embedded.evidence.put(oneChunk('what was handed in')));
  await embedded.personalData.put('person-1', { name: 'Ana' });
  await embedded.checkpoints.set('board', 'notes', '50');
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

test('a backup taken while a server writes verifies, and comes back whole', async () => {
  const writing = Promise.all(
    commits.slice(100).map(async (commit) => {
      await new Promise((resolve) => setImmediate(resolve));
      return embedded.store.append(commit);
    }),
  );
  const into = join(folders.fresh(), 'backup');
  await backup(folder, into);
  await writing;
  const target = join(folders.fresh(), 'data');
  const verification = await restore(into, target, surroundings);
  expect(verification.firstBreak).toBeUndefined();
  expect(verification.logs['notes']?.commits).toBeGreaterThanOrEqual(100);
  const restored = await openEmbedded(target, surroundings, { what: 'a test' });
  const kept = await wholeLog(restored.store, 'notes');
  expect(kept).toEqual(commits.slice(0, kept.length));
  expect(await restored.personalData.get('person-1')).toEqual({ name: 'Ana' });
  expect(await restored.checkpoints.get('board', 'notes')).toBe('50');
  expect(await restored.evidence.get(sha256)).toBeDefined();
  await restored.close();
});

test('a backup of what a killed server left holds what was in its write-ahead log', async () => {
  const left = folders.copyOf(folder);
  expect(readFileSync(`${inFolder(left, 'record')}-wal`).length).toBeGreaterThan(0);
  const into = folders.fresh();
  await backup(left, into);
  expect((await verifyRecord(into, surroundings)).logs['notes']?.commits).toBe(100);
});

test('a backup never goes where something is, and never from where nothing is', async () => {
  const occupied = folders.fresh();
  writeFileSync(join(occupied, 'something'), 'else');
  await expect(backup(folder, occupied)).rejects.toMatchObject({ reason: 'target-not-empty' });
  expect(readdirSync(occupied)).toEqual(['something']);
  await expect(backup(folders.fresh(), join(folders.fresh(), 'x'))).rejects.toMatchObject({ reason: 'no-record' });
});

test('a restore never overwrites a record', async () => {
  const into = folders.fresh();
  await backup(folder, into);
  await expect(restore(into, folder, surroundings)).rejects.toBeInstanceOf(BackupRefused);
  expect(await wholeLog(embedded.store, 'notes')).toHaveLength(100);
});

test('a backup that does not verify is not restored, and leaves nothing behind', async () => {
  const into = folders.fresh();
  await backup(folder, into);
  const file = inFolder(into, 'record');
  const bytes = readFileSync(file);
  const at = bytes.indexOf((commits[40] as { text: string }).text);
  bytes[at + 5] = (bytes[at + 5] as number) ^ 1;
  writeFileSync(file, bytes);
  const parent = folders.fresh();
  const refused = restore(into, join(parent, 'data'), surroundings);
  await expect(refused).rejects.toMatchObject({
    reason: 'does-not-verify',
    firstBreak: { where: expect.stringContaining('log notes, position 41') as string },
  });
  expect(readdirSync(parent)).toEqual([]);
});

test('a damaged write-ahead log is not backed up as if it were whole', async () => {
  const left = folders.copyOf(folder);
  const wal = `${inFolder(left, 'record')}-wal`;
  const bytes = readFileSync(wal);
  bytes[200] = (bytes[200] as number) ^ 1;
  writeFileSync(wal, bytes);
  await expect(backup(left, folders.fresh())).rejects.toBeInstanceOf(CorruptRecord);
});

test('a restored folder is readable by its owner only', async () => {
  const into = folders.fresh();
  await backup(folder, into);
  const target = join(folders.fresh(), 'data');
  await restore(into, target, surroundings);
  expect(statSync(target).mode & 0o777).toBe(0o700);
});

async function* oneChunk(content: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(content);
}
