import { ChaosTransport, eventually, SeededRandomness } from '@acta/testing';
import { pages, PagesUnderTest } from './fixture/pages-under-test';
import type { EventStore } from './event-store';
import type { ReadModelStore, WrittenCollection } from './read-model-store';

let under: PagesUnderTest;
beforeEach(async () => {
  under = await PagesUnderTest.open();
});
afterEach(() => under.close());

test.each([true, false])(
  'comes to the same under any delivery: twice, late, left out, interleaved (order of streams kept: %s)',
  async (keepsStreamOrder) => {
    for (let seed = 1; seed <= 5; seed++) {
      const chaos = new ChaosTransport(under.embedded.transport, {
        randomness: new SeededRandomness(seed),
        keepsStreamOrder,
      });
      const from = seed * 10 - 9;
      await under.record(5, { from });
      await under.record(5, { from, log: 'other' });
      const tried = under.projector(pages(), { transport: chaos });
      const starting = tried.start();
      await under.record(5, { from: from + 5 });
      await under.record(5, { from: from + 5, log: 'other' });
      await starting;
      const last = { stream: 'notebook-a', version: from + 9 };
      await Promise.all(['notes', 'other'].map((log) => tried.reached({ log, ...last }, 5_000)));
      await eventually(async () => expect(await under.shown()).toEqual(await under.foldOfLogs()));
      expect(chaos.repeated).toBeGreaterThan(0);
      expect(chaos.overtaken).toBeGreaterThan(0);
      expect(await under.embedded.lot.list()).toEqual([]);
      await tried.stop();
    }
  },
  20_000,
);

test('does not fold a commit twice when the answer of a write was lost', async () => {
  let losses = 0;
  const readModels: ReadModelStore = {
    live: (name) => under.embedded.readModels.live(name),
    discard: (buildId) => under.embedded.readModels.discard(buildId),
    switchTo: (name, buildId) => under.embedded.readModels.switchTo(name, buildId),
    build: async <Document>(name: string, version: number) => {
      const { buildId, collection } = await under.embedded.readModels.build<Document>(name, version);
      const write: typeof collection.write = async (writes) => {
        const results = await collection.write(writes);
        if ((losses += 1) % 3 === 0) throw new Error('the answer was lost');
        return results;
      };
      return { buildId, collection: { ...bound(collection), write } };
    },
  };
  await under.record(4);
  const store = new OneByOne(under.embedded.store);
  await under.projector(pages(), { readModels, store: store.reading }).start();
  expect(losses).toBeGreaterThan(3);
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});

/** So that each commit is a write of its own. */
class OneByOne {
  readonly reading: EventStore;

  constructor(store: EventStore) {
    const readLog: EventStore['readLog'] = (log, after) => store.readLog(log, after, 1);
    this.reading = Object.assign(Object.create(store) as EventStore, { readLog });
  }
}

function bound<Document>(collection: WrittenCollection<Document>): Omit<WrittenCollection<Document>, 'write'> {
  return {
    load: (id) => collection.load(id),
    loadAll: (ids) => collection.loadAll(ids),
    get: (id) => collection.get(id),
    remembered: (id) => collection.remembered(id),
    find: (filter, options) => collection.find(filter, options),
    count: (filter) => collection.count(filter),
  };
}
