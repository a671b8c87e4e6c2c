import type { Collection, ReadModelStore } from '@acta/kernel';

export interface ReadModelsUnderTest {
  readonly readModels: ReadModelStore;
  dispose(): Promise<void>;
}

interface Plan {
  readonly code: string;
  readonly year: number;
  readonly areas: readonly string[];
  readonly text?: { readonly es: string };
}

const plans: readonly Plan[] = [
  { code: 'CELAC-2020', year: 2020, areas: ['salud', 'clima'] },
  { code: 'CELAC-2021', year: 2021, areas: ['clima'], text: { es: 'Plan' } },
  { code: 'CELAC-2015', year: 2015, areas: [] },
  { code: 'CELAC-2021-B', year: 2021, areas: ['salud'] },
];

/** What every store of read models promises (G7, rules.md 1.12). */
export function readModelContract(name: string, make: () => Promise<ReadModelsUnderTest>): void {
  describe(`${name} as a store of read models`, () => {
    let tested: ReadModelsUnderTest;
    let collection: Collection<Plan>;
    beforeEach(async () => {
      tested = await make();
      collection = await filled(tested.readModels, 'plans', plans);
    });
    afterEach(() => tested.dispose());

    const codes = async (found: Promise<readonly Plan[]>) => (await found).map(({ code }) => code);

    guardedWrites(() => collection);

    test('finds by the filters of MongoDB', async () => {
      const sort = { code: 1 } as const;
      expect(await codes(collection.find({ year: 2021 }, { sort }))).toEqual(['CELAC-2021', 'CELAC-2021-B']);
      expect(await codes(collection.find({ areas: 'salud' }, { sort }))).toEqual(['CELAC-2020', 'CELAC-2021-B']);
      expect(await codes(collection.find({ year: { $gte: 2020, $lt: 2021 } }, { sort }))).toEqual(['CELAC-2020']);
      expect(await codes(collection.find({ 'text.es': 'Plan' }, { sort }))).toEqual(['CELAC-2021']);
      const either = { $or: [{ year: 2015 }, { text: { $exists: true } }] };
      expect(await codes(collection.find(either, { sort }))).toEqual(['CELAC-2015', 'CELAC-2021']);
      expect(await codes(collection.find({ code: 'nothing' }))).toEqual([]);
    });

    test('sorts by several fields in their order, skips and limits', async () => {
      const sort = { year: -1, code: -1 } as const;
      const all = ['CELAC-2021-B', 'CELAC-2021', 'CELAC-2020', 'CELAC-2015'];
      expect(await codes(collection.find({}, { sort }))).toEqual(all);
      expect(await codes(collection.find({}, { sort, skip: 1, limit: 2 }))).toEqual(all.slice(1, 3));
    });

    test('counts what a filter finds', async () => {
      expect(await collection.count({})).toBe(4);
      expect(await collection.count({ year: 2021 })).toBe(2);
    });

    test('lets no reader change a document', async () => {
      const [found] = await collection.find({ code: 'CELAC-2020' });
      for (const document of [
        found,
        await collection.get('CELAC-2020'),
        (await collection.load('CELAC-2020'))?.document,
      ]) {
        unlessFrozen(() => ((document as { code: string }).code = 'changed'));
        unlessFrozen(() => (document?.areas as string[]).push('changed'));
      }
      expect(await collection.get('CELAC-2020')).toEqual(plans[0]);
    });

    test('says nothing of a document, or of a model, that is not there', async () => {
      expect(await collection.get('none')).toBeUndefined();
      expect(await collection.load('none')).toBeUndefined();
      const empty = tested.readModels.live<Plan>('never-built');
      expect(await empty.find({})).toEqual([]);
      expect(await empty.get('CELAC-2020')).toBeUndefined();
    });

    test('shows a new build to all readers at once when it is switched to, also to those who asked before', async () => {
      const live = tested.readModels.live<Plan>('plans');
      const { buildId, collection: next } = await tested.readModels.build<Plan>('plans', 2);
      await write(next, plans.slice(0, 1));
      expect(await live.count({})).toBe(4);
      await tested.readModels.switchTo('plans', buildId);
      expect(await codes(live.find({}))).toEqual(['CELAC-2020']);
      await write(next, plans.slice(1, 2));
      expect(await live.count({})).toBe(2);
    });

    test('has something to show at every moment of a switch', async () => {
      const live = tested.readModels.live<Plan>('plans');
      const { buildId, collection: next } = await tested.readModels.build<Plan>('plans', 2);
      await write(next, plans);
      let switched = false;
      const switching = tested.readModels.switchTo('plans', buildId).then(() => (switched = true));
      while (!switched) {
        expect(await live.count({})).toBe(plans.length);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await switching;
    });

    test('discards a build without touching the live one', async () => {
      const { buildId, collection: next } = await tested.readModels.build<Plan>('plans', 2);
      await write(next, plans.slice(0, 1));
      await tested.readModels.discard(buildId);
      expect(await tested.readModels.live<Plan>('plans').count({})).toBe(4);
      await expect(tested.readModels.switchTo('plans', buildId)).rejects.toThrow();
    });

    test('keeps no earlier version where it was told to forget', async () => {
      const { collection } = await tested.readModels.build<Plan>('forgetful', 1, 'forgets');
      for (let n = 1; n <= 3; n++) {
        await collection.write([
          { id: 'X', document: { code: 'X', year: n, areas: [] }, source: { stream: 'plan-x', from: n - 1, to: n } },
        ]);
      }
      const [x] = await collection.remembered('X');
      expect(x?.stored.document?.year).toBe(3);
      expect(x?.earlier).toEqual([]);
    });

    test('keeps models apart', async () => {
      await filled(tested.readModels, 'others', plans.slice(2, 3));
      expect(await tested.readModels.live<Plan>('others').count({})).toBe(1);
      expect(await tested.readModels.live<Plan>('plans').count({})).toBe(4);
    });
  });
}

function guardedWrites(collectionNow: () => Collection<Plan>): void {
  const plan: Plan = { code: 'X', year: 2000, areas: [] };
  const source = (from: number, to: number, stream = 'plan-x') => ({ stream, from, to });

  test('writes only while the document stands where the writer saw it', async () => {
    const collection = collectionNow();
    expect(await collection.write([{ id: 'X', document: plan, source: source(0, 1) }])).toEqual(['written']);
    const later = { ...plan, year: 2001 };
    expect(await collection.write([{ id: 'X', document: later, source: source(0, 1) }])).toEqual(['stale']);
    expect(await collection.write([{ id: 'X', document: later, source: source(2, 3) }])).toEqual(['stale']);
    expect(await collection.get('X')).toEqual(plan);
    expect(await collection.write([{ id: 'X', document: later, source: source(1, 2) }])).toEqual(['written']);
    expect(await collection.load('X')).toEqual({ id: 'X', document: later, sources: { 'plan-x': 2 } });
  });

  test('replaces a document whole', async () => {
    const collection = collectionNow();
    await collection.write([{ id: 'X', document: { ...plan, text: { es: 'Plan' } }, source: source(0, 1) }]);
    await collection.write([{ id: 'X', document: plan, source: source(1, 2) }]);
    expect(await collection.get('X')).toEqual(plan);
  });

  test('lets no writer change a document once it is written', async () => {
    const collection = collectionNow();
    const areas = ['salud'];
    await collection.write([{ id: 'X', document: { ...plan, areas }, source: source(0, 1) }]);
    unlessFrozen(() => areas.push('changed'));
    expect(await collection.get('X')).toEqual({ ...plan, areas: ['salud'] });
  });

  test.each(['notes/plan-x.y.z', 'notes/plan.$x', 'notes/__proto__'])(
    'takes %s as the name of a source',
    async (name) => {
      const collection = collectionNow();
      await collection.write([{ id: 'X', document: plan, source: source(0, 1, name) }]);
      expect(await collection.write([{ id: 'X', document: plan, source: source(0, 1, name) }])).toEqual(['stale']);
      expect(await collection.write([{ id: 'X', document: plan, source: source(1, 2, name) }])).toEqual(['written']);
      expect((await collection.load('X'))?.sources).toEqual({ [name]: 2 });
    },
  );

  test('keeps the version of each stream that feeds a document', async () => {
    const collection = collectionNow();
    await collection.write([{ id: 'X', document: plan, source: source(0, 3) }]);
    await collection.write([{ id: 'X', document: plan, source: source(0, 1, 'track-x') }]);
    expect((await collection.load('X'))?.sources).toEqual({ 'plan-x': 3, 'track-x': 1 });
  });

  test('remembers the sources of a document that went, so that no late event brings it back', async () => {
    const collection = collectionNow();
    await collection.write([{ id: 'X', document: plan, source: source(0, 1) }]);
    await collection.write([{ id: 'X', document: undefined, source: source(1, 2) }]);
    expect(await collection.get('X')).toBeUndefined();
    expect(await collection.count({ code: 'X' })).toBe(0);
    expect(await collection.load('X')).toEqual({ id: 'X', document: undefined, sources: { 'plan-x': 2 } });
    expect(await collection.write([{ id: 'X', document: plan, source: source(0, 1) }])).toEqual(['stale']);
    expect(await collection.write([{ id: 'X', document: plan, source: source(2, 3) }])).toEqual(['written']);
    expect(await collection.get('X')).toEqual(plan);
  });

  test('remembers what documents were, from the first of what it remembers to the last', async () => {
    const collection = collectionNow();
    expect(await collection.remembered('X')).toEqual([]);
    await collection.write([{ id: 'X', document: plan, source: source(0, 1) }]);
    await collection.write([{ id: 'X', document: undefined, source: source(1, 2) }]);
    await collection.write([{ id: 'X', document: plan, source: source(0, 5, 'track-x') }]);
    const all = await collection.remembered();
    expect(all.map(({ stored }) => stored.id)).toEqual([...plans.map(({ code }) => code), 'X']);
    const [x] = await collection.remembered('X');
    expect(x).toEqual(all.at(-1));
    const sources = { 'plan-x': 2, 'track-x': 5 };
    expect(x?.stored).toEqual({ id: 'X', document: plan, sources });
    const were: unknown[] = [
      { document: undefined, sources: {} },
      { document: plan, sources: { 'plan-x': 1 } },
      { document: undefined, sources: { 'plan-x': 2 } },
    ];
    const earlier = (x?.earlier ?? []).map(({ document, sources: fed }) => ({ document, sources: fed }));
    expect(earlier).toEqual(were.slice(were.length - earlier.length));
  });

  test('does not remember without end', async () => {
    const collection = collectionNow();
    for (let n = 1; n <= 200; n++) {
      await collection.write([{ id: 'X', document: { ...plan, year: n }, source: source(n - 1, n) }]);
    }
    const [x] = await collection.remembered('X');
    expect(x?.earlier.length).toBeLessThan(100);
    expect(x?.earlier.at(-1)?.document?.year ?? 199).toBe(199);
  });

  test('tells for each write of many whether it held', async () => {
    const collection = collectionNow();
    await collection.write([{ id: 'X', document: plan, source: source(0, 1) }]);
    const writes = ['X', 'Y'].map((id) => ({ id, document: plan, source: source(0, 1) }));
    const [known, unknown] = await collection.write(writes);
    expect(known).toBe('stale');
    expect(await collection.get('Y')).toEqual(unknown === 'written' ? plan : undefined);
    expect(await collection.write([])).toEqual([]);
  });

  test('lets one of two racing writers have a document', async () => {
    const collection = collectionNow();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, year) =>
        collection.write([{ id: 'R', document: { ...plan, year }, source: source(0, 1) }]),
      ),
    );
    expect(results.flat().filter((result) => result === 'written')).toHaveLength(1);
  });
}

/** What is frozen is as good as a copy. */
function unlessFrozen(change: () => unknown): void {
  try {
    change();
  } catch (error) {
    expect((error as Error).name).toBe('TypeError');
  }
}

async function filled(readModels: ReadModelStore, name: string, content: readonly Plan[]): Promise<Collection<Plan>> {
  const { buildId, collection } = await readModels.build<Plan>(name, 1);
  await write(collection, content);
  await readModels.switchTo(name, buildId);
  return collection;
}

async function write(collection: Collection<Plan>, content: readonly Plan[]): Promise<void> {
  /* Copies: what a reader changes must not be what the test compares with. */
  const writes = content.map((document) => ({
    id: document.code,
    document: structuredClone(document),
    source: { stream: `plan-${document.code}`, from: 0, to: 1 },
  }));
  expect(await collection.write(writes)).toEqual(content.map(() => 'written'));
}
