import { readCommit, type Commit, type ReadCommit } from './commit';
import { CorruptRecord, StorageFull, Unavailable } from './errors';
import type { EventRegistry } from './event-definition';
import type { Checkpoint, EventStore } from './event-store';
import type { Clock } from './ports';

/** A commit that several read models are built from: read once for all of them. */
export interface PassedCommit {
  readonly commit: Commit;
  /** `<log>/<stream>`. */
  readonly source: string;
  /** Nothing where this software cannot read it: each finds out for itself, and parks it. */
  readonly read: ReadCommit | undefined;
}

/** Who is brought the commits of its logs, page by page, from the first one. */
export interface PassTaker {
  readonly logs: readonly string[];
  /** Processes each commit or parks it. A throw brings the same page again, where it may pass over what it has done. */
  take(page: readonly PassedCommit[]): Promise<void>;
  /** How far the logs were read, and the version that each stream has there, by log. */
  passed(log: string, checkpoint: Checkpoint | undefined, versions: ReadonlyMap<string, number>): void;
}

export interface LogPassPorts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly clock: Clock;
}

/* What is read must not outlive a collection of young objects, or it goes to where only slow ones look. */
const pageSize = 100;
const firstPauseMs = 10;
const pauseMsMax = 1_000;

/**
 * Reads each log once, from its first commit, for all read models that are built at the same time: what one of them
 * reads, verifies and opens the others get as well. It begins when all who are awaited have come or stay away.
 */
export class LogPass {
  private readonly takers: PassTaker[] = [];
  private begin: () => void = () => undefined;
  private readonly done: Promise<void>;

  constructor(
    private readonly ports: LogPassPorts,
    private awaited: number,
    /** Beside a service that answers meanwhile: between pages others get their turn. */
    private readonly isBeside = false,
  ) {
    this.done = new Promise<void>((resolve) => (this.begin = resolve)).then(() => this.readAll());
    /* Whoever joined is told. */
    this.done.catch(() => undefined);
  }

  /** Answers when the taker has all that its logs held. */
  join(taker: PassTaker): Promise<void> {
    this.takers.push(taker);
    this.arrived();
    return this.done;
  }

  /** One who was awaited goes on from elsewhere. */
  staysAway(): void {
    this.arrived();
  }

  private arrived(): void {
    this.awaited -= 1;
    if (this.awaited === 0) this.begin();
  }

  private async readAll(): Promise<void> {
    const logs = new Set(this.takers.flatMap((taker) => taker.logs));
    for (const log of logs) await this.read(log);
  }

  private async read(log: string): Promise<void> {
    const takers = this.takers.filter((taker) => taker.logs.includes(log));
    const versions = new Map<string, number>();
    let after: Checkpoint | undefined;
    for (;;) {
      const { commits, next } = await this.tryUntilDone(() => this.ports.store.readLog(log, after, pageSize));
      if (commits.length === 0) break;
      const page = this.opened(commits);
      const left = new Set(takers);
      await this.tryUntilDone(() => bring(page, left));
      for (const { stream, version } of commits) follow(versions, stream, version);
      after = next;
      if (this.isBeside) await this.ports.clock.sleep(0);
    }
    for (const taker of takers) taker.passed(log, after, versions);
  }

  private opened(commits: readonly Commit[]): readonly PassedCommit[] {
    return commits.map((commit) => {
      return { commit, source: `${commit.log}/${commit.stream}`, read: this.readOf(commit) };
    });
  }

  private readOf(commit: Commit): ReadCommit | undefined {
    try {
      return readCommit(commit, this.ports.registry);
    } catch {
      return undefined;
    }
  }

  private async tryUntilDone<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, pauseMsMax)) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unavailable || error instanceof StorageFull)) throw error;
        await this.ports.clock.sleep(pauseMs);
      }
    }
  }
}

async function bring(page: readonly PassedCommit[], left: Set<PassTaker>): Promise<void> {
  for (const taker of left) {
    await taker.take(page);
    left.delete(taker);
  }
}

/** In order within a stream is how the record is written: where it is not, there is no healing from it. */
function follow(versions: Map<string, number>, stream: string, version: number): void {
  const next = (versions.get(stream) ?? 0) + 1;
  if (version !== next) throw new CorruptRecord(`version ${next} of ${stream} is not in the record`);
  versions.set(stream, version);
}
