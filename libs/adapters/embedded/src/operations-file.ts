import { inFolder } from './data-folder';
import { checkDeclarations, ensureSchema, openSqlite, type Sqlite } from './sqlite';

export const operationsSchema = 1;
export const operationsTables = `
  CREATE TABLE checkpoints (
    consumer TEXT NOT NULL,
    log TEXT NOT NULL,
    checkpoint TEXT NOT NULL,
    PRIMARY KEY (consumer, log)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parked (
    id TEXT NOT NULL PRIMARY KEY,
    handler TEXT NOT NULL,
    log TEXT NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    parked_at TEXT NOT NULL,
    text TEXT NOT NULL,
    digest TEXT NOT NULL,
    sealed TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX parked_by_stream ON parked (handler, stream, version);
  CREATE TABLE journal (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    entry TEXT NOT NULL,
    crc INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX journal_by_kind ON journal (kind, n)`;

/**
 * Checkpoints, parked messages and the journal. On power loss the last of them may be gone, in order: a consumer then
 * sees commits again, which changes nothing; of the journal the last notes are missing.
 */
export function openOperations(folder: string): Sqlite {
  const file = inFolder(folder, 'operations');
  const database = openSqlite(file, { synchronous: 'NORMAL' });
  ensureSchema(database, file, operationsSchema, operationsTables);
  checkDeclarations(database, file, operationsTables);
  return database;
}
