import Libsql from 'libsql/promise';
import { prepareAll, type Statements } from './event-store-tables';
import { pragmasToWrite, type Statement } from './sqlite';

/** What `libsql` has of a connection that need not hold up the thread; its own types say nothing. */
interface Connection {
  readonly inTransaction: boolean;
  prepare(sql: string): Promise<Statement>;
  pragma(source: string): Promise<unknown>;
  exec(sql: string): Promise<void>;
  close(): void;
}

const pragmas = [
  ...pragmasToWrite({ synchronous: 'FULL' }),
  /* Four times the default, 16 MB: the file is synced less often, a tenth more commits a second. */
  'wal_autocheckpoint = 4000',
  /* What is redacted is overwritten in the file, too. */
  'secure_delete = ON',
];

/**
 * The connection that writes the record, and is read from only within a write: others read on one that sees what is
 * durable. Statements run at once. Only the commit waits for the disk, and does so beside the thread.
 */
export class RecordWriter {
  private constructor(
    private readonly connection: Connection,
    readonly statements: Statements,
    private readonly begins: Statement,
    private readonly rollsBack: Statement,
  ) {}

  /** The file has its schema already. */
  static async open(file: string): Promise<RecordWriter> {
    const connection = new Libsql(file, {}) as unknown as Connection;
    try {
      for (const pragma of pragmas) await connection.pragma(pragma);
      const statements = await prepareAll((sql) => connection.prepare(sql));
      const [begins, rollsBack] = [await connection.prepare('BEGIN IMMEDIATE'), await connection.prepare('ROLLBACK')];
      return new RecordWriter(connection, statements, begins, rollsBack);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  begin(): void {
    this.begins.run([]);
  }

  /** Durable, and to be read by others, when it answers. */
  commit(): Promise<void> {
    return this.connection.exec('COMMIT');
  }

  /** Where SQLite has not done so by itself. */
  rollback(): void {
    if (this.connection.inTransaction) this.rollsBack.run([]);
  }

  close(): void {
    this.connection.close();
  }
}
