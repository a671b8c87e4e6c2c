import type { RecordWriter } from './record-writer';

/** What is done in one transaction. */
export interface Write {
  /** Between its begin and its commit. */
  work(): void;
  /** Durable. What it gives back tells those who wait. */
  committed(): () => void;
  failed(error: Error): void;
}

/**
 * One transaction after another. Those who wait for one are told when the next is under way: so what they ask next is
 * decided while the disk syncs that one, and the thread waits for the disk only when nobody asks anything.
 */
export class WriteQueue {
  private underWay: Promise<void> | undefined;

  constructor(
    private readonly writer: RecordWriter,
    private readonly next: () => Write | undefined,
    /** Says why nothing may be written any more, or what an error means for the write that it ended. */
    private readonly failures: { check(): void; after(error: unknown): Error },
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
    for (let write = this.next(); write; write = this.next()) {
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
      this.writer.begin();
      write.work();
      await this.writer.commit();
      return write.committed();
    } catch (error) {
      const failure = this.failures.after(error);
      return () => write.failed(failure);
    }
  }
}
