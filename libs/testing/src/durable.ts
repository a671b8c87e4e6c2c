import type { EventStore, Surroundings } from '@acta/kernel';

/** What a suite gets to work on: an adapter that can be left as a crash leaves it, and opened again. */
export interface Durable<Port> {
  readonly port: Port;
  /** Abandons the adapter without closing it, as a kill would, and opens what that left. */
  reopen(): Promise<Durable<Port>>;
  /** Closes what is open and removes what was made. */
  dispose(): Promise<void>;
}

/** A durable adapter that can also be cut off between two steps of a write. */
export interface Crashable<Port> extends Durable<Port> {
  /** The named points between the steps of a write, in order. */
  readonly steps: readonly string[];
  /** The next time a write passes the step, all that happens after it is lost; `reopen` then opens what was left. */
  crashAt(step: string): void;
  reopen(): Promise<Crashable<Port>>;
}

/** Makes an empty store on the given surroundings. */
export type MakeEventStore = (surroundings: Surroundings) => Promise<Crashable<EventStore>>;
