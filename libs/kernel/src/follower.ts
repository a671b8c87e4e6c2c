import type { Commit } from './commit';
import type { Written } from './consistency-token';
import { CorruptRecord, isOfTheMoment, Unavailable } from './errors';
import type { EventStore } from './event-store';
import type { ParkingLot } from './parking-lot';
import type { Clock } from './ports';
import type { Delivery } from './transport';

export interface FollowerPorts {
  readonly store: EventStore;
  readonly lot: ParkingLot;
  readonly clock: Clock;
}

export interface Replayed {
  readonly replayed: number;
  readonly stoppedBy?: string;
}

const attemptsMax = 3;
const firstPauseMs = 20;

/**
 * Brings each commit of the logs that it follows to `process` once, in order within its stream, whatever the
 * transport does: a repeated delivery is dropped, a hole is healed from the store, and what can't be processed is
 * parked with its successors of the same stream while other streams go on (G6, G7, G11).
 */
export class Follower {
  private readonly seen = new Map<string, number>();
  /** By log, the versions up to which a pass brought each stream that is not in `seen`: one table for all who took part. */
  private readonly passed = new Map<string, ReadonlyMap<string, number>>();
  /** The versions that were parked, by stream. The lot may say less: other followers of the same name use it too. */
  private readonly parked = new Map<string, { readonly from: number; readonly to: number }>();
  private readonly waiting = new Set<() => void>();
  private turn: Promise<unknown> = Promise.resolve();
  private successor: Follower | undefined;
  private goesOn = false;

  constructor(
    readonly name: string,
    private readonly ports: FollowerPorts,
    private readonly process: (commit: Commit) => Promise<void>,
    /** Of one that goes on from a snapshot: the version up to which a stream was processed before. */
    private readonly before?: (log: string, stream: string) => Promise<number>,
  ) {}

  /**
   * Takes up what an earlier run parked. Not for one that begins again from the first commit. One that goes on after a
   * checkpoint has processed all that a stream has before its first delivery.
   */
  async resume(afterCheckpoint = false): Promise<void> {
    this.goesOn = afterCheckpoint;
    for (const { handler, log, stream, version } of await this.ports.lot.list()) {
      if (handler !== this.name) continue;
      this.holdBack(log, stream, version);
    }
  }

  handle(batch: readonly Delivery[]): Promise<void> {
    return this.inTurn(async () => {
      for (const { commit } of batch) await this.take(commit);
    });
  }

  get holdsBackAny(): boolean {
    return this.parked.size > 0;
  }

  /** Whether a commit of a pass must go by `takeWithCare`: its stream once did not go through at once. */
  needsCare({ log, stream }: Commit): boolean {
    if (this.seen.size === 0 && this.parked.size === 0) return false;
    const key = `${log}/${stream}`;
    return this.seen.has(key) || this.parked.has(key);
  }

  /** A commit of a pass, which brings all commits of a stream in order. */
  async takeWithCare(commit: Commit): Promise<void> {
    const key = `${commit.log}/${commit.stream}`;
    if (!this.seen.has(key)) this.seen.set(key, commit.version - 1);
    await this.take(commit);
  }

  /** A pass is done: what did not need care was processed up to these versions. */
  hasPassed(log: string, versions: ReadonlyMap<string, number>): void {
    this.passed.set(log, versions);
  }

  /** When no commit is at hand. */
  standingStill<Result>(look: () => Result): Promise<Result> {
    return this.inTurn(async () => look());
  }

  /** The version up to which a stream has been processed; 0 where nothing has. */
  seenOf(log: string, stream: string): number {
    return this.knownOf(log, stream) ?? 0;
  }

  /** Whether this follower has processed everything that the other has. */
  hasSeenAllOf(other: Follower): boolean {
    return [...other.seen].every(([key, version]) => this.seenOf(...split(key)) >= version || this.parked.has(key));
  }

  /** Waits until a write has been processed. Throws `Unavailable` when it has not within the time. */
  async reached({ log, stream, version }: Written, timeoutMs: number): Promise<void> {
    if (this.before) await this.recall(log, stream);
    if (this.seenOf(log, stream) >= version) return;
    const late = Symbol('late');
    const waiting = new AbortController();
    const timeout = this.ports.clock.sleep(timeoutMs, waiting.signal).then(() => late);
    try {
      while (this.seenOf(log, stream) < version) {
        if (this.successor) return await this.successor.reached({ log, stream, version }, timeoutMs);
        if ((await Promise.race([this.progress(), timeout])) === late) throw new Unavailable('not-yet-visible', 1);
      }
    } finally {
      waiting.abort();
    }
  }

  /** Those who wait for a write here wait for it there from now on. Answers when a replay at hand here is done. */
  async handOverTo(successor: Follower): Promise<void> {
    this.successor = successor;
    this.wakeAll();
    await this.turn;
  }

  /**
   * Tries what is parked of a stream again, in order, as the record has it now: a text redacted since stays redacted.
   * Answers how many went through, and why it stopped.
   */
  replay(log: string, stream: string): Promise<Replayed> {
    return this.inTurn(async () => {
      if (this.before) await this.recall(log, stream);
      const parked = (await this.ports.lot.list({ handler: this.name, stream })).filter(
        (message) => message.log === log,
      );
      const replayed = await this.tryAgain(log, stream);
      for (const { id, version } of parked) if (version <= this.seenOf(log, stream)) await this.ports.lot.remove(id);
      return replayed;
    });
  }

  /**
   * Gives up the message that a stream waits for, and goes on with those behind it. Nothing where it waits for another:
   * what only stands behind may well go through. Of documents it then lacks what that commit would have said.
   */
  discard(log: string, stream: string, version: number): Promise<Replayed | undefined> {
    return this.inTurn(async () => {
      const parked = (await this.ports.lot.list({ handler: this.name, stream })).filter((one) => one.log === log);
      const [first] = parked;
      if (first?.version !== version) return undefined;
      await this.ports.lot.discard(first.id);
      const done = await this.tryAgain(log, stream);
      for (const one of parked.slice(1)) {
        if (one.version <= this.seenOf(log, stream)) await this.ports.lot.remove(one.id);
      }
      return { ...done, replayed: done.replayed - 1 };
    });
  }

  /** Tries again what it holds back though that is not in the lot: another follower of its name replayed it. */
  async replayWhatNobodyParked(): Promise<void> {
    for (const [key, { from }] of [...this.parked]) {
      const [log, stream] = split(key);
      const parked = await this.ports.lot.list({ handler: this.name, stream });
      const isThere = parked.some((message) => message.log === log && message.version === from);
      if (!isThere) await this.replay(log, stream);
    }
  }

  private async tryAgain(log: string, stream: string): Promise<Replayed> {
    const key = `${log}/${stream}`;
    const held = this.parked.get(key);
    let replayed = 0;
    if (!held) return { replayed };
    const after = Math.max(this.seenOf(log, stream), held.from - 1);
    for (const commit of await this.ports.store.readStream(log, stream, after)) {
      if (commit.version > held.to) break;
      const problem = await this.attemptUnlessDiscarded(commit);
      if (problem !== undefined) {
        this.parked.set(key, { from: commit.version, to: held.to });
        await this.park(commit, problem, attemptsMax);
        return { replayed, stoppedBy: problem };
      }
      this.markSeen(commit);
      replayed += 1;
    }
    this.parked.delete(key);
    return { replayed };
  }

  private async take(commit: Commit): Promise<void> {
    if (this.before) await this.recall(commit.log, commit.stream);
    const seen = this.seenBefore(commit);
    if (commit.version <= seen) return;
    if (this.isHeldBack(commit)) return this.park(commit, 'behind', 0);
    if (commit.version > seen + 1) await this.heal(commit, seen);
    await this.processOrPark(commit);
  }

  private async recall(log: string, stream: string): Promise<void> {
    const key = `${log}/${stream}`;
    if (!this.before || this.seen.has(key)) return;
    const version = await this.before(log, stream);
    if (!this.seen.has(key)) this.seen.set(key, version);
  }

  private knownOf(log: string, stream: string): number | undefined {
    return this.seen.get(`${log}/${stream}`) ?? this.passed.get(log)?.get(stream);
  }

  private isHeldBack({ log, stream, version }: Commit): boolean {
    return version >= (this.parked.get(`${log}/${stream}`)?.from ?? Infinity);
  }

  private seenBefore({ log, stream, version }: Commit): number {
    return this.knownOf(log, stream) ?? (this.goesOn ? version - 1 : 0);
  }

  private async heal(commit: Commit, seen: number): Promise<void> {
    let next = seen + 1;
    for (const missed of await this.ports.store.readStream(commit.log, commit.stream, seen)) {
      if (missed.version !== next || next === commit.version) break;
      await this.processOrPark(missed);
      next += 1;
    }
    if (next !== commit.version) throw new CorruptRecord(`version ${next} of ${commit.stream} is not in the record`);
  }

  private async processOrPark(commit: Commit): Promise<void> {
    const parked = this.isHeldBack(commit);
    const problem = parked ? 'behind' : await this.attemptUnlessDiscarded(commit);
    if (problem === undefined) this.markSeen(commit);
    else await this.park(commit, problem, parked ? 0 : attemptsMax);
  }

  /** What was given up is passed over only where it still fails: whoever mends the code has it back at the next build. */
  private async attemptUnlessDiscarded(commit: Commit): Promise<string | undefined> {
    const problem = await this.attempt(commit);
    if (problem === undefined) return undefined;
    const { log, stream, version } = commit;
    return (await this.ports.lot.isDiscarded({ handler: this.name, log, stream, version })) ? undefined : problem;
  }

  /** The reason of the last failure, or nothing when the commit went through. */
  private async attempt(commit: Commit): Promise<string | undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.process(commit);
        return undefined;
      } catch (error) {
        if (isOfTheMoment(error)) throw error;
        if (attempt === attemptsMax) return error instanceof Error ? error.message : String(error);
        await this.ports.clock.sleep(firstPauseMs * 2 ** attempt);
      }
    }
  }

  /** Without what people wrote: a copy in the lot would outlive its redaction, and a replay reads the record. */
  private async park(parked: Commit, reason: string, attempts: number): Promise<void> {
    const { log, stream, version } = parked;
    const commit = { ...parked, sealed: [] };
    const parkedAt = this.ports.clock.now();
    await this.ports.lot.park({ handler: this.name, log, stream, version, commit, reason, attempts, parkedAt });
    this.holdBack(log, stream, version);
  }

  private holdBack(log: string, stream: string, version: number): void {
    const { from, to } = this.parked.get(`${log}/${stream}`) ?? { from: version, to: version };
    this.parked.set(`${log}/${stream}`, { from: Math.min(from, version), to: Math.max(to, version) });
  }

  private markSeen({ log, stream, version }: Commit): void {
    this.seen.set(`${log}/${stream}`, version);
    this.wakeAll();
  }

  private progress(): Promise<void> {
    return new Promise((wake) => this.waiting.add(wake));
  }

  private wakeAll(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** No log has a slash in its name. */
function split(key: string): [log: string, stream: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}
