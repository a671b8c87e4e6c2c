import type { EventStore, Surroundings } from '@acta/kernel';
import type { Crashable } from './durable';
import { appendingContract } from './event-store-appending.contract';
import { crashContract } from './event-store-crash.contract';
import { readingContract } from './event-store-reading.contract';
import { sealingContract } from './event-store-sealing.contract';

/** Makes an empty store on the given surroundings. */
export type MakeEventStore = (surroundings: Surroundings) => Promise<Crashable<EventStore>>;

/** What every event store promises (guarantees.md G1–G5, G15, G17, G19). */
export function eventStoreContract(name: string, make: MakeEventStore): void {
  describe(`${name} as an event store`, () => {
    appendingContract(make);
    readingContract(make);
    sealingContract(make);
    crashContract(make);
  });
}
