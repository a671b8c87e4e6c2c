import { eventually, TemporaryFolders } from '@acta/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acta } from './acta-command';
import { cast } from './kill/cast';
import { check } from './kill/checker';
import { figuresOf } from './kill/figures';
import { History, type Entry } from './kill/history';
import { randomFrom } from './kill/random';
import { readBack } from './kill/read-back';
import { readRecordFile } from './kill/record-file';
import { workOf } from './kill/work/work-of';
import { write, type Run } from './kill/writer';
import { ServerProcess } from './server-process';
import { freePort } from './free-port';

jest.setTimeout(120_000);
const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

const writers = 16;
const stops = 2;

test('an end that is asked for under load answers what was accepted, and what it left is found with its key', async () => {
  const data = folders.fresh();
  const record = join(data, 'record');
  const env = {
    ACTA_DATA_DIR: data,
    ACTA_DEMO: 'off',
    ACTA_PORT: String(await freePort()),
    ACTA_REQUESTS_PER_MINUTE: '10000000',
  };
  let server = await ServerProcess.start(env);
  const { url } = server;
  const first = JSON.parse(readFileSync(join(record, 'first-run-tokens.json'), 'utf8')) as { administrator: string };
  const people = await cast(url, first.administrator);
  expect(await server.stop()).toBe(0);
  const before = new Set(readRecordFile(record).commits.map(({ id }) => id));

  const history = new History();
  let coming: Promise<unknown> = Promise.resolve();
  let [stopping, count] = [false, 0];
  const run: Run = {
    history,
    cast: people,
    random: randomFrom(5),
    sharedPeople: [],
    url: () => url,
    up: async () => void (await coming),
    stopping: () => stopping,
    next: () => count++,
  };
  server = await ServerProcess.start(env);
  const writing = Promise.all(Array.from({ length: writers }, (_, index) => write(run, workOf(index, run))));
  for (let stop = 0; stop < stops; stop++) {
    await acknowledged(history, 100);
    expect(inFlight(history.entries)).toBeGreaterThan(0);
    const ended = server.stop();
    const restarted = ended.then(() => ServerProcess.start(env));
    coming = restarted;
    expect(await ended).toBe(0);
    server = await restarted;
  }
  await acknowledged(history, 50);
  stopping = true;
  await writing;
  expect(await readBack(url, people.administrator, history)).toEqual([]);
  expect(await server.stop()).toBe(0);

  const written = readRecordFile(record);
  expect(check({ before, history, record: written })).toEqual([]);
  // Nobody has to ask again for the outcome of what was recorded: it was answered before the end.
  expect(figuresOf(history, written).unknownRecorded).toBe(0);
  expect(await acta(['verify', record])).toMatchObject({ code: 0 });
});

/** Comes when so many more commands have been acknowledged. */
async function acknowledged({ entries }: History, more: number): Promise<void> {
  const from = entries.length;
  const count = () => entries.slice(from).filter(({ type }) => type === 'ok').length;
  await eventually(() => expect(count()).toBeGreaterThanOrEqual(more), { withinMs: 60_000 });
}

/** Commands that were sent and are not answered at this moment. */
function inFlight(entries: readonly Entry[]): number {
  const last = new Map(entries.filter(({ type }) => type !== 'read').map(({ key, type }) => [key, type]));
  return [...last.values()].filter((type) => type === 'invoke').length;
}
