import type { Commit } from './commit';

/** A message that could not be processed, or the successor of one in its stream (G11). Its bytes are the commit's. */
export interface ParkedMessage {
  readonly id: string;
  /** The projection or reaction that could not process it. */
  readonly handler: string;
  readonly log: string;
  readonly stream: string;
  readonly version: number;
  readonly commit: Commit;
  /** Why; `behind` for a successor that only waits for its turn. */
  readonly reason: string;
  readonly attempts: number;
  readonly parkedAt: string;
}

/** Which message of whose: a handler knows no two alike. */
export type MessageKey = Pick<ParkedMessage, 'handler' | 'log' | 'stream' | 'version'>;

/** Where messages wait, per handler and stream in order of version. The same message parked twice is there once. */
export interface ParkingLot {
  park(message: Omit<ParkedMessage, 'id'>): Promise<void>;
  /** All, or those of one handler and stream, in order of version. */
  list(of?: { readonly handler: string; readonly stream: string }): Promise<readonly ParkedMessage[]>;
  isParked(handler: string, stream: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Somebody gave it up: it waits no longer, and stays known, since a read model meets it again whenever it is built. */
  discard(id: string): Promise<void>;
  isDiscarded(message: MessageKey): Promise<boolean>;
}
