import { setTimeout } from 'node:timers/promises';

/** Writes at an even pace beside what is measured, whether or not the write before was answered. */
export class PacedWriter {
  private readonly stopping = new AbortController();
  private readonly done: Promise<void>;
  /** How many were answered. */
  written = 0;

  constructor(perSecond: number, write: (n: number) => Promise<void>) {
    this.done = this.go(1_000 / perSecond, write);
    // It is told when the writer is stopped.
    this.done.catch(() => undefined);
  }

  /** Answers when every write was; throws what one of them threw. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.done;
  }

  private async go(everyMs: number, write: (n: number) => Promise<void>): Promise<void> {
    const beganMs = performance.now();
    const writes: Promise<void>[] = [];
    for (let n = 0; !this.stopping.signal.aborted; n++) {
      const wait = beganMs + n * everyMs - performance.now();
      if (wait > 0) await setTimeout(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (!this.stopping.signal.aborted) writes.push(write(n).then(() => void (this.written += 1)));
    }
    await Promise.all(writes);
  }
}
