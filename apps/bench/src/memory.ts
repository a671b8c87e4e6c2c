import { fileNames } from '@acta/adapters/embedded';
import { writtenFrom, type Written } from '@acta/kernel';
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inFlightMax } from './command-path';
import { collectGarbage, inFlight } from './rounds';
import { runningService, type RunningService } from './running-service';
import type { Figure, Section } from './section';
import { beginning, change, handOver } from './workload';

const commits = 100_000;
const streamsAtOnce = 5_000;
const visibleMs = 60_000;
const megabyte = 1024 * 1024;

interface Used {
  readonly heap: number;
  readonly resident: number;
}

/** What a hundred thousand events take of a running service that shows them, and again of one that was started on them. */
export async function memory(folder: string): Promise<Section> {
  const before = used();
  const service = await runningService(folder, 'following');
  const empty = used();
  await record(service);
  const written = used();
  await service.close();
  const args = ['--expose-gc', process.argv[1] as string, restartedArgument, folder];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const restarted = JSON.parse(stdout) as Restarted;
  return {
    name: 'Memory · 100,000 events with their read models',
    compared: [
      `after garbage collection, over the same service while it was empty; ${commits} commits of one event in ${commits / 2} streams.`,
      'measured once: memory is no race.',
      'written: by the process itself, whose caches of streams and versions are full; restarted: a service rebuilt from the log, in a process of its own.',
    ],
    figures: [
      figure('empty service: heap', 'MB', (empty.heap - before.heap) / megabyte),
      figure('written: heap', 'MB', (written.heap - empty.heap) / megabyte),
      figure('written: resident', 'MB', (written.resident - empty.resident) / megabyte),
      figure('restarted: heap', 'MB', restarted.heap / megabyte),
      figure('restarted: resident', 'MB', restarted.resident / megabyte),
      figure('record on disk', 'MB', statSync(join(folder, fileNames.record)).size / megabyte),
      figure('start with that record', 's', restarted.startMs / 1_000),
    ],
    comparisons: [],
  };
}

export const restartedArgument = 'restarted-service';

interface Restarted extends Used {
  readonly startMs: number;
}

/** In a process of its own: what the folder's record takes over nothing. */
export async function restartedService(folder: string): Promise<Restarted> {
  const before = used();
  const startedMs = performance.now();
  const service = await runningService(folder, 'following');
  const startMs = performance.now() - startedMs;
  const { heap, resident } = used();
  await service.close();
  return { heap: heap - before.heap, resident: resident - before.resident, startMs };
}

async function record({ app, installation: { projectors } }: RunningService): Promise<void> {
  const hand = handOver(app);
  let last: readonly string[] = [];
  for (let from = 0; from < commits / 2; from += streamsAtOnce) {
    const names = Array.from({ length: streamsAtOnce }, (_, index) => `${from + index}`);
    const begun = await inFlight(inFlightMax, names.map(beginning), hand);
    const then = begun.map(({ id }, index) => change(names[index] as string, id));
    last = (await inFlight(inFlightMax, then, hand)).slice(-inFlightMax).map(({ token }) => token);
  }
  const written = last.map((token) => writtenFrom(token) as Written);
  const following = projectors.filter((projector) => projector.follows('access'));
  await Promise.all(following.flatMap((projector) => written.map((each) => projector.reached(each, visibleMs))));
}

function used(): Used {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}

const figure = (name: string, unit: string, value: number): Figure => ({
  name,
  unit,
  median: value,
  min: value,
  max: value,
});
