import type { Commit } from '@acta/kernel';
import { commitsOf, surroundingsWith, TemporaryFolders, wholeLog } from '@acta/testing';
import Libsql from 'libsql';
import { crc32 } from 'node:zlib';
import { inFolder } from './data-folder';
import { openEmbedded, type Embedded } from './open-embedded';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const [kept, redacted, later] = commitsOf(surroundings, 3, { meta: { why: 'the reason' } }) as [Commit, Commit, Commit];
const parked = { handler: 'board', log: 'notes', stream: 'notebook-a', version: 2, reason: 'why', attempts: 3 };
let folder: string;
let embedded: Embedded;

const open = () => openEmbedded(folder, surroundings, { what: 'a test' });

/** Sealed texts by hash, as the first versions of Acta wrote them. */
beforeAll(async () => {
  folder = folders.fresh();
  embedded = await open();
  for (const commit of [kept, redacted]) await embedded.store.append(commit);
  await embedded.lot.park({ ...parked, commit: redacted, parkedAt: 'now' });
  await embedded.close();
  const record = new Libsql(inFolder(folder, 'record'));
  for (const { id, sealed } of [kept, redacted]) {
    record
      .prepare('UPDATE commits SET sealed = ?, sealed_crc = ? WHERE id = ?')
      .run([byHash(sealed), crc32(byHash(sealed)), id]);
  }
  record.close();
  const operations = new Libsql(inFolder(folder, 'operations'));
  operations.prepare('UPDATE parked SET sealed = ?').run([byHash(redacted.sealed)]);
  operations.close();
  embedded = await open();
});
afterAll(async () => {
  await embedded.close();
  folders.removeAll();
});

test('a record whose sealed texts stand there by hash is read, verified and written on', async () => {
  await embedded.store.append(later);
  expect(await wholeLog(embedded.store, 'notes')).toEqual([kept, redacted, later]);
  expect((await verifyRecord(folder, surroundings)).firstBreak).toBeUndefined();
});

test('a message that was parked with its sealed texts by hash is read', async () => {
  expect((await embedded.lot.list()).map(({ commit }) => commit)).toEqual([redacted]);
});

test('a text that stands there by hash is redacted, and the others stay', async () => {
  const [first, ...others] = redacted.sealed.map(({ hash }) => hash) as [string, ...string[]];
  await embedded.store.redact('notes', redacted.id, [first]);
  expect((await embedded.store.findCommit(redacted.id))?.sealed.map(({ hash }) => hash)).toEqual(others);
  expect((await verifyRecord(folder, surroundings)).firstBreak).toBeUndefined();
});

function byHash(sealed: Commit['sealed']): string {
  return JSON.stringify(Object.fromEntries(sealed.map(({ hash, ...seal }) => [hash, seal])));
}
