import { Unavailable, type AuditIndex, type Clock } from '@acta/kernel';
import type { RebuiltModel } from '@acta/nest';
import { Filling, type FillingPorts } from './filling';

export interface AuditTrailPorts extends FillingPorts {
  readonly index: AuditIndex;
  readonly clock: Clock;
}

const pauseMs = 1_000;
const pauseMsMax = 30_000;
/** Of one who asks while the index is still being made at the start: what a read waits elsewhere, too. */
const waitMs = 2_000;

/**
 * Keeps the index of the audit trail equal to the record and the journal. It reads the logs themselves, in their order,
 * and how far it has come stands with what it put, in one write: whatever dies in between, nothing is missing or twice.
 */
export class AuditTrail implements RebuiltModel {
  readonly name = 'audit';
  private live: Filling;
  private turn: Promise<void> = Promise.resolve();
  private nextRun: Promise<void> | undefined;
  private rebuilds: Promise<void> = Promise.resolve();
  private first: Promise<void> = Promise.resolve();
  private isWhole = false;
  private following: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(private readonly ports: AuditTrailPorts) {
    this.live = new Filling(ports.index, ports);
  }

  get index(): AuditIndex {
    return this.ports.index;
  }

  get started(): boolean {
    return this.isWhole;
  }

  /** Answers once the index has all that was recorded when asked. Who asks the trail before waits for that a little. */
  start(): Promise<void> {
    this.first = this.live.isEmpty().then((isEmpty) => (isEmpty ? this.rebuild() : this.caughtUp()));
    this.following = this.follow(this.first);
    return this.first;
  }

  /** For readers: as `caughtUp`. Throws `Unavailable` while the index is being made for the first time. */
  async shown(): Promise<void> {
    if (!this.isWhole) {
      const waiting = new AbortController();
      const waited = this.ports.clock.sleep(waitMs, waiting.signal);
      await Promise.race([this.first.catch(() => undefined), waited]).finally(() => waiting.abort());
      if (!this.isWhole) throw new Unavailable('not-yet-visible', 5);
    }
    await this.caughtUp();
  }

  /** All that was recorded and noted when this was asked can be found. */
  caughtUp(): Promise<void> {
    this.nextRun ??= this.inTurn(() => {
      this.nextRun = undefined;
      return this.goOn(this.live);
    });
    return this.nextRun;
  }

  /** Of each log and of each kind of note, how much of it can be found. */
  reached(): Promise<Readonly<Record<string, number>>> {
    return this.live.positions();
  }

  /** Builds the index anew beside the one that answers meanwhile. One at a time. */
  rebuild(): Promise<void> {
    const rebuilt = this.rebuilds.then(() => this.buildAndReplace());
    this.rebuilds = rebuilt.catch(() => undefined);
    return rebuilt;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
    await this.rebuilds;
    await this.turn;
  }

  private async buildAndReplace(): Promise<void> {
    const build = await this.ports.index.rebuilding();
    try {
      const filling = new Filling(build, this.ports);
      await filling.goOn(this.stopping.signal);
      this.stopping.signal.throwIfAborted();
      await build.prepare();
      await this.inTurn(async () => {
        await filling.goOn(this.stopping.signal);
        this.stopping.signal.throwIfAborted();
        await build.replace();
        this.live = filling.over(this.ports.index);
        this.isWhole = true;
      });
    } catch (error) {
      await build.abandon();
      throw error;
    }
  }

  /** Whoever asks for the trail catches it up; this keeps small what is then left to do. */
  private async follow(first: Promise<void>): Promise<void> {
    await first.catch(() => undefined);
    let pause = pauseMs;
    while (!this.stopping.signal.aborted) {
      await this.ports.clock.sleep(pause, this.stopping.signal);
      pause = await this.caughtUp().then(
        () => pauseMs,
        () => Math.min(pause * 2, pauseMsMax),
      );
    }
  }

  private async goOn(filling: Filling): Promise<void> {
    await filling.goOn(this.stopping.signal);
    this.isWhole ||= !this.stopping.signal.aborted;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
