import { CorruptRecord, type Checkpoint, type Clock, type EventStore } from '@acta/kernel';

const pageSize = 200;
/** Between pages it rests so many times as long as a page took: it takes a tenth of the thread at most. */
const restsPerPage = 9;

/**
 * Reads beside all else what a start passed over, so that damage there is found as well: the store verifies what it
 * reads, and stops when it does not say what was written (G20).
 */
export class Scrub {
  private readonly stopping = new AbortController();
  private readonly ends = new Map<string, number>();
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** A log from its beginning to a position. */
  upTo(log: string, position: number): void {
    this.ends.set(log, Math.max(position, this.ends.get(log) ?? 0));
    if (!this.underWay.has(log)) this.underWay.set(log, this.read(log));
  }

  /** Answers when all that was asked for has been read. */
  async done(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.done();
  }

  private async read(log: string): Promise<void> {
    let after: Checkpoint | undefined;
    for (let read = 0; read < (this.ends.get(log) ?? 0) && !this.stopping.signal.aborted; read += pageSize) {
      const startedMs = performance.now();
      try {
        after = (await this.store.readLog(log, after, pageSize)).next;
      } catch (error) {
        /* The store has stopped, and says so to whoever asks it. */
        if (error instanceof CorruptRecord) return;
        throw error;
      }
      await this.clock.sleep(restsPerPage * (performance.now() - startedMs), this.stopping.signal);
    }
  }
}
