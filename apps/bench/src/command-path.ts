import { fileNames } from '@acta/adapters/embedded';
import { writtenFrom, type Written } from '@acta/kernel';
import { join } from 'node:path';
import { BareRecord, rowsAfter, type Row } from './bare-record';
import { inFlight, interleaved, timed, type Contestant } from './rounds';
import { runningService, type RunningService } from './running-service';
import { comparisonOf, figureOf, type Section, type Series } from './section';
import { beginning, change, handOver, whatIsSent } from './workload';

export const inFlightMax = 64;
const streamsPerRound = 2_000;
const visibleMs = 60_000;

/** B1: the command path in this process against libsql alone, which is given the very commits that it made. */
export async function commandPath(folder: string, rounds: number): Promise<Section> {
  const service = await runningService(join(folder, 'acta'), 'none');
  const followed = await runningService(join(folder, 'acta-followed'), 'following');
  const recordFile = join(folder, 'acta', fileNames.record);
  const inGroups = BareRecord.like(recordFile, join(folder, 'groups.sqlite'));
  const oneByOne = BareRecord.like(recordFile, join(folder, 'one-by-one.sqlite'));
  let rows: readonly Row[] = [];
  let position = 0;
  const acta = commandsThrough('acta', service);
  const contestants: Contestant[] = [
    {
      name: acta.name,
      round: async () => {
        const took = await acta.round();
        rows = rowsAfter(recordFile, position);
        position += rows.length;
        return took;
      },
    },
    commandsThrough('acta, read models following', followed),
    appending('libsql in groups', inGroups, () => rows, inFlightMax),
    appending('libsql one by one', oneByOne, () => rows, 1),
  ];
  const series = await interleaved(contestants, rounds);
  await service.close();
  await followed.close();
  for (const bare of [inGroups, oneByOne]) bare.close();
  return sectionOf(series);
}

/** Read models have to have seen all of a round at its end: what they put off would be paid by the next contestant. */
function commandsThrough(name: string, { app, installation: { projectors } }: RunningService): Contestant {
  const hand = handOver(app);
  let round = 0;
  return {
    name,
    round: () => {
      round += 1;
      const names = Array.from({ length: streamsPerRound }, (_, index) => `${round}-${index}`);
      const first = names.map(beginning);
      return timed(2 * streamsPerRound, async () => {
        const begun = await inFlight(inFlightMax, first, hand);
        const then = begun.map(({ id }, index) => change(names[index] as string, id));
        const changed = await inFlight(inFlightMax, then, hand);
        const last = changed.slice(-inFlightMax).map(({ token }) => writtenFrom(token) as Written);
        const following = projectors.filter((projector) => projector.follows('access'));
        await Promise.all(following.flatMap((projector) => last.map((each) => projector.reached(each, visibleMs))));
      });
    },
  };
}

function appending(name: string, record: BareRecord, rows: () => readonly Row[], groupSize: number): Contestant {
  return {
    name,
    round: () => {
      const placed = record.placed(rows());
      return timed(placed.length, () => record.append(placed, groupSize));
    },
  };
}

function sectionOf(series: readonly Series[]): Section {
  const [acta, followed, inGroups, oneByOne] = series as [Series, Series, Series, Series];
  return {
    name: 'B1 · the command path in process',
    compared: [
      `acta: ${2 * streamsPerRound} commands a round, ${inFlightMax} in flight: bus, idempotency, load, decide, validate, seal, digest, durable append, answer;`,
      `  ${whatIsSent}; ${streamsPerRound} streams a round.`,
      'acta, read models following: the same, while every read model of the log follows, and has seen the round at its end.',
      `libsql in groups: the commits that acta made in the round, prepared rows into a table like the record's, ${inFlightMax} to a transaction.`,
      'libsql one by one: the same rows, each its own transaction. WAL, synchronous FULL everywhere.',
    ],
    figures: series.map(figureOf),
    comparisons: [
      comparisonOf(acta, inGroups, 0.5),
      comparisonOf(acta, inGroups, 0.7),
      comparisonOf(acta, oneByOne, 5),
      comparisonOf(followed, inGroups, 0.5),
    ],
  };
}
