import { openEmbedded } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { commitsOf, TemporaryFolders } from '@acta/testing';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyCommand, trials, type Trial } from './fixture/every-command';
import { problem, ToldServer } from './fixture/told-server';
import type { Shell } from './shell';

/* conventions.md, command line: each line of it over every command, so that a new one is met too. */

const folders = new TemporaryFolders();
const file = join(folders.fresh(), 'table.csv');
const data = join(folders.fresh(), 'data');
let told: ToldServer;

beforeAll(async () => {
  told = await ToldServer.start();
  writeFileSync(file, 'code\n');
  const embedded = await openEmbedded(join(data, 'record'), nodeSurroundings(), { what: 'a specification' });
  for (const commit of commitsOf(nodeSurroundings(), 3)) await embedded.store.append(commit);
  await embedded.close();
});
beforeEach(() => {
  told.forget();
  told.always = content;
});
afterAll(async () => {
  folders.removeAll();
  await told.stop();
});

/** Enough for whatever is asked. */
const content = {
  status: 200,
  body: {
    items: [{ id: 'a', name: 'plans', handler: 'plans', stream: 'plan-x', version: 2, state: 'live', title: {} }],
    counts: [],
    findings: [],
    changes: [],
    errors: [],
    ...{ id: 'a', status: 'finished', wouldRecord: null, errorCount: 0, replayed: 0, text: {}, areas: [], tracks: [] },
  },
};

const names = [...everyCommand().keys()];
const trialOf = (name: string): Trial => {
  const all: Readonly<Record<string, Trial>> = trials({ fresh: join(folders.fresh(), 'fresh'), file, data });
  return all[name]!;
};
const namesWhere = (holds: (trial: Trial) => boolean) => names.filter((name) => holds(trialOf(name)));
const tried = (name: string, options: readonly string[] = [], settings: Partial<Shell> = {}, env: Shell['env'] = {}) =>
  told.acta([...name.split(' '), ...trialOf(name).args, ...options], settings, env);

const neverAsks = { ask: () => Promise.reject(new Error('a prompt without a terminal')) };
const onServer = () => namesWhere(({ on }) => on === 'server');
/* Without a server's bundle beside it a command on the folder cannot start one. */
const inProcess = () => names.filter((name) => name !== 'recover-admin');

test('every command is tried here', () => {
  expect(names.sort()).toEqual(Object.keys(trials({ fresh: '', file, data })).sort());
});

test('what writes knows --dry-run, and then nothing is sent but questions', async () => {
  const commands = everyCommand();
  const unable = namesWhere(({ writes }) => writes === true).filter(
    (name) => !commands.get(name)!.options.some(({ long }) => long === '--dry-run'),
  );
  expect(unable).toEqual([]);
  for (const name of namesWhere(({ writes }) => writes === true)) {
    told.forget();
    const { code, err } = await tried(name, ['--dry-run'], neverAsks);
    expect({ name, code, err }).toMatchObject({ name, code: 0 });
    const sent = told.received.map(({ request }) => request).filter((one) => !/^GET |dryRun=true/.test(one));
    expect({ name, sent }).toEqual({ name, sent: [] });
  }
});

test('--json is data alone on the output, and one document', async () => {
  for (const name of inProcess()) {
    const { code, out, err } = await tried(name, ['--json', '--yes'], neverAsks);
    expect({ name, code, err }).toMatchObject({ name, code: 0 });
    expect({ name, data: typeof JSON.parse(out) }).toEqual({ name, data: 'object' });
  }
});

test('people are told on the output what was done, and elsewhere how far it has come', async () => {
  for (const name of namesWhere(({ writes }) => writes === true).filter((one) => inProcess().includes(one))) {
    const { code, out, err } = await tried(name, ['--yes'], neverAsks);
    expect({ name, code, err, told: out.trim() !== '' }).toMatchObject({ name, code: 0, told: true });
  }
});

test.each([
  [403, 'not-permitted', 5],
  [401, 'token-required', 5],
  [404, 'not-found', 3],
  [409, 'some-conflict', 4],
  [412, 'version-stale', 4],
  [422, 'some-rule', 1],
])(
  'a server that says %i %s: every command ends with it, and with nothing on the output',
  async (status, reason, wanted) => {
    told.always = problem(status, reason);
    for (const name of onServer()) {
      const { code, out, err } = await tried(name, ['--yes']);
      expect({ name, code, out }).toEqual({ name, code: wanted, out: '' });
      expect(err).toContain(reason);
      const forMachines = await tried(name, ['--yes', '--json']);
      expect(JSON.parse(forMachines.err.split('\n').at(-1)!)).toMatchObject({ reason, status });
    }
  },
);

test('what is not a command line is 2 everywhere, and nothing is sent', async () => {
  for (const name of names) {
    expect({ name, ...(await tried(name, ['--nonsense'])) }).toMatchObject({ name, code: 2, out: '' });
  }
  expect(told.received).toEqual([]);
});

test('what is not there is 3, what is there already 4, on the folder too', async () => {
  const nowhere = ['--data', join(folders.fresh(), 'nowhere')];
  for (const name of ['verify', 'doctor', 'export', 'backup']) {
    expect({ name, ...(await tried(name, nowhere)) }).toMatchObject({ name, code: 3, out: '' });
  }
  for (const command of ['export', 'backup']) {
    expect(await told.acta([command, data, '--data', data])).toMatchObject({ code: 4, out: '' });
  }
});

test('without a terminal nobody is asked: 2 and nothing is sent, until --yes says it', async () => {
  for (const name of namesWhere(({ asks }) => asks === true)) {
    told.forget();
    expect({ name, ...(await tried(name, [], neverAsks)) }).toMatchObject({ name, code: 2, out: '' });
    expect({ name, sent: told.received.length }).toEqual({ name, sent: 0 });
  }
  for (const name of namesWhere(({ asks, on }) => asks === true && on === 'server')) {
    expect({ name, ...(await tried(name, ['--yes'], neverAsks)) }).toMatchObject({ name, code: 0 });
  }
});

test('on a terminal one is asked, and whoever says no has done nothing', async () => {
  for (const name of namesWhere(({ asks }) => asks === true)) {
    let asked = 0;
    const ask = async () => ((asked += 1), 'n');
    const { code } = await tried(name, [], { interactive: true, ask });
    expect({ name, code, asked }).toEqual({ name, code: 1, asked: 1 });
  }
  expect(told.received.filter(({ request }) => request.startsWith('POST'))).toEqual([]);
});

test('lines are plain without a terminal, and bars are drawn on one', async () => {
  for (const name of inProcess()) {
    const { out, err } = await tried(name, ['--yes']);
    expect({ name, drawn: /[\r\u001b█]/.test(out + err) }).toEqual({ name, drawn: false });
  }
  for (const name of ['export', 'projections rebuild']) {
    const { err } = await tried(name, ['--yes'], { animated: true });
    expect({ name, drawn: /\r.*█/.test(err) }).toEqual({ name, drawn: true });
  }
});

test('NO_COLOR leaves out every colour on a terminal', async () => {
  for (const name of inProcess()) {
    const { out, err } = await tried(name, ['--yes'], { animated: true }, { NO_COLOR: '1' });
    expect({ name, coloured: /\u001b\[/.test(out + err) }).toEqual({ name, coloured: false });
  }
});
