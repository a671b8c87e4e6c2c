import type { MakeEventStore } from './durable';
import { appendingContract } from './event-store-appending.contract';
import { crashContract } from './event-store-crash.contract';
import { readingContract } from './event-store-reading.contract';
import { sealingContract } from './event-store-sealing.contract';

/** What every event store promises (guarantees.md G1–G5, G15, G17, G19). */
export function eventStoreContract(name: string, make: MakeEventStore): void {
  describe(`${name} as an event store`, () => {
    appendingContract(make);
    readingContract(make);
    sealingContract(make);
    crashContract(make);
  });
}
