import { readCommit, type Commit } from './commit';
import type { Written } from './consistency-token';
import { Unavailable } from './errors';
import type { EventRegistry } from './event-definition';
import type { Checkpoint } from './event-store';
import { foldPage } from './fold-page';
import { Follower, type FollowerPorts, type Replayed } from './follower';
import { LogPass, type PassedCommit } from './log-pass';
import type { Projection } from './projection';
import type { ReadModelSnapshots, RestoredModel } from './read-model-snapshots';
import type { Collection, GuardedWrite, ReadModelStore, WrittenCollection } from './read-model-store';
import type { Subscription, Transport } from './transport';

export interface ProjectorPorts extends FollowerPorts {
  readonly registry: EventRegistry;
  readonly readModels: ReadModelStore;
  /** None: each start folds the whole record. */
  readonly snapshots?: ReadModelSnapshots;
  readonly transport: Transport;
}

interface Build {
  readonly buildId: string;
  readonly collection: WrittenCollection<object>;
  readonly follower: Follower;
  readonly subscriptions: Subscription[];
  readonly reached: Map<string, Checkpoint>;
}

const pollMs = 10;

/** Builds read models from their logs in one pass. Answers once they show all that was recorded when asked. */
export async function startTogether(projectors: readonly Projector[]): Promise<void> {
  const [first] = projectors;
  if (!first) return;
  const pass = first.passFor(projectors.length);
  await Promise.all(projectors.map((projector) => projector.start(pass)));
}

/** Keeps one read model equal to the fold of its logs, and rebuilds it beside the live one. */
export class Projector {
  private live: Build | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    readonly projection: Projection,
    private readonly ports: ProjectorPorts,
  ) {}

  /** Builds the model from the logs and answers once it shows all that was recorded when asked. */
  start(pass = this.passFor(1)): Promise<void> {
    return this.build((buildId) => this.restored(buildId), pass);
  }

  /** Over its logs, for so many who start together. */
  passFor(count: number): LogPass {
    return new LogPass(this.ports, count);
  }

  /** Builds the model anew beside the live one, which answers until the new one has seen as much. One at a time. */
  rebuild(): Promise<void> {
    return this.build(async () => undefined, new LogPass(this.ports, 1, true));
  }

  /** As it stands now, and where it is, for the next start. */
  async saveSnapshot(): Promise<void> {
    const { snapshots } = this.ports;
    if (!snapshots || !this.live) return;
    const { buildId, follower, reached } = this.live;
    if (follower.holdsBackAny) return;
    const { saved } = await follower.standingStill(() => {
      return { saved: snapshots.save(this.projection, buildId, Object.fromEntries(reached)) };
    });
    await saved;
  }

  private build(restored: (buildId: string) => Promise<RestoredModel | undefined>, pass: LogPass): Promise<void> {
    const built = this.turn.then(() => this.buildAndSwitch(restored, pass));
    this.turn = built.catch(() => undefined);
    return built;
  }

  async stop(): Promise<void> {
    if (this.live) await stopAll(this.live);
  }

  /** Whether it answers for all that was recorded when it was started. */
  get started(): boolean {
    return this.live !== undefined;
  }

  /** Another one after each rebuild; nothing before it was started. */
  get liveBuildId(): string | undefined {
    return this.live?.buildId;
  }

  follows(log: string): boolean {
    return this.projection.logs.includes(log);
  }

  /** Throws `Unavailable` when the write is not shown within the time. */
  async reached(written: Written, timeoutMs: number): Promise<void> {
    await this.liveBuild().follower.reached(written, timeoutMs);
  }

  /** Answers once it has seen all that a log had at a checkpoint. Throws `Unavailable` when it has not within the time. */
  async seen(log: string, checkpoint: Checkpoint, timeoutMs: number): Promise<void> {
    for (let waitedMs = 0; !(await this.hasSeen(log, checkpoint)); waitedMs += pollMs) {
      if (waitedMs >= timeoutMs) throw new Unavailable('not-yet-visible', 1);
      await this.ports.clock.sleep(pollMs);
    }
  }

  replay(log: string, stream: string): Promise<Replayed> {
    return this.liveBuild().follower.replay(log, stream);
  }

  /** What is parked is tried again, from the first commit. */
  private async restored(buildId: string): Promise<RestoredModel | undefined> {
    const { snapshots, lot } = this.ports;
    if (!snapshots || (await lot.list()).some(({ handler }) => handler === this.projection.name)) return undefined;
    return snapshots.restore(this.projection, buildId);
  }

  private async hasSeen(log: string, checkpoint: Checkpoint): Promise<boolean> {
    const { commits } = await this.ports.store.readLog(log, this.liveBuild().reached.get(log), 1);
    const [next] = commits;
    if (!next) return true;
    const then = (await this.ports.store.changedSince(log, checkpoint, next.stream)).get(next.stream);
    return then !== undefined && then < next.version;
  }

  /** Gives up the message that a stream waits for: see `Follower`. */
  discard(log: string, stream: string, version: number): Promise<Replayed | undefined> {
    return this.liveBuild().follower.discard(log, stream, version);
  }

  private async buildAndSwitch(
    restored: (buildId: string) => Promise<RestoredModel | undefined>,
    pass: LogPass,
  ): Promise<void> {
    const { build, model } = await this.begun(restored).catch((error: unknown) => {
      pass.staysAway();
      throw error;
    });
    try {
      if (model) pass.staysAway();
      else await this.passOver(build, pass);
      this.subscribe(build);
      await this.caughtUpWithLogs(build);
      await this.caughtUpWithLive(build);
      await this.switchTo(build);
    } catch (error) {
      if (this.live !== build) await this.abandon(build);
      throw error;
    }
  }

  private async begun(restored: (buildId: string) => Promise<RestoredModel | undefined>) {
    const { name, version } = this.projection;
    /* A document that tells itself what it was need not be kept in every version: of tracks that took gigabytes. */
    const remembering = this.projection.then ? 'forgets' : 'remembers';
    const { buildId, collection } = await this.ports.readModels.build<object>(name, version, remembering);
    const model = await restored(buildId);
    const before = model && ((log: string, stream: string) => model.versionOf(log, stream));
    const follower = new Follower(name, this.ports, (commit) => this.project(commit, collection), before);
    const reached = new Map(Object.entries(model?.checkpoints ?? {}));
    const build: Build = { buildId, collection, follower, subscriptions: [], reached };
    return { build, model };
  }

  private passOver(build: Build, pass: LogPass): Promise<void> {
    return pass.join({
      logs: this.projection.logs,
      take: (page) => this.takePage(page, build),
      passed: (log, checkpoint, versions) => {
        build.follower.hasPassed(log, versions);
        if (checkpoint !== undefined) build.reached.set(log, checkpoint);
      },
    });
  }

  /** All at once, but for commits that do not go through like that. */
  private async takePage(page: readonly PassedCommit[], { collection, follower }: Build): Promise<void> {
    for (let done = 0; done < page.length;) {
      const careful = page.findIndex(({ commit }, place) => place >= done && follower.needsCare(commit));
      done += await foldPage(this.projection, collection, page.slice(done, careful === -1 ? page.length : careful));
      const next = page[done];
      if (next) await follower.takeWithCare(next.commit);
      done += 1;
    }
  }

  /** From where the build has come to. */
  private subscribe({ buildId, follower, subscriptions, reached }: Build): void {
    for (const log of this.projection.logs) {
      const subscription = this.ports.transport.subscribe({
        name: buildId,
        log,
        after: reached.get(log),
        handle: async (batch) => {
          await follower.handle(batch);
          const last = batch.at(-1);
          if (last) reached.set(log, last.checkpoint);
        },
      });
      subscriptions.push(subscription);
    }
  }

  private async abandon(build: Build): Promise<void> {
    await stopAll(build);
    await this.ports.readModels.discard(build.buildId);
  }

  private async caughtUpWithLogs({ reached }: Build): Promise<void> {
    for (const log of this.projection.logs) {
      while ((await this.ports.store.readLog(log, reached.get(log), 1)).commits.length > 0) {
        await this.ports.clock.sleep(pollMs);
      }
    }
  }

  private async caughtUpWithLive({ follower }: Build): Promise<void> {
    while (this.live && !follower.hasSeenAllOf(this.live.follower)) await this.ports.clock.sleep(pollMs);
  }

  /** No reader who was told that a write is visible may lose it by the switch: first the old build stands still. */
  private async switchTo(build: Build): Promise<void> {
    const old = this.live;
    await this.stop();
    try {
      await this.caughtUpWithLive(build);
      await this.ports.readModels.switchTo(this.projection.name, build.buildId);
    } catch (error) {
      if (old) this.subscribe(old);
      throw error;
    }
    this.live = build;
    await old?.follower.handOverTo(build.follower);
    await this.forgetWhatIsNoLongerParked(build.follower);
    await build.follower.replayWhatNobodyParked();
  }

  /** A build from the first commit has tried everything again: what it has seen waits no longer. */
  private async forgetWhatIsNoLongerParked(follower: Follower): Promise<void> {
    for (const message of await this.ports.lot.list()) {
      const seen = message.handler === this.projection.name && follower.seenOf(message.log, message.stream);
      if (seen !== false && seen >= message.version) await this.ports.lot.remove(message.id);
    }
  }

  private async project(commit: Commit, collection: Collection<object>): Promise<void> {
    const read = readCommit(commit, this.ports.registry);
    /* Two logs may each have a stream of the same name. */
    const source = `${commit.log}/${commit.stream}`;
    let ids = this.projection.documentsOf(read);
    while (ids.length > 0) {
      const writes: GuardedWrite<object>[] = [];
      for (const id of ids) {
        const stored = await collection.load(id);
        const from = stored?.sources[source] ?? 0;
        if (from >= commit.version) continue;
        const document = this.projection.fold(stored?.document, read, id);
        writes.push({ id, document, source: { stream: source, from, to: commit.version } });
      }
      const results = await collection.write(writes);
      ids = writes.filter((_, index) => results[index] === 'stale').map(({ id }) => id);
    }
  }

  private liveBuild(): Build {
    if (!this.live) throw new Error(`read model ${this.projection.name} was not started`);
    return this.live;
  }
}

async function stopAll({ subscriptions }: Build): Promise<void> {
  await Promise.all(subscriptions.splice(0).map((subscription) => subscription.stop()));
}
