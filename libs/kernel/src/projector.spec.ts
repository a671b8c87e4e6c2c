import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import {
  ChaosTransport,
  commitOf,
  eventually,
  NotebookClosed,
  notesRegistry,
  NoteTaken,
  SeededRandomness,
  surroundingsWith,
  TemporaryFolders,
  wholeLog,
} from '@acta/testing';
import { readCommit, type Commit, type ReadCommit } from './commit';
import type { Projection } from './projection';
import { Projector } from './projector';
import type { Collection, ReadModelStore } from './read-model-store';
import type { Transport } from './transport';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const streams = ['notebook-a', 'notebook-b', 'notebook-c', 'notebook-d'];
let embedded: Embedded;
let projectors: Projector[];

/** What each stream said, apart, so that no interleaving of streams changes it: of one notebook, and of all. */
interface Page {
  readonly id: string;
  readonly said: Readonly<Record<string, { readonly versions: readonly number[]; readonly total: number }>>;
}

function pages(changes: Partial<Projection<Page>> = {}): Projection<Page> {
  return {
    name: 'pages',
    version: 1,
    logs: ['notes', 'other'],
    documentsOf: (commit) => [commit.stream, 'all'],
    fold: (document, commit, id) => {
      const key = `${commit.log}/${commit.stream}`;
      const { versions, total } = document?.said[key] ?? { versions: [], total: 0 };
      const said = { versions: [...versions, commit.version], total: total + amountOf(commit) };
      return { id, said: { ...document?.said, [key]: said } };
    },
    ...changes,
  };
}

const amountOf = ({ facts }: ReadCommit) =>
  facts.reduce((sum, fact) => sum + ((fact.data as { amount?: number }).amount ?? 0), 0);

beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  projectors = [];
});
afterEach(async () => {
  await Promise.all(projectors.map((projector) => projector.stop()));
  await embedded.close();
  folders.removeAll();
});

function projector(
  projection: Projection<Page> = pages(),
  transport: Transport = embedded.transport,
  readModels: ReadModelStore = embedded.readModels,
): Projector {
  const ports = { ...embedded, transport, readModels, clock: surroundings.clock, registry: notesRegistry };
  const made = new Projector(projection as Projection, ports);
  projectors.push(made);
  return made;
}

async function record(count: number, { from = 1, log = 'notes' } = {}): Promise<void> {
  for (let version = from; version < from + count; version++) {
    const commits = streams.map((stream, index) => {
      return commitOf(surroundings, { log, stream, version, facts: [NoteTaken({ amount: version * (index + 1) })] });
    });
    await Promise.all(commits.map((commit) => embedded.store.append(commit)));
  }
}

const live = () => embedded.readModels.live<Page>('pages');
const shown = async () =>
  Object.fromEntries((await live().find({}, { sort: { id: 1 } })).map((page) => [page.id, page]));

/** The fold of the logs, commit by commit, with nothing in between. */
async function foldOfLogs(projection = pages()): Promise<Record<string, Page>> {
  const documents: Record<string, Page> = {};
  const commits: Commit[] = (await Promise.all(projection.logs.map((log) => wholeLog(embedded.store, log)))).flat();
  for (const commit of commits) {
    const read = readCommit(commit, notesRegistry);
    for (const id of projection.documentsOf(read)) documents[id] = projection.fold(documents[id], read, id) as Page;
  }
  return documents;
}

test('shows once it has started all that was recorded before, and then what comes', async () => {
  await record(5);
  const started = projector();
  expect(started.started).toBe(false);
  await started.start();
  expect(await shown()).toEqual(await foldOfLogs());
  await record(5, { from: 6 });
  await started.reached({ log: 'notes', stream: 'notebook-d', version: 10 }, 2_000);
  await eventually(async () => expect(await shown()).toEqual(await foldOfLogs()));
});

test.each([true, false])(
  'comes to the same under any delivery: twice, late, left out, interleaved (order of streams kept: %s)',
  async (keepsStreamOrder) => {
    for (let seed = 1; seed <= 5; seed++) {
      const chaos = new ChaosTransport(embedded.transport, {
        randomness: new SeededRandomness(seed),
        keepsStreamOrder,
      });
      const from = seed * 10 - 9;
      await record(5, { from });
      await record(5, { from, log: 'other' });
      const tried = projector(pages(), chaos);
      const starting = tried.start();
      await record(5, { from: from + 5 });
      await record(5, { from: from + 5, log: 'other' });
      await starting;
      const last = { stream: 'notebook-a', version: from + 9 };
      await Promise.all(['notes', 'other'].map((log) => tried.reached({ log, ...last }, 5_000)));
      await eventually(async () => expect(await shown()).toEqual(await foldOfLogs()));
      expect(chaos.repeated).toBeGreaterThan(0);
      expect(chaos.overtaken).toBeGreaterThan(0);
      expect(await embedded.lot.list()).toEqual([]);
      await tried.stop();
    }
  },
  20_000,
);

test('is rebuilt while events arrive, and no reader sees a gap or goes back', async () => {
  await record(10);
  const rebuilt = projector();
  await rebuilt.start();
  let done = false;
  let rebuilds = 0;
  const writing = record(60, { from: 11 }).then(() => (done = true));
  const reading = (async () => {
    const highest = new Map<string, number>();
    while (!done) {
      const { length } = await embedded.store.readStream('notes', 'notebook-b', 0);
      await rebuilt.reached({ log: 'notes', stream: 'notebook-b', version: length }, 5_000);
      for (const id of ['notebook-b', 'all']) {
        const versions = (await live().get(id))?.said['notes/notebook-b']?.versions ?? [];
        expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
        expect(versions.length).toBeGreaterThanOrEqual(Math.max(length, highest.get(id) ?? 0));
        highest.set(id, versions.length);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const rebuilding = (async () => {
    for (; !done; rebuilds++) await rebuilt.rebuild();
  })();
  await Promise.all([writing, reading, rebuilding]);
  expect(rebuilds).toBeGreaterThan(1);
  await rebuilt.reached({ log: 'notes', stream: 'notebook-d', version: 70 }, 5_000);
  await eventually(async () => expect(await shown()).toEqual(await foldOfLogs()));
}, 20_000);

test('brings a write to a reader who waited for it while the model was rebuilt', async () => {
  await record(1);
  const rebuilt = projector();
  await rebuilt.start();
  const waiting = rebuilt.reached({ log: 'notes', stream: 'notebook-a', version: 2 }, 5_000);
  await rebuilt.rebuild();
  await record(1, { from: 2 });
  await waiting;
});

test('never shows less after the switch than a reader saw before it, however far the new build lags', async () => {
  await record(1);
  const gate = new Gate();
  let sawThird: boolean | undefined;
  const seen = async (version: number) => {
    await embedded.store.append(commitOf(surroundings, { version }));
    return rebuilt.reached({ log: 'notes', stream: 'notebook-a', version }, 100).then(
      () => true,
      () => false,
    );
  };
  const shownVersions = async () => (await live().get('notebook-a'))?.said['notes/notebook-a']?.versions;
  /* The first build runs free; the second stands still from the moment at which the first is to stop. */
  const transport: Transport = {
    close: () => embedded.transport.close(),
    subscribe: (subscriber) => {
      const isFirst = subscriber.name === 'pages@1.1';
      const subscription = embedded.transport.subscribe({
        ...subscriber,
        handle: async (batch) => {
          if (!isFirst) await gate.passed();
          await subscriber.handle(batch);
        },
      });
      const stop = async () => {
        if (isFirst && subscriber.log === 'notes' && !gate.isClosed) {
          gate.close();
          expect(await seen(2)).toBe(true);
          setTimeout(() => gate.open(), 50);
        }
        await subscription.stop();
      };
      return { stop };
    },
  };
  const readModels: typeof embedded.readModels = {
    live: (name) => embedded.readModels.live(name),
    build: (name, version) => embedded.readModels.build(name, version),
    discard: (buildId) => embedded.readModels.discard(buildId),
    switchTo: async (name, buildId) => {
      if (buildId === 'pages@1.2') {
        gate.close();
        sawThird = await seen(3);
      }
      await embedded.readModels.switchTo(name, buildId);
    },
  };
  const rebuilt = projector(pages(), transport, readModels);
  await rebuilt.start();
  await rebuilt.rebuild();
  expect(sawThird).toBeDefined();
  expect(await shownVersions()).toEqual(sawThird ? [1, 2, 3] : [1, 2]);
  gate.open();
  await rebuilt.reached({ log: 'notes', stream: 'notebook-a', version: 3 }, 2_000);
  expect(await shownVersions()).toEqual([1, 2, 3]);
});

test('does not fold a commit twice when the answer of a write was lost', async () => {
  let losses = 0;
  const readModels: typeof embedded.readModels = {
    live: (name) => embedded.readModels.live(name),
    discard: (buildId) => embedded.readModels.discard(buildId),
    switchTo: (name, buildId) => embedded.readModels.switchTo(name, buildId),
    build: async <Document>(name: string, version: number) => {
      const { buildId, collection } = await embedded.readModels.build<Document>(name, version);
      const write: typeof collection.write = async (writes) => {
        const results = await collection.write(writes);
        if ((losses += 1) % 3 === 0) throw new Error('the answer was lost');
        return results;
      };
      return { buildId, collection: { ...bound(collection), write } };
    },
  };
  await record(4);
  await projector(pages(), embedded.transport, readModels).start();
  expect(losses).toBeGreaterThan(3);
  expect(await shown()).toEqual(await foldOfLogs());
});

test('lets a document go, and no late event brings it back', async () => {
  const closable = pages({
    documentsOf: ({ stream }) => [stream],
    fold: (document, commit, id) =>
      commit.facts.some(({ type }) => type === NotebookClosed.type) ? undefined : pages().fold(document, commit, id),
  });
  await record(2);
  const facts = [NotebookClosed({ pages: 2 })];
  await embedded.store.append(commitOf(surroundings, { stream: 'notebook-a', version: 3, facts }));
  await projector(closable).start();
  expect(await live().get('notebook-a')).toBeUndefined();
  expect(await live().count({})).toBe(3);
});

test('parks what it cannot project and shows it after a replay, others being shown meanwhile', async () => {
  let broken = true;
  const brittle = pages({
    fold: (document, commit, id) => {
      if (broken && commit.stream === 'notebook-b' && commit.version === 2) throw new Error('no page for this');
      return pages().fold(document, commit, id);
    },
  });
  await record(4);
  const started = projector(brittle);
  await started.start();
  await eventually(async () => expect(await embedded.lot.list()).toHaveLength(3));
  const waiting = await embedded.lot.list({ handler: 'pages', stream: 'notebook-b' });
  expect(waiting.map(({ version, reason }) => `${version} ${reason}`)).toEqual([
    '2 no page for this',
    '3 behind',
    '4 behind',
  ]);
  expect((await live().get('notebook-a'))?.said['notes/notebook-a']?.versions).toEqual([1, 2, 3, 4]);
  expect((await live().get('notebook-b'))?.said['notes/notebook-b']?.versions).toEqual([1]);
  broken = false;
  expect(await started.replay('notes', 'notebook-b')).toEqual({ replayed: 3 });
  await eventually(async () => expect(await shown()).toEqual(await foldOfLogs()));
});

test('forgets what was parked when a rebuild can project it', async () => {
  let broken = true;
  const brittle = pages({
    fold: (document, commit, id) => {
      if (broken && commit.stream === 'notebook-b') throw new Error('no page for this');
      return pages().fold(document, commit, id);
    },
  });
  await record(2);
  const started = projector(brittle);
  await started.start();
  await eventually(async () => expect(await embedded.lot.list()).toHaveLength(2));
  broken = false;
  await started.rebuild();
  expect(await embedded.lot.list()).toEqual([]);
  expect(await shown()).toEqual(await foldOfLogs());
});

test('says that a model which was not started cannot be asked', async () => {
  const idle = projector();
  expect(idle.follows('notes')).toBe(true);
  expect(idle.follows('access')).toBe(false);
  await expect(idle.reached({ log: 'notes', stream: 'notebook-a', version: 1 }, 10)).rejects.toThrow('was not started');
});

class Gate {
  isClosed = false;
  private waiting: (() => void)[] = [];

  close(): void {
    this.isClosed = true;
  }

  open(): void {
    this.isClosed = false;
    for (const pass of this.waiting.splice(0)) pass();
  }

  passed(): Promise<void> {
    return this.isClosed ? new Promise((pass) => this.waiting.push(pass)) : Promise.resolve();
  }
}

function bound<Document>(collection: Collection<Document>): Omit<Collection<Document>, 'write'> {
  return {
    load: (id) => collection.load(id),
    get: (id) => collection.get(id),
    find: (filter, options) => collection.find(filter, options),
    count: (filter) => collection.count(filter),
  };
}
