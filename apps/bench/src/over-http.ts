import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFlightMax } from './command-path';
import { KeepAliveClient } from './keep-alive-client';
import { inFlight, interleaved, timed, type Contestant, type Timed } from './rounds';
import { comparisonOf, figureOf, type Section, type Series } from './section';
import { ServerProcess } from './server-process';
import { beginning, change, whatIsSent, type Sent } from './workload';

/** What Acta answers; an echo has none of it. */
interface Answered {
  readonly id?: string;
  readonly token?: string;
}

const streamsPerRound = 1_000;
const standalone = join(process.cwd(), 'dist', 'standalone', 'main.cjs');

/** Commands over HTTP against the same bodies through Nest alone, each server in a process of its own. */
export async function overHttp(folder: string, rounds: number): Promise<Section> {
  const log = openSync(join(folder, 'server.log'), 'a');
  const settings = { ACTA_DATA_DIR: folder, ACTA_DEMO: 'off', ACTA_PORT: '0', ACTA_REQUESTS_PER_MINUTE: '10000000' };
  const acta = await ServerProcess.start(['--enable-source-maps', standalone], settings, log);
  const bare = await ServerProcess.start([process.argv[1] as string, 'bare-controller'], {}, log);
  const tokensFile = join(folder, 'record', 'first-run-tokens.json');
  const { administrator } = JSON.parse(readFileSync(tokensFile, 'utf8')) as { administrator: string };
  const series = await interleaved(
    [
      commandsTo('acta', acta, administrator, ({ path }) => path),
      commandsTo('bare controller', bare, administrator, () => '/echo'),
    ],
    rounds,
  );
  await acta.stop();
  await bare.stop();
  return sectionOf(series);
}

function commandsTo(name: string, { url }: ServerProcess, token: string, pathOf: (sent: Sent) => string): Contestant {
  let clients: readonly KeepAliveClient[] = [];
  let round = 0;
  const send = async (all: readonly Sent[]): Promise<Timed & { readonly answers: readonly string[] }> => {
    const requests = all.map((sent) => bytesOf(sent, pathOf(sent), url.host, token));
    const free = [...clients];
    let answers: readonly string[] = [];
    const took = await timed(all.length, async () => {
      answers = await inFlight(inFlightMax, requests, async (request) => {
        const client = free.pop() as KeepAliveClient;
        const answer = await client.send(request);
        free.push(client);
        return answer;
      });
    });
    return { ...took, answers };
  };
  /** What read models put off would be paid by the other contestant. */
  const visible = async ({ token: after }: Answered): Promise<void> => {
    const head = `GET /api/v1/me HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\n`;
    if (after !== undefined) await clients[0]?.send(Buffer.from(`${head}Acta-After: ${after}\r\n\r\n`));
  };
  return {
    name,
    round: async () => {
      round += 1;
      // Anew for each round: a server closes what was idle while another had its turn.
      clients = await Promise.all(Array.from({ length: inFlightMax }, () => KeepAliveClient.open(url)));
      const names = Array.from({ length: streamsPerRound }, (_, index) => `${round}-${index}`);
      const begun = await send(names.map(beginning));
      const ids = begun.answers.map((answer) => String((JSON.parse(answer) as Answered).id));
      const then = await send(names.map((each, index) => change(each, ids[index] as string)));
      const seen = await timed(0, () => visible(JSON.parse(then.answers.at(-1) as string) as Answered));
      for (const client of clients) client.close();
      return { count: begun.count + then.count, durationMs: begun.durationMs + then.durationMs + seen.durationMs };
    },
  };
}

function bytesOf({ key, ifMatch, body }: Sent, path: string, host: string, token: string): Buffer {
  const content = JSON.stringify(body);
  const headers = {
    Host: host,
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(content),
    'Idempotency-Key': key,
    ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${content}`);
}

function sectionOf(series: readonly Series[]): Section {
  const [acta, bare] = series as [Series, Series];
  return {
    name: 'HTTP · commands from outside',
    compared: [
      `acta: the built standalone in a process of its own, its read models having seen the round at its end, logging to a file; ${2 * streamsPerRound} commands a round,`,
      `  ${inFlightMax} in flight on as many kept-alive connections; ${whatIsSent}.`,
      'bare controller: the same bodies and headers to a Nest controller on Express that parses JSON and echoes it, in a process of its own.',
    ],
    figures: series.map(figureOf),
    comparisons: [comparisonOf(acta, bare, 0.5), comparisonOf(acta, bare, 0.7)],
  };
}
