import { CorruptRecord } from '@acta/kernel';
import { existsSync } from 'node:fs';
import { inFolder } from './data-folder';
import { eventStoreSchema, eventStoreTables } from './event-store-tables';
import { FolderLock, type LockHolder } from './folder-lock';
import {
  checkDeclarations,
  closeSqlite,
  emptyWal,
  ensureSchema,
  openSqlite,
  pragmasToWrite,
  schemaOf,
  type Sqlite,
} from './sqlite';
import { SqliteWriter } from './sqlite-writer';
import { checkWalBeforeOpening } from './wal-file';

const pragmas = [
  ...pragmasToWrite({ synchronous: 'FULL' }),
  /* Four times the default, 16 MB: the file is synced less often, a tenth more commits a second. */
  'wal_autocheckpoint = 4000',
  /* What is redacted is overwritten in the file, too. */
  'secure_delete = ON',
];

/** The record's file, open on two connections, and the lock of its folder. */
export interface OpenRecord {
  /** Nothing can be written on it, and so nothing be read that is not durable. */
  readonly reader: Sqlite;
  readonly writer: SqliteWriter;
  /** What an operator must hear of how the record was found. */
  readonly foundWith: string | undefined;
  close(leavesWal: boolean): void;
}

/** Throws `DataFolderInUse`, `UnknownSchema`, `CorruptRecord`. */
export async function openRecord(folder: string, holder: LockHolder): Promise<OpenRecord> {
  const lock = FolderLock.take(folder, holder);
  let reader: Sqlite | undefined;
  try {
    const file = inFolder(folder, 'record');
    checkRecordIsThere(folder, () => existsSync(file));
    const foundWith = checkWalBeforeOpening(file);
    reader = openSqlite(file, { synchronous: 'FULL' });
    const schema = schemaOf(reader);
    checkRecordIsThere(folder, () => schema !== undefined);
    ensureSchema(reader, file, eventStoreSchema, eventStoreTables);
    checkDeclarations(reader, file, eventStoreTables);
    /* A crash may have left frames of a write that was not completed, which later ones do not wholly cover. */
    emptyWal(reader);
    reader.pragma('query_only = ON');
    return opened(reader, await SqliteWriter.open(file, pragmas), lock, foundWith);
  } catch (error) {
    reader?.close();
    lock.release();
    throw error;
  }
}

function opened(
  reader: Sqlite,
  writer: SqliteWriter,
  lock: FolderLock,
  foundWith: OpenRecord['foundWith'],
): OpenRecord {
  const close = (leavesWal: boolean) => {
    writer.close();
    if (leavesWal) reader.close();
    else closeSqlite(reader);
    lock.release();
  };
  return { reader, writer, foundWith, close };
}

/** Personal data is made after the record: where it is, a record was. A new one in its place would hide the loss. */
function checkRecordIsThere(folder: string, isThere: () => boolean): void {
  if (existsSync(inFolder(folder, 'personalData')) && !isThere()) {
    throw new CorruptRecord(`${inFolder(folder, 'record')} is missing or empty, though the folder has held a record`);
  }
}
