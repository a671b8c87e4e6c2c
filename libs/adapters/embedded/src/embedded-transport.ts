import type {
  Checkpoint,
  Clock,
  Delivery,
  EventStore,
  LogPage,
  Subscriber,
  Subscription,
  Transport,
} from '@acta/kernel';
import { checkpointAfter } from './log-position';

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
    await Promise.all([...this.following].map((following) => following.stop()));
    this.following.clear();
  }
}

/**
 * Those who follow a log are woken together and go on together: what one of them reads, verifies and parses, the
 * others get as well, until the event loop turns. No longer: a text may be redacted meanwhile.
 */
class PagesOfTurn {
  private readonly pages = new Map<string, Promise<LogPage>>();

  constructor(private readonly store: EventStore) {}

  after(log: string, after: Checkpoint | undefined): Promise<LogPage> {
    const key = `${log}/${after ?? ''}`;
    const known = this.pages.get(key);
    if (known) return known;
    const page = this.store.readLog(log, after, batchMax);
    if (this.pages.size === 0) setImmediate(() => this.pages.clear());
    this.pages.set(key, page);
    /* A rebuild reads a whole log without letting the event loop turn. */
    if (this.pages.size > pagesMax) this.pages.delete(this.pages.keys().next().value as string);
    const forget = () => this.pages.delete(key);
    /* An append in the same turn would go unseen behind an empty page. */
    page.then(({ commits }) => commits.length > 0 || forget(), forget);
    return page;
  }
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
    const { commits, next } = await this.pages.after(this.subscriber.log, after);
    if (this.isStopped) return undefined;
    if (commits.length === 0) {
      if (!this.hasNews) await this.news();
      return undefined;
    }
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
