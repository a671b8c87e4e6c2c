import { Projector, readCommit, type Commit, type Projection, type ReadCommit } from '@acta/kernel';
import { commitOf, commitsOf, notesRegistry, surroundingsWith, TemporaryFolders } from '@acta/testing';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { inFolder } from './data-folder';
import type { EmbeddedEventStore } from './embedded-event-store';
import type { EmbeddedReadModels } from './embedded-read-models';
import { EmbeddedSnapshots } from './embedded-snapshots';
import { openEmbedded, type Embedded } from './open-embedded';
import { Scrub } from './scrub';

interface Notebook {
  readonly id: string;
  readonly said: readonly string[];
}

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const streams = ['notebook-a', 'notebook-b', 'notebook-c'];
let folder: string;
let embedded: Embedded;
let projector: Projector;
let folded: string[];

const notebooks = (version = 1) =>
  ({
    name: 'notebooks',
    version,
    logs: ['notes', 'other'],
    documentsOf: ({ stream }) => (stream === 'notebook-z' ? [] : [stream, 'gone']),
    fold: (document, commit, id) => {
      folded.push(`${commit.stream} ${commit.version}`);
      return id === 'gone' ? undefined : { id, said: [...(document?.said ?? []), JSON.stringify(commit.facts)] };
    },
  }) satisfies Projection<Notebook>;

async function start(projection = notebooks(), savedFrom = 1): Promise<void> {
  folded = [];
  embedded = await openEmbedded(folder, surroundings, { what: 'a test' });
  const store = embedded.store as EmbeddedEventStore;
  const scrub = new Scrub(store, surroundings.clock);
  const readModels = embedded.readModels as EmbeddedReadModels;
  const snapshots = new EmbeddedSnapshots(folder, store.places, readModels, { scrub, savedFrom });
  store.beforeRedaction = () => snapshots.discard();
  const ports = { ...embedded, snapshots, clock: surroundings.clock, registry: notesRegistry };
  projector = new Projector(projection as Projection, ports);
  await projector.start();
  await scrub.done();
}

async function stop(): Promise<void> {
  await projector.stop();
  await embedded.close();
}

async function restart(...how: Parameters<typeof start>): Promise<void> {
  await stop();
  await start(...how);
}

async function record(commits: readonly Commit[]): Promise<void> {
  for (const commit of commits) await embedded.store.append(commit);
  const last = commits.at(-1) as Commit;
  await projector.reached({ log: last.log, stream: last.stream, version: last.version }, 5_000);
}

async function shown(): Promise<Map<string, readonly string[]>> {
  const found = await embedded.readModels.live<Notebook>('notebooks').find({});
  return new Map(found.map(({ id, said }) => [id, said]));
}

async function foldOfLogs(): Promise<Map<string, readonly string[]>> {
  const said = new Map<string, readonly string[]>();
  for (const log of ['notes', 'other']) {
    const { commits } = await embedded.store.readLog(log, undefined, 1_000);
    for (const read of commits.map((commit): ReadCommit => readCommit(commit, notesRegistry))) {
      if (read.stream === 'notebook-z') continue;
      said.set(read.stream, [...(said.get(read.stream) ?? []), JSON.stringify(read.facts)]);
    }
  }
  return said;
}

const snapshotFile = () => join(inFolder(folder, 'snapshots'), 'notebooks.snapshot');

beforeEach(async () => {
  folder = folders.fresh();
  await start();
  for (const stream of streams) await record(commitsOf(surroundings, 3, { stream }));
  await record([commitOf(surroundings, { stream: 'notebook-d', log: 'other' })]);
  await record([commitOf(surroundings, { stream: 'notebook-z' })]);
  await projector.saveSnapshot();
});
afterEach(async () => {
  await stop();
  folders.removeAll();
});

test('a start goes on where the snapshot stood, and comes to the fold of the whole record', async () => {
  await record([commitOf(surroundings, { stream: 'notebook-a', version: 4 })]);
  await restart();
  expect(new Set(folded)).toEqual(new Set(['notebook-a 4']));
  expect(await shown()).toEqual(await foldOfLogs());
  await record([commitOf(surroundings, { stream: 'notebook-b', version: 4 })]);
  await record([commitOf(surroundings, { stream: 'notebook-e' })]);
  expect(await shown()).toEqual(await foldOfLogs());
  expect(await embedded.readModels.live<Notebook>('notebooks').get('gone')).toBeUndefined();
});

test('whoever waits for a write that the snapshot had seen is answered, also where it touched no document', async () => {
  await restart();
  await projector.reached({ log: 'notes', stream: 'notebook-c', version: 3 }, 10);
  await projector.reached({ log: 'notes', stream: 'notebook-z', version: 1 }, 10);
  const never = projector.reached({ log: 'notes', stream: 'notebook-c', version: 4 }, 10);
  await expect(never).rejects.toThrow('not-yet-visible');
});

test('a snapshot that is made of a restored model holds the documents that nobody asked for', async () => {
  await restart();
  await record([commitOf(surroundings, { stream: 'notebook-b', version: 4 })]);
  await projector.saveSnapshot();
  await restart();
  expect(folded).toEqual([]);
  expect(await shown()).toEqual(await foldOfLogs());
});

test('a rebuild folds the whole record, whatever the snapshot says', async () => {
  await restart();
  await projector.rebuild();
  expect(folded.length).toBeGreaterThan(9);
  expect(await shown()).toEqual(await foldOfLogs());
});

test.each<[string, () => void]>([
  ['cut short', () => writeFileSync(snapshotFile(), readFileSync(snapshotFile()).subarray(0, -30))],
  ['changed by a byte', () => flip(snapshotFile(), 'amount')],
  ['empty', () => writeFileSync(snapshotFile(), '')],
  ['under the name of another', () => renameSync(snapshotFile(), snapshotFile().replace('notebooks', 'others'))],
  ['of another record', () => giveAnotherHash(snapshotFile())],
])('one that is %s is passed over', async (_name, harm) => {
  await stop();
  harm();
  await start();
  expect(folded.length).toBeGreaterThan(9);
  expect(await shown()).toEqual(await foldOfLogs());
});

test('one of an earlier version of the projection is passed over', async () => {
  await restart(notebooks(2));
  expect(folded.length).toBeGreaterThan(9);
});

test('one is written only when enough was recorded since the last', async () => {
  const before = readFileSync(snapshotFile());
  await restart(notebooks(), 2);
  await record([commitOf(surroundings, { stream: 'notebook-a', version: 4 })]);
  await projector.saveSnapshot();
  expect(readFileSync(snapshotFile()).equals(before)).toBe(true);
  await record([commitOf(surroundings, { stream: 'notebook-a', version: 5 })]);
  await projector.saveSnapshot();
  expect(readFileSync(snapshotFile()).equals(before)).toBe(false);
});

test('a redaction takes it away, and none is written until the next start has folded what is left', async () => {
  const [first] = (await embedded.store.readStream('notes', 'notebook-a', 0)) as [Commit];
  const hashes = first.sealed.map(({ hash }) => hash);
  const saving = projector.saveSnapshot();
  await embedded.store.redact('notes', first.id, hashes);
  await saving;
  await record([commitOf(surroundings, { stream: 'notebook-a', version: 4 })]);
  await projector.saveSnapshot();
  expect(readdirSync(inFolder(folder, 'snapshots'))).toEqual([]);
  await restart();
  await projector.saveSnapshot();
  expect(readdirSync(inFolder(folder, 'snapshots'))).toHaveLength(1);
  expect(await shown()).toEqual(await foldOfLogs());
});

test('damage in what a start passed over is found beside, and stops the store', async () => {
  await stop();
  flip(inFolder(folder, 'record'), '"command"');
  await start();
  expect(folded).toEqual([]);
  expect(embedded.stopped()?.message).toContain('not what was recorded');
});

function flip(file: string, content: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(content) + 2;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(file, bytes);
}

/** Whole, and of a record in which other groups were sealed. */
function giveAnotherHash(file: string): void {
  const content = readFileSync(file, 'latin1').slice(0, -9);
  const other = content.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`);
  writeFileSync(file, `${other}${crc32(Buffer.from(other, 'latin1')).toString(16).padStart(8, '0')}\n`, 'latin1');
}
