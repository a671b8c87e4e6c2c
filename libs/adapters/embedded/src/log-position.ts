import type { Checkpoint } from '@acta/kernel';

/** A checkpoint of the embedded store is the position of the last commit read; positions are dense, from 1. */
export function positionOf(after: Checkpoint | undefined): number {
  return after === undefined ? 0 : Number(after);
}

export function checkpointAfter(after: Checkpoint | undefined, commitCount: number): Checkpoint {
  return String(positionOf(after) + commitCount);
}
