import { fileNames } from '@acta/adapters/embedded';
import Libsql from 'libsql';
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inFlightMax } from './command-path';
import { inFlight, interleaved, type Contestant, type Timed } from './rounds';
import { runningService } from './running-service';
import { figureOf, type Figure, type Section, type Series } from './section';
import { ratiosOf, spreadOf } from './statistics';
import { beginning, change, handOver } from './workload';

/** So that a run can be had in minutes: the ratio does not depend on it. */
const commits = Number(process.env['ACTA_BENCH_START_COMMITS'] ?? 1_000_000);
const streamsAtOnce = 5_000;
const pageSize = 1_000;

export const startArgument = 'start';

const ways = ['raw', 'whole', 'snapshot'] as const;
type Way = (typeof ways)[number];

/** B8: how long a start takes against reading and decoding what it reads, each in a process of its own. */
export async function start(folder: string, rounds: number): Promise<Section> {
  await record(folder);
  const series = await interleaved(
    ways.map((way) => startedBy(way, folder)),
    rounds,
  );
  return sectionOf(series);
}

function startedBy(way: Way, folder: string): Contestant {
  return {
    name: way,
    round: async () => {
      const args = ['--expose-gc', process.argv[1] as string, startArgument, folder, way];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return JSON.parse(stdout) as Timed;
    },
  };
}

/** In a process of its own. A start on the whole record leaves the snapshots for the one that comes after it. */
export async function startOnce(folder: string, way: string): Promise<Timed> {
  if (way === 'whole') rmSync(join(folder, fileNames.snapshots), { recursive: true, force: true });
  const startedMs = performance.now();
  if (way === 'raw') return { count: decoded(folder), durationMs: performance.now() - startedMs };
  const service = await runningService(folder, 'following');
  const durationMs = performance.now() - startedMs;
  for (const projector of service.installation.projectors) await projector.saveSnapshot();
  await service.close();
  return { count: commits, durationMs };
}

/** Every commit's text and what is sealed beside it, page by page, as values. */
function decoded(folder: string): number {
  const record = new Libsql(join(folder, fileNames.record), { readonly: true });
  const page = record.prepare(
    "SELECT position, text, sealed FROM commits WHERE log = 'access' AND position > ? ORDER BY position LIMIT ?",
  );
  let position = 0;
  for (let rows = pageAfter(0); rows.length > 0; rows = pageAfter(position)) {
    for (const row of rows) {
      JSON.parse(row.text);
      JSON.parse(row.sealed);
      position = row.position;
    }
  }
  record.close();
  return position;

  function pageAfter(after: number): { readonly position: number; readonly text: string; readonly sealed: string }[] {
    return page.all([after, pageSize]) as never;
  }
}

async function record(folder: string): Promise<void> {
  const service = await runningService(folder, 'none');
  const hand = handOver(service.app);
  for (let from = 0; from < commits / 2; from += streamsAtOnce) {
    const names = Array.from({ length: streamsAtOnce }, (_, index) => `${from + index}`);
    const begun = await inFlight(inFlightMax, names.map(beginning), hand);
    await inFlight(
      inFlightMax,
      begun.map(({ id }, index) => change(names[index] as string, id)),
      hand,
    );
  }
  await service.close();
}

function sectionOf(series: readonly Series[]): Section {
  const [raw, whole, snapshot] = series as [Series, Series, Series];
  return {
    name: `B8 · start on a record of ${commits} events`,
    compared: [
      `raw: every commit of the record read from the file in pages of ${pageSize}, its text and what is sealed beside it decoded; nothing verified, nothing kept.`,
      'whole: the service with its read models of access, from the first commit, each verified.',
      'snapshot: the same with read models as they stood at the end; what was passed over is verified afterwards, beside all else, and not counted.',
      'Each in a process of its own; events a second, and how many times as long as raw it takes.',
    ],
    figures: [...series.map(figureOf), asLong('whole', whole, raw, 1.5), asLong('snapshot', snapshot, raw, 0.1)],
    comparisons: [],
  };
}

/** How many times as long a start takes: of rates, the other way round. */
function asLong(name: string, started: Series, raw: Series, targetMax: number): Figure {
  const spread = spreadOf(ratiosOf(raw.ratesPerSecond, started.ratesPerSecond));
  return { name: `${name} ÷ raw, in time`, unit: '×', ...spread, targetMax };
}
