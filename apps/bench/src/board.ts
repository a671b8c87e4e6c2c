import { CommitmentsModule, commitmentsProjections, ReportingBoard } from '@acta/commitments/service';
import { nodeSurroundings } from '@acta/adapters/node';
import { thePublic } from '@acta/nest';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { BoardRecord, commitmentCount } from './board-record';
import { KeepAliveClient } from './keep-alive-client';
import { MovedClock } from './moved-clock';
import { PacedWriter } from './paced-writer';
import { ReportWriters } from './report-writers';
import { runningService, type RunningService } from './running-service';
import type { Figure, Section } from './section';
import { ServerProcess } from './server-process';
import { quantile, spreadOf } from './statistics';

const questionsPerRound = 200;
const warmUpRounds = 2;
const writesPerSecond = { inProcess: 100, overHttp: 50 };
const p99MsMax = 50;
/** As many rows as the route shows where nothing is said. */
const pageLimit = 50;
const visibleMs = 600_000;
const standalone = join(process.cwd(), 'dist', 'standalone', 'main.cjs');

/** Who has not reported, of 33 × 1,000 tracks, while reports come in: in this process, and over HTTP from another. */
export async function board(folder: string, rounds: number): Promise<Section> {
  const log = openSync(join(folder, 'server.log'), 'a');
  // A first start makes the administrator, whose token the writers over HTTP begin with.
  await (await serverOn(folder, log)).stop();
  const tokens = readFileSync(join(folder, 'record', 'first-run-tokens.json'), 'utf8');
  const { administrator } = JSON.parse(tokens) as { administrator: string };
  const clock = new MovedClock(nodeSurroundings().clock);
  const service = await runningService(join(folder, 'record'), 'following', {
    modules: [CommitmentsModule],
    projections: commitmentsProjections,
    clock,
  });
  const record = await BoardRecord.record(service.installation, clock);
  const inProcess = await askedInProcess(service, record, rounds);
  await service.close();
  const server = await serverOn(folder, log);
  const overHttp = await askedOverHttp(server, administrator, record, rounds);
  await server.stop();
  return sectionOf(record, inProcess, overHttp);
}

/** What people ask the board, in turn. */
const questionsOf = ({ periods }: BoardRecord): readonly Readonly<Record<string, string>>[] => [
  {},
  { status: 'no-report' },
  { member: 'MEX' },
  { period: periods[0] as string },
  { area: 'CELAC-2020-06', status: 'no-report' },
];

interface Latencies {
  readonly p50Ms: readonly number[];
  readonly p99Ms: readonly number[];
}

async function askedInProcess(service: RunningService, record: BoardRecord, rounds: number): Promise<Latencies> {
  const { app, installation } = service;
  const { last, periods, states } = record;
  const following = installation.projectors.filter((projector) => last && projector.follows(last.log));
  await Promise.all(following.map((projector) => last && projector.reached(last, visibleMs)));
  const asked = app.get(ReportingBoard);
  const questions = questionsOf(record);
  const writer = new PacedWriter(writesPerSecond.inProcess, (n) =>
    record.report((n * 37) % commitmentCount, n % states.length, periods.at(-1) as string),
  );
  const measured = await latencies(rounds, async (n) => {
    const { status, ...rest } = questions[n % questions.length] as Record<string, string>;
    const query = { ...rest, ...(status !== undefined && { status: ['no-report' as const] }) };
    const list = await asked.rows(query, thePublic, 'es');
    const items = (await list.after(undefined, pageLimit)).map(({ item }) => item);
    JSON.stringify({ ...list.beside, items });
  });
  await writer.stop();
  return measured;
}

async function askedOverHttp(
  { url }: ServerProcess,
  administrator: string,
  record: BoardRecord,
  rounds: number,
): Promise<Latencies> {
  const { states } = record;
  const writers = await ReportWriters.open(url, administrator, states);
  const client = await KeepAliveClient.open(url);
  const requests = questionsOf(record).map((question) => {
    const path = `/api/v1/board?${new URLSearchParams(question).toString()}`;
    return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`);
  });
  // A server that was just started has judged nothing yet.
  for (const request of requests) await client.send(request);
  const writer = new PacedWriter(writesPerSecond.overHttp, (n) => {
    const state = n % states.length;
    const code = record.codeOf(Math.floor(n / states.length));
    return writers.send(state, `/api/v1/commitments/${code}/tracks/${states[state] as string}/reports`);
  });
  const measured = await latencies(rounds, async (n) => {
    await client.send(requests[n % requests.length] as Buffer);
  });
  await writer.stop();
  writers.close();
  client.close();
  return measured;
}

/** One question after another; no garbage is collected between rounds, since nobody does so for a reader. */
async function latencies(rounds: number, ask: (n: number) => Promise<void>): Promise<Latencies> {
  const measured: number[][] = [];
  for (let round = 1 - warmUpRounds; round <= rounds; round++) {
    const tookMs: number[] = [];
    for (let n = 0; n < questionsPerRound; n++) {
      const startedMs = performance.now();
      await ask(n);
      tookMs.push(performance.now() - startedMs);
      // Writers get their turn, as they do where questions come over the network.
      await setImmediate();
    }
    if (round > 0) measured.push(tookMs);
  }
  return {
    p50Ms: measured.map((tookMs) => quantile(tookMs, 0.5)),
    p99Ms: measured.map((tookMs) => quantile(tookMs, 0.99)),
  };
}

function serverOn(folder: string, log: number): Promise<ServerProcess> {
  const settings = { ACTA_DATA_DIR: folder, ACTA_DEMO: 'off', ACTA_PORT: '0', ACTA_REQUESTS_PER_MINUTE: '10000000' };
  return ServerProcess.start(['--enable-source-maps', standalone], settings, log);
}

function sectionOf(record: BoardRecord, inProcess: Latencies, overHttp: Latencies): Section {
  const { inProcess: perSecond, overHttp: perSecondOverHttp } = writesPerSecond;
  return {
    name: 'Board · who has not reported, of 33 × 1,000 tracks',
    compared: [
      `the record of ${record.eventCount} events: ${commitmentCount} commitments of each, ${record.states.length} tracks each, ${record.periods.length} half-years; ${questionsPerRound} questions a round,`,
      '  one after another: all, who is silent, one State, an early period, the silent of one area. Every row with its first 50 cells.',
      `in process: the query and its JSON, while ${perSecond} reports a second are appended durably and read models follow.`,
      `over HTTP: the built standalone in a process of its own, while coordinators send ${perSecondOverHttp} reports a second.`,
    ],
    figures: [
      figureOf('in process: p50', inProcess.p50Ms),
      { ...figureOf('in process: p99', inProcess.p99Ms), targetMax: p99MsMax },
      figureOf('over HTTP: p50', overHttp.p50Ms),
      { ...figureOf('over HTTP: p99', overHttp.p99Ms), targetMax: p99MsMax },
    ],
    comparisons: [],
  };
}

const figureOf = (name: string, valuesMs: readonly number[]): Figure => ({ name, unit: 'ms', ...spreadOf(valuesMs) });
