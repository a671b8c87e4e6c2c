import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port';
import { bundleOf } from '../server-process';
import { cast } from './cast';
import { check } from './checker';
import { figuresOf, type KillFigures } from './figures';
import { finding, type Finding } from './finding';
import { History } from './history';
import { killAndKill, type Kills, type KillSettings } from './kill-and-kill';
import { readBack } from './read-back';
import { readRecordFile } from './record-file';
import { Victim } from './victim';

const noKills: Kills = { killsInFlight: 0, atPoints: {}, startsKilled: 0 };

/** Starts Acta on a new record, lets writers write, and kills it again and again. */
export async function killRun(settings: KillSettings, say: (line: string) => void): Promise<KillFigures> {
  const data = mkdtempSync(join(tmpdir(), 'acta-kill-'));
  const record = join(data, 'record');
  const port = await freePort();
  const env = { ACTA_DATA_DIR: data, ACTA_DEMO: 'off', ACTA_PORT: `${port}`, ACTA_REQUESTS_PER_MINUTE: '10000000' };
  const victim = await Victim.start(env, join(process.cwd(), 'dist/kill/kill-points.cjs'));
  const first = JSON.parse(readFileSync(join(record, 'first-run-tokens.json'), 'utf8')) as { administrator: string };
  const people = await cast(victim.url, first.administrator);
  // Once without writers, so that what is there before them is not theirs to explain.
  await victim.stop();
  const before = new Set(readRecordFile(record).commits.map(({ id }) => id));

  const history = new History();
  say(`The record, and with it the evidence should anything be found, is in ${data}`);
  await victim.restart(undefined, undefined);
  const { seen, ...kills } = await killAndKill(settings, { victim, history, cast: people }, say)
    .then(async (made) => ({ ...made, seen: await readBack(victim.url, people.administrator, history) }))
    .catch((error: unknown) => ({ ...noKills, seen: [finding('stuck', `the run could not go on: ${String(error)}`)] }));
  await victim.stop();
  writeFileSync(join(data, 'history.jsonl'), history.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  const written = readRecordFile(record);
  const findings = [...check({ before, history, record: written }), ...seen, ...(await verified(record))];
  if (findings.length === 0) rmSync(data, { recursive: true });
  return { kills: settings.kills, ...kills, ...figuresOf(history, written), findings };
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
