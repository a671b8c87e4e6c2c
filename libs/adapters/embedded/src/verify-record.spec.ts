import { type Commit } from '@acta/kernel';
import { commitsOf, SeededRandomness, surroundingsWith, TemporaryFolders } from '@acta/testing';
import Libsql from 'libsql';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { inFolder } from './data-folder';
import { openEmbedded } from './open-embedded';
import { openSqliteForReading, textOf, type TextBytes } from './sqlite';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const randomness = new SeededRandomness(20_260_115);
afterAll(() => folders.removeAll());

let commits: Commit[];
/** A record whose server was closed in order, and one whose server was killed, with its last writes in the log. */
let closed: string;
let killed: string;

beforeAll(async () => {
  const folder = folders.fresh();
  const embedded = await openEmbedded(folder, surroundings, { what: 'a test' });
  commits = ['notebook-a', 'notebook-b', 'notebook-c'].flatMap((stream) => [
    ...commitsOf(surroundings, 8, { stream }),
    ...commitsOf(surroundings, 4, { stream, log: 'other' }),
  ]);
  const append = async (some: readonly Commit[]) => {
    for (let from = 0; from < some.length; from += 6) {
      await Promise.all(some.slice(from, from + 6).map((commit) => embedded.store.append(commit)));
    }
  };
  await append(commits.slice(0, 12));
  const [first] = commits as [Commit];
  const hashes = first.sealed.filter(({ text }) => text !== undefined).map(({ hash }) => hash);
  await embedded.store.redact('notes', first.id, hashes);
  await append(commits.slice(12));
  await embedded.evidence.put(oneChunk('what was handed in'));
  await embedded.personalData.put('person-1', { name: 'Ana' });
  killed = folders.copyOf(folder);
  await embedded.close();
  closed = folder;
});

test('counts what it checked where nothing is wrong, closed or killed, and changes nothing', async () => {
  for (const folder of [closed, killed]) {
    const before = readFileSync(inFolder(folder, 'record'));
    expect(await verifyRecord(folder, surroundings)).toEqual({
      logs: {
        notes: { commits: 24, streams: 3, groups: 6, redacted: 1 },
        other: { commits: 12, streams: 3, groups: 3, redacted: 0 },
      },
      evidenceFiles: 1,
    });
    expect(readFileSync(inFolder(folder, 'record')).equals(before)).toBe(true);
  }
});

test('works beside a running server', async () => {
  const folder = folders.fresh();
  const embedded = await openEmbedded(folder, surroundings, { what: 'a test' });
  const writing = commitsOf(surroundings, 200).map((commit, index) =>
    index % 20 === 0
      ? new Promise((resolve) => setImmediate(resolve)).then(() => embedded.store.append(commit))
      : embedded.store.append(commit),
  );
  const verifications = await Promise.all(Array.from({ length: 5 }, () => verifyRecord(folder, surroundings)));
  await Promise.all(writing);
  for (const { firstBreak } of verifications) expect(firstBreak).toBeUndefined();
  expect((await verifyRecord(folder, surroundings)).firstBreak).toBeUndefined();
  await embedded.close();
});

test('names the commit whose text was changed by one byte', async () => {
  for (const commit of commits.filter((_, index) => index % 5 === 0)) {
    const found = await afterFlipIn(closed, 'acta.sqlite', commit.text);
    expect(found).toMatchObject({ where: expect.stringContaining(`log ${commit.log}, position `) as string });
    expect(found?.where).toContain(commit.id);
    expect(found?.what).toBe('the text does not match its digest');
  }
});

test('names the commit whose sealed text was changed by one byte', async () => {
  for (const commit of commits.slice(1).filter((_, index) => index % 5 === 0)) {
    const found = await afterFlipIn(closed, 'acta.sqlite', JSON.stringify(commit.sealed));
    expect(found?.where).toContain(commit.id);
    expect(found?.what).toBe('what is sealed beside the text does not match its checksum');
  }
});

test('names the group whose hash was changed by one byte', async () => {
  const database = openSqliteForReading(inFolder(closed, 'record'));
  const hashes = database.prepare('SELECT CAST(hash AS BLOB) AS hash FROM groups').all([]) as { hash: TextBytes }[];
  database.close();
  expect(hashes).toHaveLength(9);
  for (const { hash } of hashes) {
    const found = await afterFlipIn(closed, 'acta.sqlite', textOf(hash));
    expect(found?.where).toMatch(/^log (notes|other), group \d+$/);
    expect(found?.what).toBe('its hash is not that of its commits and the group before');
  }
});

test.each([
  [
    'a column that says something else',
    "UPDATE commits SET stream = 'notebook-z' WHERE position = 5",
    'its stream is not',
  ],
  ['a commit that is gone', 'DELETE FROM commits WHERE position = 5', 'there is no commit at this position'],
  ['the last commit gone', "DELETE FROM commits WHERE log = 'notes' AND position = 24", 'the log ends at 23'],
  ['the last group gone', "DELETE FROM groups WHERE log = 'notes' AND n = 6", 'no group seals it'],
  ['a group gone', "DELETE FROM groups WHERE log = 'notes' AND n = 2", 'there is no group with this number'],
  ['a group whose bounds moved', 'UPDATE groups SET to_position = to_position - 1 WHERE n = 1', 'its hash is not'],
  [
    'a group sealed at another time',
    "UPDATE groups SET sealed_at = '2020' WHERE n = 2",
    'it was sealed before the group',
  ],
  ['groups in another order', swapped('groups', 'hash', 'n'), 'its hash is not that of its commits'],
  ['a sealed text put in', putIn('{"00":{"salt":""}}'), 'not named in the text'],
  ['two commits in each other’s place', swapped('commits', 'text', 'position'), 'the text does not match its digest'],
  ['another schema', 'UPDATE schema SET version = 2', 'its schema is 2; this version of Acta reads 1'],
])('reports %s', async (_name, sql, what) => {
  const folder = folders.copyOf(closed);
  const database = new Libsql(inFolder(folder, 'record'));
  database.exec(sql);
  database.close();
  expect((await verifyRecord(folder, surroundings)).firstBreak?.what).toContain(what);
});

test('reports an evidence file that is not what its name says', async () => {
  const folder = folders.copyOf(closed);
  const [file] = readdirSync(join(folder, 'evidence'), { recursive: true }).filter((name) => name.length > 60);
  writeFileSync(join(folder, 'evidence', String(file)), 'something else');
  const { firstBreak } = await verifyRecord(folder, surroundings);
  expect(firstBreak).toMatchObject({ where: `evidence file ${String(file)}` });
});

test('reports a folder without a record', async () => {
  const { firstBreak } = await verifyRecord(folders.fresh(), surroundings);
  expect(firstBreak).toEqual({ where: 'acta.sqlite', what: 'there is no such file in the data folder' });
});

test('finds a byte changed anywhere in the file, or the byte says nothing', async () => {
  const expected = everythingIn(closed);
  const size = readFileSync(inFolder(closed, 'record')).length;
  let found = 0;
  for (let tried = 0; tried < 200; tried++) {
    /* Half of the tries hit the first page, which holds the header and the schema. */
    const position = randomness.below(tried % 2 === 0 ? size : 4096);
    const folder = flipped(closed, 'acta.sqlite', position);
    const { firstBreak } = await verifyRecord(folder, surroundings);
    if (firstBreak) found += 1;
    else expect({ position, content: everythingIn(folder) }).toEqual({ position, content: expected });
    folders.remove(folder);
  }
  expect(found).toBeGreaterThan(50);
}, 30_000);

test('finds a byte changed in the write-ahead log, which SQLite would pass over in silence', async () => {
  const wal = 'acta.sqlite-wal';
  const size = readFileSync(join(killed, wal)).length;
  /* A damaged last frame can't be told from a write that a crash cut off, so it is left out. */
  const lastFrame = 4096 + 24;
  for (let tried = 0; tried < 60; tried++) {
    const folder = flipped(killed, wal, randomness.below(size - lastFrame));
    const { firstBreak } = await verifyRecord(folder, surroundings);
    expect(firstBreak?.where).toMatch(/^acta\.sqlite-wal, frame \d+$/);
    folders.remove(folder);
  }
}, 30_000);

test('does not open a record whose write-ahead log lost acknowledged writes', async () => {
  const folder = flipped(killed, 'acta.sqlite-wal', 32 + 24 + 100);
  await expect(openEmbedded(folder, surroundings, { what: 'a test' })).rejects.toThrow(/wal is damaged at frame 1;/);
});

test('takes a log that a crash cut off for what it is', async () => {
  const bytes = readFileSync(join(killed, 'acta.sqlite-wal'));
  for (const length of [0, 20, 32, 100, bytes.length - 1, bytes.length - 4_000]) {
    const folder = folders.copyOf(killed);
    writeFileSync(join(folder, 'acta.sqlite-wal'), bytes.subarray(0, length));
    const { firstBreak } = await verifyRecord(folder, surroundings);
    /* The file behind an empty log was never written: then there is no schema, and that is said. */
    if (firstBreak) expect(firstBreak.where).toBe('acta.sqlite');
  }
});

async function afterFlipIn(folder: string, file: string, content: string) {
  const bytes = readFileSync(join(folder, file));
  const at = bytes.indexOf(content);
  expect(at).toBeGreaterThan(0);
  const copy = flipped(folder, file, at + randomness.below(Buffer.byteLength(content)));
  const { firstBreak } = await verifyRecord(copy, surroundings);
  folders.remove(copy);
  return firstBreak;
}

function flipped(folder: string, file: string, position: number): string {
  const copy = folders.fresh();
  for (const name of ['acta.sqlite', 'acta.sqlite-wal']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
  }
  const bytes = readFileSync(join(copy, file));
  bytes[position] = (bytes[position] as number) ^ (1 << randomness.below(8));
  writeFileSync(join(copy, file), bytes);
  return copy;
}

function putIn(sealed: string): string {
  return `UPDATE commits SET sealed = '${sealed}', sealed_crc = ${crc32(sealed)} WHERE position = 3`;
}

function swapped(table: string, column: string, order: string): string {
  const of = (number: number) => `(SELECT ${column} FROM ${table} WHERE log = 'notes' AND ${order} = ${number})`;
  return `UPDATE ${table} SET ${column} = CASE ${order} WHEN 2 THEN ${of(3)} ELSE ${of(2)} END
          WHERE log = 'notes' AND ${order} IN (2, 3)`;
}

/** All that can be read from the file, as bytes. */
function everythingIn(folder: string): string {
  const database = openSqliteForReading(inFolder(folder, 'record'));
  const all = ['commits', 'groups'].map((table) => {
    const columns = (database.prepare(`PRAGMA table_info(${table})`).all([]) as { name: string }[]).map(
      ({ name }) => name,
    );
    const row = columns.map((column) => `quote(CAST(${column} AS BLOB))`).join(` || ',' || `);
    return database.prepare(`SELECT ${row} AS row FROM ${table} ORDER BY 1`).all([]);
  });
  database.close();
  return JSON.stringify(all);
}

async function* oneChunk(content: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(content);
}
