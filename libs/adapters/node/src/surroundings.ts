import type { Clock, Hashing, Randomness, Surroundings } from '@acta/kernel';
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { canonicalisation } from './canonicalisation';

const hashing: Hashing = {
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
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

const randomness: Randomness = {
  hex: (byteCount) => randomBytes(byteCount).toString('hex'),
};

/** What the record needs of its surroundings, as Node and the machine give it. */
export function nodeSurroundings(): Surroundings {
  return { hashing, canonicalisation, clock, randomness };
}
