import { nodeSurroundings } from '@acta/adapters/node';
import type { Surroundings } from '@acta/kernel';

/** Real hashing, canonical text, clock and randomness, save what a test drives by hand. */
export function surroundingsWith(driven: Partial<Surroundings> = {}): Surroundings {
  return { ...nodeSurroundings(), ...driven };
}
