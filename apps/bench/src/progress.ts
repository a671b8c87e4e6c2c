import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeepAliveClient } from './keep-alive-client';
import { interleaved, timed, type Contestant } from './rounds';
import { figureOf, type Section, type Series } from './section';
import { ServerProcess } from './server-process';
import { ratiosOf, spreadOf } from './statistics';

const batchesPerRound = 2;
const eventsPerBatch = 1_000;
const standalone = join(process.cwd(), 'dist', 'standalone', 'main.cjs');

interface Expected {
  readonly items: readonly { readonly subject: string; readonly from: string }[];
}

interface Answered {
  readonly events: readonly { readonly status: string; readonly token?: string }[];
}

/** Batches of a ministry's system against the same bytes through Nest alone, each server in a process of its own. */
export async function progress(folder: string, rounds: number): Promise<Section> {
  const log = openSync(join(folder, 'server.log'), 'a');
  const settings = { ACTA_DATA_DIR: folder, ACTA_PORT: '0', ACTA_REQUESTS_PER_MINUTE: '10000000' };
  const acta = await ServerProcess.start(['--enable-source-maps', standalone], settings, log);
  const bare = await ServerProcess.start([process.argv[1] as string, 'bare-controller'], {}, log);
  const tokensFile = join(folder, 'first-run-tokens.json');
  const { 'system-mex': token } = JSON.parse(readFileSync(tokensFile, 'utf8')) as { 'system-mex': string };
  const subjects = await subjectsOf(acta, token);
  const series = await interleaved(
    [
      batchesTo('acta', acta, { token, subjects, path: '/api/v1/progress-events' }),
      batchesTo('bare controller', bare, { token, subjects, path: '/echo' }),
    ],
    rounds,
  );
  await acta.stop();
  await bare.stop();
  return sectionOf(series, subjects.length);
}

interface Sending {
  readonly token: string;
  readonly subjects: readonly string[];
  readonly path: string;
}

async function subjectsOf({ url }: ServerProcess, token: string): Promise<readonly string[]> {
  const client = await KeepAliveClient.open(url);
  const head = `GET /api/v1/expected?limit=200 HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  const { items } = JSON.parse(await client.send(Buffer.from(head))) as Expected;
  client.close();
  return [...new Set(items.map(({ subject }) => subject))];
}

function batchesTo(name: string, { url }: ServerProcess, sending: Sending): Contestant {
  let round = 0;
  return {
    name,
    round: async () => {
      round += 1;
      const batches = Array.from({ length: batchesPerRound }, (_, index) => batchOf(`${round}-${index}`, sending, url));
      const client = await KeepAliveClient.open(url);
      const took = await timed(batchesPerRound * eventsPerBatch, async () => {
        let last = '';
        for (const batch of batches) last = await client.send(batch);
        await visible(client, last, url, sending);
      });
      client.close();
      return took;
    },
  };
}

/** What read models put off would be paid by the other contestant. Throws where an event was not accepted. */
async function visible(client: KeepAliveClient, answer: string, url: URL, { path, token }: Sending): Promise<void> {
  if (path === '/echo') return;
  const { events } = JSON.parse(answer) as Answered;
  if (!events.every(({ status }) => status === 'accepted')) throw new Error(answer.slice(0, 1_000));
  const after = events.at(-1)?.token ?? '';
  const head = `GET /api/v1/me HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\n`;
  await client.send(Buffer.from(`${head}Acta-After: ${after}\r\n\r\n`));
}

function batchOf(name: string, { token, subjects, path }: Sending, { host }: URL): Buffer {
  const now = new Date().toISOString();
  const observedOn = new Date(Date.now() - 2 * 24 * 3_600_000).toISOString().slice(0, 10);
  const content = JSON.stringify(
    Array.from({ length: eventsPerBatch }, (_, index) => ({
      specversion: '1.0',
      id: `${name}-${index}`,
      source: 'https://sistemas.gob.example/seguimiento/avances',
      type: 'acta.progress.reported.v1',
      subject: subjects[index % subjects.length],
      time: now,
      datacontenttype: 'application/json',
      expediente: `SRE-2026-${index}`,
      data: {
        statements: [{ measure: 'progress', value: index % 101, observedOn }],
        narrative: `Avance ${name} comunicado por el sistema de seguimiento de la dependencia responsable.`,
      },
    })),
  );
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: Bearer ${token}`,
    'Content-Type: application/cloudevents-batch+json',
    `Content-Length: ${Buffer.byteLength(content)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${content}`);
}

function sectionOf(series: readonly Series[], trackCount: number): Section {
  const [acta, bare] = series as [Series, Series];
  const ratio = ratiosOf(acta.ratesPerSecond, bare.ratesPerSecond);
  return {
    name: 'Progress · events of a system, in batches',
    compared: [
      `acta: the built standalone in a process of its own, its read models having seen the round at its end; ${batchesPerRound} batches of ${eventsPerBatch} events a round,`,
      `  one after another over one kept-alive connection, for ${trackCount} tracks; each event is decided, recorded in a commit of its own and answered.`,
      'bare controller: the same bytes to a Nest controller on Express that parses JSON and echoes it, in a process of its own.',
    ],
    /* No target was asked for. */
    figures: [...series.map(figureOf), { name: 'acta ÷ bare controller', unit: '', ...spreadOf(ratio) }],
    comparisons: [],
  };
}
