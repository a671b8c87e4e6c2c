import { CorruptRecord, StorageFull, Unavailable } from '@acta/kernel';
import Libsql from 'libsql';
import { pathToFileURL } from 'node:url';

/** A connection. `libsql` speaks the synchronous interface of better-sqlite3. */
export type Sqlite = Libsql.Database;
export type Statement = Libsql.Statement<unknown[]>;

export interface SqliteOpening {
  /** FULL: a commit is on the disk when it answers. NORMAL: on power loss the last commits may be gone, in order. */
  readonly synchronous: 'FULL' | 'NORMAL';
}

/** Opens a file for writing, made where there is none. */
export function openSqlite(file: string, { synchronous }: SqliteOpening): Sqlite {
  return opened(file, new Libsql(file), (database) => {
    for (const pragma of pragmasToWrite({ synchronous })) database.pragma(pragma);
  });
}

/** What a connection is told before it writes. */
export function pragmasToWrite({ synchronous }: SqliteOpening): readonly string[] {
  /* Temporary content never reaches the disk: it could outlive a `forget`. */
  return ['journal_mode = WAL', `synchronous = ${synchronous}`, 'busy_timeout = 5000', 'temp_store = MEMORY'];
}

/** Opens a file that must be there, also beside a process that writes it; nothing can be written. */
export function openSqliteForReading(file: string): Sqlite {
  return opened(file, new Libsql(`${pathToFileURL(file).href}?mode=ro`), (database) => {
    database.pragma('busy_timeout = 5000');
    database.pragma('schema_version');
  });
}

/**
 * Leaves nothing in the write-ahead log and closes. The binding frees a connection only once its statements are
 * collected, so nothing may hang on what `close` does by itself.
 */
export function closeSqlite(database: Sqlite): void {
  emptyWal(database);
  database.close();
}

/** Whether the write-ahead log is empty now. What is in it is as durable as what is in the file. */
export function emptyWal(database: Sqlite): boolean {
  try {
    const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  } catch {
    return false;
  }
}

/** Tables, indexes, views and triggers as the file declares them. */
export function declarationsIn(database: Sqlite): string {
  const rows = database.prepare(`SELECT ${text('type')}, ${text('name')}, ${text('sql')} FROM sqlite_master`).all([]);
  const lines = (rows as Record<string, TextBytes>[]).map((row) => Object.values(row).map(textOf).join(' '));
  return lines.sort().join('\n');
}

/** The same of a file that was just made. */
export function declarationsOf(tables: string): string {
  const database = new Libsql(':memory:');
  database.exec(withSchema(tables));
  const declarations = declarationsIn(database);
  database.close();
  return declarations;
}

const withSchema = (tables: string): string => `${tables}; CREATE TABLE schema (version INTEGER NOT NULL) STRICT;`;

/** The schema that a file has, written with it. Throws for one that a newer Acta wrote. */
export function ensureSchema(database: Sqlite, file: string, version: number, tables: string): void {
  const found = schemaOf(database);
  if (found === version) return;
  if (found !== undefined) throw new UnknownSchema(file, found, version);
  database.exec('BEGIN IMMEDIATE');
  database.exec(withSchema(tables));
  database.prepare('INSERT INTO schema (version) VALUES (?)').run([version]);
  database.exec('COMMIT');
}

/** Throws where a statement would fail in words that say nothing to an operator, or worse, not fail. */
export function checkDeclarations(database: Sqlite, file: string, tables: string): void {
  if (declarationsIn(database) === declarationsOf(tables)) return;
  throw new CorruptRecord(`${file} is damaged: its tables, indexes or triggers are not those that Acta makes`);
}

/** Nothing where the file has no schema yet. */
export function schemaOf(database: Sqlite): number | undefined {
  const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema'").get([]);
  if (!exists) return undefined;
  const row = database.prepare(`SELECT ${number('version')} FROM schema`).get([]);
  return (row as { version: number } | undefined)?.version;
}

/*
 * The binding ends the whole process when a column that should be text is not UTF-8, as in a damaged file. So text
 * is read as bytes and numbers as numbers, whatever the file says that they are.
 */
export const text = (column: string): string => `CAST(${column} AS BLOB) AS ${column}`;
export const number = (column: string): string => `CAST(${column} AS INTEGER) AS ${column}`;

/** A value as it stands in a statement, where none can be bound to it. */
export function literal(value: string | number): string {
  if (typeof value === 'number') return String(value);
  /* SQLite would take it for the end of the statement. */
  if (value.includes('\0')) return `CAST(x'${Buffer.from(value).toString('hex')}' AS TEXT)`;
  return `'${value.includes("'") ? value.replaceAll("'", "''") : value}'`;
}

/** Text as it is read: one way of reading gives views, the other buffers; nothing where a damaged file has none. */
export type TextBytes = Uint8Array | ArrayBuffer | null;

export function bytesOf(bytes: TextBytes): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  if (bytes === null) return Buffer.alloc(0);
  return ArrayBuffer.isView(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(bytes);
}

export function textOf(bytes: TextBytes): string {
  return bytesOf(bytes).toString('utf8');
}

/** The file was written by another, probably newer Acta; it is left as it is. */
export class UnknownSchema extends Error {
  constructor(
    readonly file: string,
    readonly found: number,
    readonly known: number,
  ) {
    super(`${file} has schema ${found}; this version of Acta reads schema ${known}: start the version that wrote it`);
  }
}

/** What went wrong, by SQLite's result code, which is all that tells it. */
export function sqliteProblem(error: unknown): 'full' | 'corrupt' | 'disk' | 'busy' | 'taken' | 'other' {
  const { code = '', rawCode } = error as { code?: string; rawCode?: number };
  /* The lowest byte is the result, the rest says more about it; names of rare codes are missing from the binding. */
  const result = rawCode === undefined ? code : (rawCode & 0xff).toString();
  switch (result) {
    case '13':
      return 'full';
    case '11':
    case '26':
      return 'corrupt';
    case '10':
    case '14':
    case '8':
      return 'disk';
    case '5':
    case '6':
      return 'busy';
    case '19':
      return 'taken';
    default:
      return 'other';
  }
}

/** Runs statements on a file beside the record, and says what went wrong in the words of the ports. */
export function onFile<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const cause = { cause: error };
    switch (sqliteProblem(error)) {
      case 'full':
        throw new StorageFull(cause);
      case 'corrupt':
        throw new CorruptRecord(`${file} is damaged`, cause);
      case 'disk':
      case 'busy':
        throw new Unavailable('storage-failed', 5);
      case 'taken':
      case 'other':
        throw error;
    }
  }
}

function opened(file: string, database: Sqlite, prepare: (database: Sqlite) => void): Sqlite {
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    if (sqliteProblem(error) === 'corrupt') throw new CorruptRecord(`${file} is damaged`, { cause: error });
    throw error;
  }
}
