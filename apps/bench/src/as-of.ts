import { CommitmentsModule, commitmentsProjections, ReportingBoard, TrackReads } from '@acta/commitments/service';
import { nodeSurroundings } from '@acta/adapters/node';
import { showing, thePublic } from '@acta/nest';
import { join } from 'node:path';
import { BoardRecord, commitmentCount } from './board-record';
import { MovedClock } from './moved-clock';
import { runningService, type RunningService } from './running-service';
import type { Figure, Section } from './section';
import { spreadOf } from './statistics';

const dayMs = 24 * 3_600_000;
const firstMsMax = 1_000;
const againMsMax = 100;
const againCount = 20;
const pageLimit = 50;
const visibleMs = 600_000;

/** The board and one track as they were, of 33 × 1,000 tracks: the query and its JSON, in this process. */
export async function asOf(folder: string, rounds: number): Promise<Section> {
  const context = { modules: [CommitmentsModule], projections: commitmentsProjections };
  const clock = new MovedClock(nodeSurroundings().clock);
  const recording = await runningService(join(folder, 'record'), 'none', { ...context, clock });
  const record = await BoardRecord.record(recording.installation, clock);
  await recording.close();
  const service = await runningService(join(folder, 'record'), 'following', context);
  const { last } = record;
  const following = service.installation.projectors.filter((projector) => last && projector.follows(last.log));
  await Promise.all(following.map((projector) => last && projector.reached(last, visibleMs)));
  const measured = await asked(service, record, rounds);
  await service.close();
  return sectionOf(record, measured);
}

interface Measured {
  readonly track: number[];
  readonly first: number[];
  readonly other: number[];
  readonly again: number[];
}

/** Another instant in each round, none of which was asked for before. */
async function asked({ app, installation }: RunningService, record: BoardRecord, rounds: number): Promise<Measured> {
  const measured: Measured = { track: [], first: [], other: [], again: [] };
  const board = app.get(ReportingBoard);
  const tracks = app.get(TrackReads);
  for (let round = 0; round < rounds; round++) {
    const at = new Date(Date.now() - (365 + 30 * round) * dayMs).toISOString();
    const took = async (ask: () => Promise<unknown>): Promise<number> => {
      const startedMs = performance.now();
      const show = await showing<Promise<unknown>>(at, installation.past);
      JSON.stringify(await show(ask));
      return performance.now() - startedMs;
    };
    const rows = async (query: Parameters<ReportingBoard['rows']>[0]) => {
      const list = await board.rows(query, thePublic, 'es');
      const items = (await list.after(undefined, pageLimit)).map(({ item }) => item);
      return { ...list.beside, items };
    };
    const code = record.codeOf(round % commitmentCount).toLowerCase();
    measured.track.push(await took(() => tracks.get({ commitmentId: code, obligor: 'MEX' }, thePublic)));
    measured.first.push(await took(() => rows({})));
    measured.other.push(await took(() => rows({ status: ['no-report'] })));
    for (let n = 0; n < againCount; n++) measured.again.push(await took(() => rows({})));
  }
  return measured;
}

function sectionOf(record: BoardRecord, { track, first, other, again }: Measured): Section {
  return {
    name: 'As of · the board of 33 × 1,000 tracks as it was a year ago',
    compared: [
      `the record of ${record.eventCount} events of the board, each recorded on its day, in a service that was started on it and was asked nothing yet.`,
      'a round is an instant: a year ago, and 30 days before with each more. The query and its JSON, every row with its first 50 cells.',
      'the first answer of all also has its code compiled.',
    ],
    figures: [
      { ...figureOf('board, first answer of an instant', first), targetMax: firstMsMax },
      figureOf('board, another question of the instant', other),
      { ...figureOf('board, the same again', again), targetMax: againMsMax },
      figureOf('one track, before the board was asked', track),
    ],
    comparisons: [],
  };
}

const figureOf = (name: string, valuesMs: readonly number[]): Figure => ({ name, unit: 'ms', ...spreadOf(valuesMs) });
