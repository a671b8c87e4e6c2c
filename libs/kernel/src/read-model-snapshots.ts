import type { Checkpoint } from './event-store';
import type { Projection } from './projection';

/** Where a read model goes on that was brought back as it stood. */
export interface RestoredModel {
  /** By log: what it had seen. */
  readonly checkpoints: Readonly<Record<string, Checkpoint>>;
  /** The version that a stream had come to by then; 0 where it had not begun. */
  versionOf(log: string, stream: string): Promise<number>;
}

/**
 * Read models as they stood, so that a start need not fold the whole record. They only save time: each can be deleted
 * at any moment, and holds nothing that was redacted since.
 */
export interface ReadModelSnapshots {
  /** Fills an empty build, if there is a snapshot of this projection in this version that fits the record. */
  restore(projection: Projection, buildId: string): Promise<RestoredModel | undefined>;
  /** Keeps the build as it stands at the call, if it has come far enough since the last time. */
  save(projection: Projection, buildId: string, checkpoints: Readonly<Record<string, Checkpoint>>): Promise<void>;
}
