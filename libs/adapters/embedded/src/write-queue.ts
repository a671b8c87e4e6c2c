import { sqliteProblem } from './sqlite';
import type { SqliteWriter } from './sqlite-writer';

/** What is done in one transaction. */
export interface Write {
  /** Its statements, by the step that is behind it once they ran. Without any there is nothing to write. */
  statements(): Readonly<Record<string, string>>;
  /** Durable. What it gives back tells those who wait. */
  committed(): () => void;
  failed(error: Error): void;
  /** What to write after all, where the file refused a value that is there already. */
  readonly ifTaken?: () => Write;
}

/**
 * One transaction after another. Those who wait for one are told when the next is under way: so what they ask next is
 * decided while that one is written, and the thread waits for the disk only when nobody asks anything.
 */
export class WriteQueue {
  private underWay: Promise<void> | undefined;

  constructor(
    private readonly writer: SqliteWriter,
    /** The first of several in a row is asked for as such. */
    private readonly next: (isFirst: boolean) => Write | undefined,
    /** Says why nothing may be written any more, or what an error means for the write that it ended. */
    private readonly failures: { check(): void; after(error: unknown): Promise<Error> },
    private readonly onStep: ((step: string) => void) | undefined,
  ) {}

  get isWriting(): boolean {
    return this.underWay !== undefined;
  }

  /** Writes all that there is, also what comes meanwhile. */
  write(): Promise<void> {
    this.underWay ??= this.writeAll();
    return this.underWay;
  }

  private async writeAll(): Promise<void> {
    /* So that it is under way, for all who ask, before it can be over. */
    await Promise.resolve();
    let tell = (): void => undefined;
    for (let write = this.next(true); write; write = this.next(false)) {
      const durable = this.transaction(write);
      tell();
      tell = await durable;
    }
    this.underWay = undefined;
    tell();
  }

  private async transaction(write: Write): Promise<() => void> {
    try {
      this.failures.check();
      const statements = write.statements();
      if (Object.keys(statements).length > 0) {
        await this.run({ begun: 'BEGIN IMMEDIATE', ...statements, committed: 'COMMIT' });
      }
      return write.committed();
    } catch (error) {
      if (write.ifTaken && sqliteProblem(error) === 'taken') return this.instead(write.ifTaken());
      const failure = await this.failures.after(error);
      return () => write.failed(failure);
    }
  }

  private async instead(write: Write): Promise<() => void> {
    try {
      await this.writer.rollback();
    } catch (error) {
      const failure = await this.failures.after(error);
      return () => write.failed(failure);
    }
    return this.transaction(write);
  }

  private async run(statements: Readonly<Record<string, string>>): Promise<void> {
    if (!this.onStep) return this.writer.run(...Object.values(statements));
    for (const [step, statement] of Object.entries(statements)) {
      await this.writer.run(statement);
      this.onStep(step);
    }
  }
}
