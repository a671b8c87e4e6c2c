import Libsql from 'libsql/promise';

/** What `libsql` has of a connection that does not hold up the thread; its own types say nothing. */
interface Connection {
  readonly inTransaction: boolean;
  pragma(source: string): Promise<unknown>;
  exec(sql: string): Promise<void>;
  close(): void;
}

/**
 * A connection that writes a file, and is never read from: others read on one that sees what is committed. It works
 * beside the thread. Only a text is handed over to there, so a transaction is one text, with its values in it.
 */
export class SqliteWriter {
  private constructor(private readonly connection: Connection) {}

  /** The file has its schema already. */
  static async open(file: string, pragmas: readonly string[]): Promise<SqliteWriter> {
    const connection = new Libsql(file, {}) as unknown as Connection;
    try {
      for (const pragma of pragmas) await connection.pragma(pragma);
      return new SqliteWriter(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Begins or ends a transaction, or writes within one; or all of it. What ended with `COMMIT` holds. */
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
