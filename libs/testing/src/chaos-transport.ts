import type { Delivery, Subscriber, Subscription, Transport } from '@acta/kernel';
import type { SeededRandomness } from './seeded-randomness';

export interface Chaos {
  readonly randomness: SeededRandomness;
  /** Whether each stream's first deliveries keep their order; repetitions come late in any case. */
  readonly keepsStreamOrder: boolean;
}

/**
 * A transport that does everything a transport may do: it delivers twice, late, leaves out and brings later, and
 * interleaves streams. Every commit arrives in the end, and no checkpoint runs ahead of what was handled.
 */
export class ChaosTransport implements Transport {
  /** How many deliveries came a second time: a run without any has tried nothing. */
  repeated = 0;
  /** How many came after one that is later in the log. */
  overtaken = 0;
  brokenOff = 0;

  constructor(
    private readonly inner: Transport,
    private readonly chaos: Chaos,
  ) {}

  subscribe(subscriber: Subscriber): Subscription {
    const past: Delivery[] = [];
    let handled = subscriber.after;
    return this.inner.subscribe({
      ...subscriber,
      handle: async (batch) => {
        const end = (batch.at(-1) as Delivery).checkpoint;
        const disturbed = this.disturbed(batch, past);
        /* Before anything was handled there is no checkpoint that a part of a batch could give. */
        const parts = handled === undefined ? [disturbed] : this.inParts(disturbed);
        for (const [index, part] of parts.entries()) {
          const isLast = index === parts.length - 1;
          if (isLast && index > 0) this.breakOff();
          /* Only when all of the batch is handled has its end been reached. */
          const checkpoint = isLast ? end : (handled as string);
          await subscriber.handle(part.map(({ commit }) => ({ commit, checkpoint })));
          await new Promise((resolve) => setImmediate(resolve));
        }
        handled = end;
        past.push(...batch);
      },
    });
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  /** Some batches break off before their end, and come again from their beginning. */
  private breakOff(): void {
    if (!this.chaos.randomness.chance(4)) return;
    this.brokenOff += 1;
    throw new Error('the connection was lost');
  }

  private disturbed(batch: readonly Delivery[], past: readonly Delivery[]): Delivery[] {
    const { randomness, keepsStreamOrder } = this.chaos;
    const order = keepsStreamOrder ? interleaved(batch, randomness) : randomness.shuffled(batch);
    this.overtaken += order.filter((delivery, index) => delivery !== batch[index]).length;
    const earlier = [...past, ...batch];
    return order.flatMap((delivery) => {
      if (!randomness.chance(3)) return [delivery];
      this.repeated += 1;
      const repeated = earlier[randomness.below(earlier.length)] as Delivery;
      /* A repetition may be of one that has not come yet: then it comes early, out of its order. */
      const early = keepsStreamOrder && !past.includes(repeated);
      return early ? [delivery, delivery] : [delivery, repeated];
    });
  }

  private inParts(deliveries: readonly Delivery[]): Delivery[][] {
    const parts: Delivery[][] = [];
    for (let from = 0; from < deliveries.length;) {
      const count = 1 + this.chaos.randomness.below(5);
      parts.push(deliveries.slice(from, from + count));
      from += count;
    }
    return parts;
  }
}

/** Streams in any interleaving, each in its own order. */
function interleaved(batch: readonly Delivery[], randomness: SeededRandomness): Delivery[] {
  const streams = new Map<string, Delivery[]>();
  for (const delivery of batch) {
    const { stream } = delivery.commit;
    streams.set(stream, [...(streams.get(stream) ?? []), delivery]);
  }
  const order = randomness.shuffled(batch.map(({ commit }) => commit.stream));
  return order.map((stream) => streams.get(stream)?.shift() as Delivery);
}
