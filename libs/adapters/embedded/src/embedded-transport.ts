import {
  asRead,
  type AppendedPage,
  type Checkpoint,
  type Clock,
  type Delivery,
  type EventStore,
  type KeptCommit,
  type LogPage,
  type Subscriber,
  type Subscription,
  type Transport,
} from '@acta/kernel';
import { checkpointAfter, positionOf } from './log-position';

const batchMax = 200;
/** Those who go on together are at most so many pages apart. */
const pagesMax = 8;
const firstPauseMs = 10;
const pauseMsMax = 1_000;

/**
 * Follows the log in the process that writes it, woken by each append. Nothing is kept here: where a subscriber
 * goes on is its own checkpoint.
 */
export class EmbeddedTransport implements Transport {
  private readonly following = new Set<Following>();
  private readonly pages: PagesOfTurn;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {
    this.pages = new PagesOfTurn(store);
  }

  subscribe(subscriber: Subscriber): Subscription {
    const following = new Following(subscriber, this.store, this.pages, this.clock);
    this.following.add(following);
    return {
      stop: async () => {
        this.following.delete(following);
        await following.stop();
      },
    };
  }

  async close(): Promise<void> {
    this.pages.close();
    await Promise.all([...this.following].map((following) => following.stop()));
    this.following.clear();
  }
}

/**
 * Those who follow a log are woken together and go on together: what was just appended, or what one of them reads,
 * verifies and parses, the others get as well, until the event loop turns. No longer: a text may be redacted meanwhile.
 */
class PagesOfTurn {
  private readonly pages = new Map<string, Promise<LogPage>>();
  private readonly appended = new Map<string, readonly KeptCommit[]>();
  /** Where each log ends that was seen to grow: only this process writes. */
  private readonly ends = new Map<string, number>();
  private readonly forgetStore: () => void;

  constructor(private readonly store: EventStore) {
    this.forgetStore = store.onAppended((log, page) => page && this.keepAppended(log, page));
  }

  /** Whether nothing stands behind this place, as far as is known without asking the store. */
  areOverAfter(log: string, after: Checkpoint | undefined): boolean {
    return this.ends.get(log) === positionOf(after);
  }

  after(log: string, after: Checkpoint | undefined): Promise<LogPage> {
    const key = keyOf(log, positionOf(after));
    const known = this.pages.get(key);
    if (known) return known;
    const kept = this.appended.get(key);
    const page = kept ? Promise.resolve(pageOf(kept, after)) : this.store.readLog(log, after, batchMax);
    this.forgetLater();
    this.pages.set(key, page);
    /* Who is far behind reads on without letting the event loop turn. */
    if (this.pages.size > pagesMax) this.pages.delete(this.pages.keys().next().value as string);
    const forget = () => this.pages.delete(key);
    /* An append in the same turn would go unseen behind an empty page. */
    page.then(({ commits }) => commits.length > 0 || forget(), forget);
    return page;
  }

  close(): void {
    this.forgetStore();
  }

  private keepAppended(log: string, { after, kept }: AppendedPage): void {
    const position = positionOf(after);
    this.ends.set(log, position + kept.length);
    this.forgetLater();
    this.appended.set(keyOf(log, position), kept);
  }

  private forgetLater(): void {
    if (this.pages.size + this.appended.size > 0) return;
    setImmediate(() => {
      this.pages.clear();
      this.appended.clear();
    });
  }
}

const keyOf = (log: string, position: number): string => `${log}/${position}`;

function pageOf(kept: readonly KeptCommit[], after: Checkpoint | undefined): LogPage {
  return { commits: kept.map(asRead), next: checkpointAfter(after, kept.length) };
}

class Following {
  private readonly forgetStore: () => void;
  private readonly ended: Promise<void>;
  private readonly stopping = new AbortController();
  private hasNews = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly subscriber: Subscriber,
    store: EventStore,
    private readonly pages: PagesOfTurn,
    private readonly clock: Clock,
  ) {
    this.forgetStore = store.onAppended((log) => {
      if (log === subscriber.log) this.nudge();
    });
    this.ended = this.follow();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    this.forgetStore();
    this.wake();
    return this.ended;
  }

  private get isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private nudge(): void {
    this.hasNews = true;
    this.wake();
  }

  private async follow(): Promise<void> {
    let after = this.subscriber.after;
    let pauseMs = firstPauseMs;
    /* Not in the tick of the caller, who may still be making ready what the handler needs. */
    await Promise.resolve();
    while (!this.isStopped) {
      try {
        after = (await this.bringNext(after)) ?? after;
        pauseMs = firstPauseMs;
      } catch {
        /* The handler decides what is parked; what it throws means "later". */
        await this.clock.sleep(pauseMs, this.stopping.signal);
        pauseMs = Math.min(pauseMs * 2, pauseMsMax);
      }
    }
  }

  /** The checkpoint after the batch; nothing where there was none, after waiting for news. */
  private async bringNext(after: Checkpoint | undefined): Promise<Checkpoint | undefined> {
    this.hasNews = false;
    const { log } = this.subscriber;
    const page = this.pages.areOverAfter(log, after) ? undefined : await this.pages.after(log, after);
    if (this.isStopped) return undefined;
    if (!page || page.commits.length === 0) {
      if (!this.hasNews) await this.news();
      return undefined;
    }
    const { commits, next } = page;
    const batch: Delivery[] = commits.map((commit, index) => {
      return { commit, checkpoint: checkpointAfter(after, index + 1) };
    });
    await this.subscriber.handle(batch);
    return next;
  }

  private news(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}
