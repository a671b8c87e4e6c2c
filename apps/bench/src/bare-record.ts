import Libsql from 'libsql';

/** What a commit is in the file. */
export type Row = readonly (string | number)[];

/** libsql and nothing else: a table like the record's own, opened as the record is, and an insert for each commit. */
export class BareRecord {
  private readonly insert: Libsql.Statement<unknown[]>;
  private count = 0;

  private constructor(private readonly database: Libsql.Database) {
    this.insert = database.prepare('INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  static like(recordFile: string, file: string): BareRecord {
    const database = new Libsql(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('wal_autocheckpoint = 4000');
    database.exec(declarationIn(recordFile));
    return new BareRecord(database);
  }

  /** The rows at the positions that follow here. */
  placed(rows: readonly Row[]): readonly Row[] {
    return rows.map(([log = '', , ...rest]) => [log, ++this.count, ...rest]);
  }

  /** Each group is one durable transaction. */
  append(placed: readonly Row[], groupSize: number): void {
    for (let start = 0; start < placed.length; start += groupSize) {
      const end = Math.min(start + groupSize, placed.length);
      this.database.exec('BEGIN IMMEDIATE');
      for (let index = start; index < end; index++) this.insert.run([...(placed[index] as Row)]);
      this.database.exec('COMMIT');
    }
  }

  close(): void {
    this.database.close();
  }
}

function declarationIn(recordFile: string): string {
  const record = new Libsql(recordFile);
  const { sql } = record.prepare("SELECT sql FROM sqlite_master WHERE name = 'commits'").get([]) as { sql: string };
  record.close();
  return sql;
}

/** What stands in the record after a position, column by column. */
export function rowsAfter(recordFile: string, position: number): readonly Row[] {
  const record = new Libsql(recordFile);
  const rows = record.prepare('SELECT * FROM commits WHERE position > ? ORDER BY position').raw().all([position]);
  record.close();
  return rows as Row[];
}
