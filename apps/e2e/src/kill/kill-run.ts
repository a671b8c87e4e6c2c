import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleOf } from '../server-process';
import { check } from './checker';
import { finding, type Finding } from './finding';
import { History } from './history';
import { randomFrom } from './random';
import { readBack } from './read-back';
import { readRecordFile, type RecordFile } from './record-file';
import { groupBy } from './rows';
import { Victim } from './victim';
import { write, type Run } from './writer';

const acknowledgedWithinMs = 60_000;
const pollMs = 5;
/** After one in so many kills the next start is killed as well. */
const killStartEvery = 4;

export interface KillSettings {
  readonly kills: number;
  readonly writers: number;
  readonly seed: number;
  /** Between the answer of the first write after a start and the kill. */
  readonly aliveMsMax: number;
}

export interface KillFigures {
  readonly kills: number;
  /** Kills at which at least one command had been sent and not been answered. */
  readonly killsInFlight: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Commands of which a sending was never answered, and those that were on record when they were sent again. */
  readonly unknown: number;
  readonly unknownRecorded: number;
  readonly commits: number;
  readonly findings: readonly Finding[];
}

/** Starts Acta on a new record, lets writers write, and kills it again and again. */
export async function killRun(settings: KillSettings, say: (line: string) => void): Promise<KillFigures> {
  const data = mkdtempSync(join(tmpdir(), 'acta-kill-'));
  const record = join(data, 'record');
  const port = await freePort();
  const env = { ACTA_DATA_DIR: data, ACTA_DEMO: 'off', ACTA_PORT: `${port}`, ACTA_REQUESTS_PER_MINUTE: '10000000' };
  // Once without writers, so that what the first start records is not theirs to explain.
  await (await Victim.start(env)).stop();
  const before = new Set(readRecordFile(record).commits.map(({ id }) => id));
  const tokens = JSON.parse(readFileSync(join(record, 'first-run-tokens.json'), 'utf8')) as { administrator: string };

  const history = new History();
  say(`The record, and with it the evidence should anything be found, is in ${data}`);
  const victim = await Victim.start(env);
  const { killsInFlight, seen } = await writeAndKill(settings, victim, history, tokens.administrator, say);
  writeFileSync(join(data, 'history.jsonl'), history.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const written = readRecordFile(record);
  const findings = [...check({ before, history, record: written }), ...seen, ...(await verified(record))];
  if (findings.length === 0) rmSync(data, { recursive: true });
  return { kills: settings.kills, killsInFlight, ...figuresOf(history, written), findings };
}

/** A run that cannot go on to its end is a finding, and what is left is judged all the same. */
async function writeAndKill(
  { kills, writers, seed, aliveMsMax }: KillSettings,
  victim: Victim,
  history: History,
  token: string,
  say: (line: string) => void,
): Promise<{ readonly killsInFlight: number; readonly seen: readonly Finding[] }> {
  const random = randomFrom(seed);
  let [stopping, count, killsInFlight] = [false, 0, 0];
  const run: Run = {
    history,
    token,
    random,
    sharedPeople: [],
    url: () => victim.url,
    up: () => victim.up(),
    stopping: () => stopping,
    next: () => count++,
  };
  const writing = Promise.all(Array.from({ length: writers }, () => write(run)));
  // Why a writer ended is also why the next line here throws; until then nobody listens.
  writing.catch(() => undefined);
  try {
    for (let kill = 1; kill <= kills; kill++) {
      await acknowledgedAgain(history);
      await pause(random() * aliveMsMax);
      if (history.inFlight().length > 0) killsInFlight++;
      await victim.killAndRestart(kill % killStartEvery === 0 ? random() : undefined);
      if (kill % 10 === 0 || kill === kills) say(`  ${kill} kills, ${history.entries.length} lines of history`);
    }
    await acknowledgedAgain(history);
    stopping = true;
    await writing;
    const seen = await readBack(victim.url, token, history);
    await victim.stop();
    return { killsInFlight, seen };
  } catch (error) {
    stopping = true;
    await victim.kill();
    return { killsInFlight, seen: [finding('stuck', `the run could not go on: ${String(error)}`)] };
  }
}

/** Comes when a command has been acknowledged after this moment: the server is at work again. */
async function acknowledgedAgain({ entries }: History): Promise<void> {
  const from = entries.length;
  const deadlineMs = Date.now() + acknowledgedWithinMs;
  while (!entries.slice(from).some(({ type }) => type === 'ok')) {
    if (Date.now() > deadlineMs) throw new Error('no command was acknowledged for a minute');
    await pause(pollMs);
  }
}

/** What the command line says of the record that is left. */
async function verified(record: string): Promise<readonly Finding[]> {
  try {
    await promisify(execFile)(process.execPath, [bundleOf('cli'), 'verify', record]);
    return [];
  } catch (error) {
    return [finding('half-written', `acta verify: ${(error as { stderr?: string }).stderr ?? String(error)}`)];
  }
}

function figuresOf({ entries }: History, { commits }: RecordFile) {
  const recordedMs = new Map(commits.map(({ id, text }) => [id, Date.parse((JSON.parse(text) as Timed).recordedAt)]));
  const byKey = [...groupBy(entries, ({ key }) => key).values()];
  const unanswered = byKey.filter((those) => those.some(({ type }) => type === 'info'));
  const recordedBeforeRetry = unanswered.filter((those) => {
    const index = those.findIndex(({ type }) => type === 'ok');
    const [retry, answered] = [those[index - 1], those[index]];
    if (answered?.type !== 'ok' || !retry) return false;
    return (recordedMs.get(answered.answer.commitId) ?? Infinity) < retry.atMs;
  });
  return {
    acknowledged: byKey.filter((those) => those.some(({ type }) => type === 'ok')).length,
    refused: byKey.filter((those) => those.some(({ type }) => type === 'fail')).length,
    unknown: unanswered.length,
    unknownRecorded: recordedBeforeRetry.length,
    commits: commits.length,
  };
}

interface Timed {
  readonly recordedAt: string;
}

const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

async function freePort(): Promise<number> {
  const passing = createServer();
  await new Promise<void>((resolve) => passing.listen(0, '127.0.0.1', resolve));
  const { port } = passing.address() as AddressInfo;
  await new Promise((resolve) => passing.close(resolve));
  return port;
}
