import type { Clock } from './ports';
import type { Projector } from './projector';

const intervalMs = 10 * 60_000;

/** Keeps snapshots of all read models: when they are started, now and then, and at the end. */
export class SnapshotKeeper {
  private readonly stopping = new AbortController();
  private kept: Promise<void> | undefined;

  constructor(
    private readonly projectors: readonly Projector[],
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.kept = this.keep();
  }

  /** While the read models still follow. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.kept;
    await this.saveAll();
  }

  private async keep(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.saveAll();
      await this.clock.sleep(intervalMs, this.stopping.signal);
    }
  }

  private async saveAll(): Promise<void> {
    for (const projector of this.projectors) await projector.saveSnapshot();
  }
}
