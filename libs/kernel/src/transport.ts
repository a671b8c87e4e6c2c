import type { Commit } from './commit';
import type { Checkpoint } from './event-store';

/** A commit on its way to a consumer, and the place after it. */
export interface Delivery {
  readonly commit: Commit;
  readonly checkpoint: Checkpoint;
}

export interface Subscription {
  /** Stops after the batch at hand. */
  stop(): Promise<void>;
}

export interface Subscriber {
  readonly name: string;
  readonly log: string;
  /** After which to begin; from the log's beginning where nothing is said. */
  readonly after: Checkpoint | undefined;
  /**
   * At least once each, in order within a stream; streams may interleave in any way. The next batch comes when this
   * one is done; a throw brings the same batch again after a pause that grows.
   */
  handle(batch: readonly Delivery[]): Promise<void>;
}

/** Brings committed events to those who follow a log. */
export interface Transport {
  subscribe(subscriber: Subscriber): Subscription;
  close(): Promise<void>;
}
