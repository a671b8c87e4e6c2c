import { CorruptRecord, Unavailable, type JsonObject, type PersonalDataStore } from '@acta/kernel';
import { existsSync } from 'node:fs';
import { inFolder } from './data-folder';
import { checksumOf } from './row-checksum';
import {
  checkDeclarations,
  closeSqlite,
  emptyWal,
  ensureSchema,
  number,
  onFile,
  openSqlite,
  schemaOf,
  text,
  textOf,
  type Sqlite,
  type Statement,
  type TextBytes,
} from './sqlite';
import { checkWalBeforeOpening } from './wal-file';

export const personalDataSchema = 1;
export const personalDataTables = `
  CREATE TABLE people (
    key TEXT NOT NULL PRIMARY KEY,
    data TEXT NOT NULL,
    crc INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`;

interface PersonRow {
  readonly key: TextBytes;
  readonly data: TextBytes;
  readonly crc: number;
}

const personColumns = `${['key', 'data'].map(text)}, ${number('crc')}`;
const isWhole = ({ key, data, crc }: PersonRow): boolean => checksumOf([key, data]) === crc;

/** The key of the first person whose row is not what was written. */
export function firstDamagedPerson(database: Sqlite): string | undefined {
  for (const row of database.prepare(`SELECT ${personColumns} FROM people`).iterate([]) as Iterable<PersonRow>) {
    if (!isWhole(row)) return textOf(row.key);
  }
  return undefined;
}

/**
 * What is known of people, in `personal.sqlite`, a file of its own. Forgetting leaves no byte in it: deleted content
 * is overwritten, the file is written anew without it, and the write-ahead log is emptied. Backups made earlier
 * still hold it.
 */
export class EmbeddedPersonalData implements PersonalDataStore {
  private readonly select: Statement;
  private readonly selectKeys: Statement;
  private readonly upsert: Statement;
  private readonly delete: Statement;

  private constructor(
    private readonly database: Sqlite,
    private readonly file: string,
    /** What an operator must hear of how it was found. */
    readonly foundWith: string | undefined,
  ) {
    this.select = database.prepare(`SELECT ${personColumns} FROM people WHERE key = ?`);
    this.selectKeys = database.prepare(`SELECT ${text('key')} FROM people ORDER BY people.key`);
    this.upsert = database.prepare(
      `INSERT INTO people (key, data, crc) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET data = excluded.data, crc = excluded.crc`,
    );
    this.delete = database.prepare('DELETE FROM people WHERE key = ?');
  }

  /** Throws `CorruptRecord` where it is damaged, or where nothing is there though `hasRecord`: it was made with that. */
  static open(folder: string, hasRecord: boolean): EmbeddedPersonalData {
    const file = inFolder(folder, 'personalData');
    if (hasRecord && !existsSync(file)) throw new CorruptRecord(`${file} is missing`);
    const foundWith = checkWalBeforeOpening(file);
    const database = openSqlite(file, { synchronous: 'FULL' });
    try {
      database.pragma('secure_delete = ON');
      if (hasRecord && schemaOf(database) === undefined) throw new CorruptRecord(`${file} is empty`);
      ensureSchema(database, file, personalDataSchema, personalDataTables);
      checkDeclarations(database, file, personalDataTables);
      emptyWal(database);
      return new EmbeddedPersonalData(database, file, foundWith);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  async put(key: string, data: JsonObject): Promise<void> {
    const kept = JSON.stringify(data);
    onFile(this.file, () => this.upsert.run([key, kept, checksumOf([key, kept])]));
  }

  /** Throws `CorruptRecord` where it is not what was put. */
  async get(key: string): Promise<JsonObject | undefined> {
    const row = onFile(this.file, () => this.select.get([key]) as PersonRow | undefined);
    if (!row) return undefined;
    if (!isWhole(row)) throw new CorruptRecord(`${this.file} is damaged`);
    return JSON.parse(textOf(row.data)) as JsonObject;
  }

  async getMany(keys: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
    const known = new Map<string, JsonObject>();
    for (const key of keys) {
      const data = await this.get(key);
      if (data) known.set(key, data);
    }
    return known;
  }

  async keys(): Promise<readonly string[]> {
    return (this.selectKeys.all([]) as { key: TextBytes }[]).map(({ key }) => textOf(key));
  }

  /** Throws `Unavailable` while a backup reads the file: the data can't be read any more, but its bytes may be there. */
  async forget(key: string): Promise<void> {
    onFile(this.file, () => {
      this.delete.run([key]);
      /* Overwriting reaches what is deleted, not what an earlier move of rows left in the unused part of a page. */
      this.database.exec('VACUUM');
    });
    if (!emptyWal(this.database)) throw new Unavailable('personal-data-in-use', 1);
  }

  async close(): Promise<void> {
    closeSqlite(this.database);
  }
}
