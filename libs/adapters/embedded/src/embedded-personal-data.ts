import { Unavailable, type JsonObject, type PersonalDataStore } from '@acta/kernel';
import { inFolder } from './data-folder';
import {
  closeSqlite,
  ensureSchema,
  openSqlite,
  text,
  textOf,
  type Sqlite,
  type Statement,
  type TextBytes,
} from './sqlite';

export const personalDataSchema = 1;
const table = `
  CREATE TABLE people (
    key TEXT NOT NULL PRIMARY KEY,
    data TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`;

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

  private constructor(private readonly database: Sqlite) {
    this.select = database.prepare(`SELECT ${text('data')} FROM people WHERE key = ?`);
    this.selectKeys = database.prepare(`SELECT ${text('key')} FROM people ORDER BY people.key`);
    this.upsert = database.prepare(
      'INSERT INTO people (key, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data',
    );
    this.delete = database.prepare('DELETE FROM people WHERE key = ?');
  }

  static open(folder: string): EmbeddedPersonalData {
    const file = inFolder(folder, 'personalData');
    const database = openSqlite(file, { synchronous: 'FULL' });
    database.pragma('secure_delete = ON');
    ensureSchema(database, file, personalDataSchema, table);
    return new EmbeddedPersonalData(database);
  }

  async put(key: string, data: JsonObject): Promise<void> {
    this.upsert.run([key, JSON.stringify(data)]);
  }

  async get(key: string): Promise<JsonObject | undefined> {
    const row = this.select.get([key]) as { data: TextBytes } | undefined;
    return row && (JSON.parse(textOf(row.data)) as JsonObject);
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
    this.delete.run([key]);
    /* Overwriting reaches what is deleted, not what an earlier move of rows left in the unused part of a page. */
    this.database.exec('VACUUM');
    const [result] = this.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0) throw new Unavailable('personal-data-in-use', 1);
  }

  async close(): Promise<void> {
    closeSqlite(this.database);
  }
}
