import type { Past, PastReadModels, ReadModelStore } from '@acta/kernel';
import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request is shown instead of the present: `?asOf=` (rules.md 1.13). */
export interface ShownMoment {
  readonly at: string;
  readonly past: Past;
}

const shown = new AsyncLocalStorage<ShownMoment>();

/** Nothing: the present. */
export const shownMoment = (): ShownMoment | undefined => shown.getStore();

/** Runs what answers a request so that it reads the past. */
export async function showing<Result>(at: string, readModels: PastReadModels): Promise<(work: () => Result) => Result> {
  const past = await readModels.at(at);
  return (work) => shown.run({ at, past }, work);
}

/** The live read models, or for a request that is shown the past those of then. */
export function asShown(live: ReadModelStore): ReadModelStore {
  return {
    live: (name) => (shownMoment()?.past ?? live).live(name),
    build: (name, version) => live.build(name, version),
    switchTo: (name, buildId) => live.switchTo(name, buildId),
    discard: (buildId) => live.discard(buildId),
  };
}
