import type { Clock, Hashing, Randomness, Surroundings } from '@acta/kernel';
import { hash, randomBytes, randomFillSync } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { canonicalisation } from './canonicalisation';

const hashing: Hashing = {
  sha256: (content) => hash('sha256', content),
};

const clock: Clock = {
  now: () => new Date().toISOString(),
  sleep: async (durationMs, cutShort) => {
    try {
      await setTimeout(durationMs, undefined, { ...(cutShort && { signal: cutShort }) });
    } catch (error) {
      if ((error as Error).name !== 'AbortError') throw error;
    }
  },
};

/* Drawn many at once: a call to the generator costs far more than a salt's bytes. */
const drawn = Buffer.alloc(4_096);
let used = drawn.length;

const randomness: Randomness = {
  hex: (byteCount) => {
    if (byteCount > drawn.length) return randomBytes(byteCount).toString('hex');
    if (used + byteCount > drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    used += byteCount;
    return drawn.toString('hex', used - byteCount, used);
  },
};

/** What the record needs of its surroundings, as Node and the machine give it. */
export function nodeSurroundings(): Surroundings {
  return { hashing, canonicalisation, clock, randomness };
}
