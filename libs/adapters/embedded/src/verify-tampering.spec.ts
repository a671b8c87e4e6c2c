import { sealedTextsFrom, type SealedText } from '@acta/kernel';
import { commitsOf, surroundingsWith, TemporaryFolders } from '@acta/testing';
import Libsql from 'libsql';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fileNames } from './data-folder';
import { openEmbedded } from './open-embedded';
import { textOf, type Sqlite, type TextBytes } from './sqlite';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const written = 'No, said in their own words';
let whole: string;

beforeAll(async () => {
  whole = folders.fresh();
  const embedded = await openEmbedded(whole, surroundings, { what: 'a test' });
  const meta = { why: written };
  for (const commit of commitsOf(surroundings, 6, { meta })) await embedded.store.append(commit);
  await embedded.evidence.put(oneChunk('what was handed in'));
  await embedded.personalData.put('person-1', { name: 'Ana' });
  await embedded.checkpoints.set('reacting', 'notes', '6');
  await embedded.journal.note({ kind: 'refusal', at: 'now', actorId: 'a', action: 'plan.import', traceId: '1' });
  const [commit] = await embedded.store.readStream('notes', 'notebook-a', 5);
  const parked = { handler: 'board', log: 'notes', stream: 'notebook-a', version: 6, reason: 'why', attempts: 3 };
  if (commit) await embedded.lot.park({ ...parked, commit, parkedAt: 'now' });
  await embedded.close();
});
afterAll(() => folders.removeAll());

test('finds nothing where nothing was changed', async () => {
  expect((await verifyRecord(whole, surroundings)).firstBreak).toBeUndefined();
});

test.each<[string, (seal: SealedText) => readonly SealedText[], string]>([
  [
    'words cut off by moving the line between salt and text',
    ({ hash, salt, text }) => [{ hash, salt: `${salt}No, `, text: text?.slice(4) ?? '' }],
    'a sealed text has a salt that is none',
  ],
  [
    'words taken away without a redaction',
    ({ hash, salt }) => [{ hash, salt }],
    'a salt stands there without its text',
  ],
  ['words that stand there twice', (seal) => [seal, seal], 'a sealed text stands there twice'],
])('finds %s, though the checksum was made to fit', async (_name, change, what) => {
  const { firstBreak } = await afterChangeOf('record', (database) => {
    const [row] = database.prepare('SELECT CAST(sealed AS BLOB) AS sealed FROM commits WHERE position = 3').all([]);
    const seals = sealedTextsFrom(textOf((row as { sealed: TextBytes }).sealed));
    const sealed = JSON.stringify(seals.flatMap((seal) => (seal.text === written ? change(seal) : [seal])));
    database.prepare('UPDATE commits SET sealed = ?, sealed_crc = ? WHERE position = 3').run([sealed, crc32(sealed)]);
  });
  expect(firstBreak).toMatchObject({ where: expect.stringContaining('log notes, position 3, ') as string, what });
});

test.each([
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON commits BEGIN DELETE FROM groups; END'],
  ['a table', 'CREATE TABLE x (y)'],
  ['a rule that is gone', "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, ' UNIQUE,', ',')"],
])('finds %s that Acta did not make', async (_name, sql) => {
  const { firstBreak } = await afterChangeOf('record', (database) => database.exec(sql));
  expect(firstBreak?.what).toMatch(/not those that Acta makes|structure is damaged|cannot be read/);
});

test('finds that the end of a log is gone where a consumer has seen it', async () => {
  const sql = 'DELETE FROM commits WHERE position = 6; DELETE FROM groups WHERE n = 6';
  const { firstBreak } = await afterChangeOf('record', (database) => database.exec(sql));
  expect(firstBreak).toEqual({ where: 'log notes', what: 'reacting has seen up to 6, the log ends at 5' });
});

test.each([
  ['personalData', '"Ana"', 'personal.sqlite, person-1', 'it does not match its checksum'],
  ['operations', 'plan.import', 'operations.sqlite, note 1', 'it does not match its checksum'],
  [
    'operations',
    '"amount":1',
    'operations.sqlite, parked board~notes~notebook-a~6',
    'the text does not match its digest',
  ],
] as const)('finds one byte changed in %s at %s', async (name, content, where, what) => {
  const folder = folders.copyOf(whole);
  const file = join(folder, fileNames[name]);
  const bytes = readFileSync(file);
  const at = bytes.indexOf(content) + content.length - 2;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(file, bytes);
  expect((await verifyRecord(folder, surroundings)).firstBreak).toEqual({ where, what });
});

test('finds evidence that is not where it is looked for, or is no file', async () => {
  const folder = folders.copyOf(whole);
  const names = readdirSync(join(folder, 'evidence'), { recursive: true }).map(String);
  const file = names.find((name) => name.length > 60) as string;
  mkdirSync(join(folder, 'evidence/zz'));
  mkdirSync(join(folder, 'evidence/00'));
  renameSync(join(folder, 'evidence', file), join(folder, 'evidence/00', file.slice(3)));
  const found = await verifyRecord(folder, surroundings);
  expect(found.firstBreak?.what).toBe('it is not in the folder where it is looked for');
  renameSync(join(folder, 'evidence/00', file.slice(3)), join(folder, 'evidence', file));
  mkdirSync(join(folder, 'evidence/00', '00'.repeat(32)));
  expect((await verifyRecord(folder, surroundings)).firstBreak?.what).toContain('its bytes are not those');
});

async function afterChangeOf(name: keyof typeof fileNames, change: (database: Sqlite) => void) {
  const folder = folders.copyOf(whole);
  const database = new Libsql(join(folder, fileNames[name]));
  change(database);
  database.close();
  return verifyRecord(folder, surroundings);
}

async function* oneChunk(content: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(content);
}
