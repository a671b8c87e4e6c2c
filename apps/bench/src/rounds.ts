import type { Series } from './section';

/** How much was done in how long. */
export interface Timed {
  readonly count: number;
  readonly durationMs: number;
}

export interface Contestant {
  readonly name: string;
  round(): Promise<Timed>;
}

/** Rounds before anything counts: code is compiled and files reach their size. */
const warmUpRounds = 2;

/** Each contestant once in each round, so that a machine that slows down slows all of them. */
export async function interleaved(contestants: readonly Contestant[], rounds: number): Promise<readonly Series[]> {
  const series = contestants.map(({ name }) => ({ name, ratesPerSecond: [] as number[] }));
  for (let round = 1 - warmUpRounds; round <= rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      collectGarbage();
      const { count, durationMs } = await contestant.round();
      if (round > 0) series[index]?.ratesPerSecond.push((count * 1_000) / durationMs);
    }
  }
  return series;
}

/** Nobody pays for what the one before left. */
export function collectGarbage(): void {
  if (!global.gc) throw new Error('the bench runs with --expose-gc');
  global.gc();
}

export async function timed(count: number, work: () => Promise<void> | void): Promise<Timed> {
  const startedMs = performance.now();
  await work();
  return { count, durationMs: performance.now() - startedMs };
}

/** Works on all items, so many at once. */
export async function inFlight<Item, Result>(
  countMax: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: countMax }, worker));
  return results;
}
