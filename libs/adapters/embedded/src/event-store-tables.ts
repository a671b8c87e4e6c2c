import { commitFrom, sealedTextsFrom, type Commit, type Group, type Hashing, type SealedTexts } from '@acta/kernel';
import { crc32 } from 'node:zlib';
import {
  bytesOf,
  literal,
  number,
  text as textColumn,
  textOf,
  type Sqlite,
  type Statement,
  type TextBytes,
} from './sqlite';

export const eventStoreSchema = 1;

/** Every column but `position`, `sealed` and `sealed_crc` derives from `text`, which is what was hashed. */
export const eventStoreTables = `
  CREATE TABLE commits (
    log TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    sealed TEXT NOT NULL,
    sealed_crc INTEGER NOT NULL,
    UNIQUE (log, position),
    UNIQUE (log, stream, version)
  ) STRICT;
  CREATE TABLE groups (
    log TEXT NOT NULL,
    n INTEGER NOT NULL,
    from_position INTEGER NOT NULL,
    to_position INTEGER NOT NULL,
    sealed_at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (log, n)
  ) STRICT, WITHOUT ROWID`;

export interface CommitRow {
  readonly position: number;
  readonly digest: TextBytes | string;
  readonly text: TextBytes;
  readonly sealed: TextBytes;
  readonly sealed_crc: number;
}

export interface GroupRow {
  readonly n: number;
  readonly from_position: number;
  readonly to_position: number;
  readonly sealed_at: TextBytes;
  readonly hash: TextBytes;
}

/** Nothing where the text or what is sealed beside it is not what was written. */
export function undamaged(row: CommitRow, hashing: Hashing): Commit | undefined {
  const [text, sealed, digest] = [bytesOf(row.text), bytesOf(row.sealed), digestOf(row)];
  if (crc32(sealed) !== row.sealed_crc || hashing.sha256(text) !== digest) return undefined;
  return commitFrom(text.toString('utf8'), digest, sealedTextsFrom(sealed.toString('utf8')));
}

export const digestOf = ({ digest }: CommitRow): string => (typeof digest === 'string' ? digest : textOf(digest));

export const commitColumns = `${['digest', 'text', 'sealed'].map(textColumn)}, ${['sealed_crc', 'position'].map(number)}`;
export const groupColumns = `${['n', 'from_position', 'to_position'].map(number)}, ${['sealed_at', 'hash'].map(textColumn)}`;

export function groupOf({ n, from_position: from, to_position: to, sealed_at: sealedAt, hash }: GroupRow): Group {
  return { n, from, to, sealedAt: textOf(sealedAt), hash: textOf(hash) };
}

/** The sealed texts as they are kept: they stand outside the digest, so a checksum of their own tells decay. */
function sealedColumns(sealed: SealedTexts): { readonly sealed: string; readonly crc: number } {
  const kept = JSON.stringify(sealed);
  return { sealed: kept, crc: crc32(kept) };
}

/** What stands in a commit's row whatever its place in its log: made while another transaction is written. */
export function valuesOf({ log, id, stream, version, digest, text, sealed }: Commit): string {
  const kept = sealedColumns(sealed);
  return [log, id, stream, version, digest, text, kept.sealed, kept.crc].map(literal).join();
}

/** A commit's row and its place in its log. */
export interface Placed {
  readonly position: number;
  readonly values: string;
}

export function insertCommits(placed: readonly Placed[]): string {
  const rows = placed.map(({ position, values }) => `(${position},${values})`);
  return `INSERT INTO commits (position, log, id, stream, version, digest, text, sealed, sealed_crc) VALUES ${rows.join()}`;
}

export function insertGroups(groups: readonly (Group & { readonly log: string })[]): string {
  const rows = groups.map(({ log, n, from, to, sealedAt, hash }) => row(log, n, from, to, sealedAt, hash));
  return `INSERT INTO groups (log, n, from_position, to_position, sealed_at, hash) VALUES ${rows.join()}`;
}

export function updateSealed(log: string, commitId: string, sealed: SealedTexts): string {
  const kept = sealedColumns(sealed);
  const values = `sealed = ${literal(kept.sealed)}, sealed_crc = ${kept.crc}`;
  return `UPDATE commits SET ${values} WHERE log = ${literal(log)} AND id = ${literal(commitId)}`;
}

const row = (...values: readonly (string | number)[]): string => `(${values.map(literal).join()})`;

/**
 * They order by the column of the table, by its full name: the same name alone is the cast, which no index orders, and
 * each page would sort all that follows.
 */
const statementTexts = {
  takenIds: `SELECT ${textColumn('id')} FROM commits WHERE id IN (SELECT value FROM json_each(?))`,
  commitById: `SELECT ${commitColumns} FROM commits WHERE id = ?`,
  /* Not `max`, which answers with a row also where there is none: half of all commands ask of a stream that is new. */
  streamVersion: `SELECT ${number('version')} FROM commits WHERE log = ? AND stream = ? ORDER BY commits.version DESC LIMIT 1`,
  stream: `SELECT ${commitColumns} FROM commits WHERE log = ? AND stream = ? AND version > ? ORDER BY commits.version`,
  /* As `rowsAfter` takes it apart, which goes by the positions: SQLite gathers in the order in which rows come. */
  page: `SELECT CAST(ifnull(group_concat(line, char(10)), '') AS BLOB) AS lines FROM (
    SELECT position || ' ' || sealed_crc || ' ' || digest || char(10) || text || char(10) || sealed AS line
    FROM commits WHERE log = ? AND commits.position > ? ORDER BY commits.position LIMIT ?)`,
  lastGroup: `SELECT ${groupColumns} FROM groups WHERE log = ? ORDER BY groups.n DESC LIMIT 1`,
  groups: `SELECT ${groupColumns} FROM groups WHERE log = ? AND groups.n > ? ORDER BY groups.n LIMIT ?`,
  since: `SELECT ${textColumn('stream')}, ${number('version')} FROM commits WHERE log = ? AND commits.position > ? ORDER BY commits.position LIMIT ?`,
  rowAfter:
    'SELECT CAST(rowid AS INTEGER) AS row FROM commits WHERE log = ? AND position > ? ORDER BY position LIMIT 1',
  streamAfter: `SELECT ${textColumn('stream')} FROM commits WHERE log = ? AND commits.stream > ? ORDER BY commits.stream LIMIT 1 OFFSET ?`,
  /* A plus keeps the number of the row from being what the query goes by. */
  sinceByStream: `SELECT CAST(json_group_array(json_array(stream, version)) AS BLOB) AS page FROM
    (SELECT stream, min(version) AS version FROM commits
     WHERE log = ? AND stream > ? AND stream <= ? AND +rowid >= ? GROUP BY stream)`,
  versionSince:
    'SELECT CAST(min(version) AS INTEGER) AS version FROM commits WHERE log = ? AND stream = ? AND position > ?',
  groupAt: `SELECT ${groupColumns} FROM groups WHERE log = ? AND groups.n = ?`,
  lastPosition: 'SELECT CAST(max(position) AS INTEGER) AS position FROM commits WHERE log = ?',
};

export type Statements = Readonly<Record<keyof typeof statementTexts, Statement>>;

/** Once: they run thousands of times a second. */
export function prepareStatements(database: Sqlite): Statements {
  const prepared = Object.entries(statementTexts).map(([name, sql]) => [name, database.prepare(sql)]);
  return Object.fromEntries(prepared) as Statements;
}
