import type { CommitContent, SealedTexts } from '@acta/kernel';
import { crc32 } from 'node:zlib';
import type { Sqlite } from './sqlite';

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
  readonly log: string;
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly digest: string;
  readonly text: string;
  readonly sealed: string;
  readonly sealed_crc: number;
}

export interface GroupRow {
  readonly n: number;
  readonly from_position: number;
  readonly to_position: number;
  readonly sealed_at: string;
  readonly hash: string;
}

/** The sealed texts as they are kept: they stand outside the digest, so a checksum of their own tells decay. */
export function sealedColumns(sealed: SealedTexts): { readonly sealed: string; readonly crc: number } {
  const text = JSON.stringify(sealed);
  return { sealed: text, crc: crc32(text) };
}

/** The columns that must say what the text says. */
export function derivedColumns(content: CommitContent): Pick<CommitRow, 'log' | 'id' | 'stream' | 'version'> {
  const { log, id, stream, version } = content;
  return { log, id, stream, version };
}

/** Prepared once: the write path runs them thousands of times a second. */
export function prepareStatements(database: Sqlite) {
  const columns = 'digest, text, sealed, sealed_crc, position';
  return {
    insertCommit: database.prepare(
      `INSERT INTO commits (log, position, id, stream, version, digest, text, sealed, sealed_crc)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ),
    insertGroup: database.prepare(
      'INSERT INTO groups (log, n, from_position, to_position, sealed_at, hash) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    commitById: database.prepare(`SELECT ${columns} FROM commits WHERE id = ?`),
    streamVersion: database.prepare('SELECT max(version) AS version FROM commits WHERE log = ? AND stream = ?'),
    stream: database.prepare(
      `SELECT ${columns} FROM commits WHERE log = ? AND stream = ? AND version > ? ORDER BY version`,
    ),
    page: database.prepare(`SELECT ${columns} FROM commits WHERE log = ? AND position > ? ORDER BY position LIMIT ?`),
    lastGroup: database.prepare('SELECT * FROM groups WHERE log = ? ORDER BY n DESC LIMIT 1'),
    groups: database.prepare('SELECT * FROM groups WHERE log = ? AND n > ? ORDER BY n LIMIT ?'),
    lastPosition: database.prepare('SELECT max(position) AS position FROM commits WHERE log = ?'),
    updateSealed: database.prepare('UPDATE commits SET sealed = ?, sealed_crc = ? WHERE log = ? AND id = ?'),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
