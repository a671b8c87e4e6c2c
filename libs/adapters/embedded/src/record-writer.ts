import Libsql from 'libsql/promise';
import { pragmasToWrite } from './sqlite';

/** What `libsql` has of a connection that does not hold up the thread; its own types say nothing. */
interface Connection {
  readonly inTransaction: boolean;
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
 * The connection that writes the record, and is never read from: others read on one that sees what is durable. It works
 * beside the thread. Only a text is handed over to there, so a transaction is one text, with its values in it.
 */
export class RecordWriter {
  private constructor(private readonly connection: Connection) {}

  /** The file has its schema already. */
  static async open(file: string): Promise<RecordWriter> {
    const connection = new Libsql(file, {}) as unknown as Connection;
    try {
      for (const pragma of pragmas) await connection.pragma(pragma);
      return new RecordWriter(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Begins or ends a transaction, or writes within one; or all of it. What ended with `COMMIT` is durable. */
  async run(...statements: readonly string[]): Promise<void> {
    await this.connection.exec(statements.join(';'));
  }

  /** Where SQLite has not done so by itself. */
  async rollback(): Promise<void> {
    if (this.connection.inTransaction) await this.connection.exec('ROLLBACK');
  }

  close(): void {
    this.connection.close();
  }
}
