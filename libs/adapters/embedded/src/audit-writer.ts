import { onFile } from './sqlite';
import type { SqliteWriter } from './sqlite-writer';

/** Writes the index of the audit trail beside the thread, one transaction after another. */
export class AuditWriter {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly writer: SqliteWriter) {}

  /** What is written is made when all before it has been, for it may rest on it. `failed`: nothing of it is there. */
  write(statements: () => readonly string[], failed?: () => void): Promise<void> {
    const written = this.last.then(() => this.transaction(statements, failed));
    this.last = written.catch(() => undefined);
    return written;
  }

  /** Waits for what was handed over. */
  async close(): Promise<void> {
    await this.last;
    this.writer.close();
  }

  private async transaction(statements: () => readonly string[], failed: (() => void) | undefined): Promise<void> {
    try {
      await this.writer.run('BEGIN IMMEDIATE', ...statements(), 'COMMIT');
    } catch (error) {
      await this.writer.rollback();
      failed?.();
      onIndex(() => {
        throw error;
      });
    }
  }
}

/** Says what went wrong with the index in the words of the ports. */
export const onIndex = <Result>(work: () => Result): Result => onFile('the index of the audit trail', work);
