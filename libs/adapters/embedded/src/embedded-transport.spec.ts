import type { Commit, Delivery, EventStore } from '@acta/kernel';
import { commitOf, commitsOf, eventually, surroundingsWith, TemporaryFolders } from '@acta/testing';
import { EmbeddedTransport } from './embedded-transport';
import { openEmbedded, type Embedded } from './open-embedded';

describe('EmbeddedTransport, to those who have seen all', () => {
  const surroundings = surroundingsWith();
  const folders = new TemporaryFolders();
  let embedded: Embedded;
  let transport: EmbeddedTransport;
  let readCount = 0;
  const got: Delivery[] = [];

  beforeEach(async () => {
    embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
    readCount = 0;
    got.length = 0;
    transport = new EmbeddedTransport(counting(embedded.store), surroundings.clock);
    follow('one');
  });
  afterEach(async () => {
    await transport.close();
    await embedded.close();
    folders.removeAll();
  });

  test('brings what is appended as the record would give it, without reading it again', async () => {
    const [first, ...later] = commitsOf(surroundings, 5);
    await embedded.store.append(first as Commit);
    await eventually(() => expect(got).toHaveLength(1));
    const before = readCount;
    for (const commit of later) await embedded.store.append(commit);
    const elsewhere = commitsOf(surroundings, 3, { stream: 'notebook-b' });
    await Promise.all(elsewhere.map((commit) => embedded.store.append(commit)));
    await eventually(() => expect(got).toHaveLength(8));
    expect(readCount).toBe(before);
    const { commits } = await embedded.store.readLog('notes', undefined, 10);
    expect(got.map(({ commit }) => commit)).toEqual(commits);
    expect(got.map(({ checkpoint }) => checkpoint)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('one who comes later reads what was before, and then goes on with the others', async () => {
    for (const commit of commitsOf(surroundings, 3)) await embedded.store.append(commit);
    const late: Delivery[] = [];
    follow('late', late);
    await eventually(() => expect(late).toHaveLength(3));
    const before = readCount;
    await embedded.store.append(commitOf(surroundings, { version: 4 }));
    await eventually(() => expect([late, got].map(({ length }) => length)).toEqual([4, 4]));
    expect(readCount).toBe(before);
  });

  test('a text that was redacted before somebody came is not brought to them', async () => {
    const [commit] = commitsOf(surroundings, 1) as [Commit];
    await embedded.store.append(commit);
    await eventually(() => expect(got).toHaveLength(1));
    await embedded.store.redact(
      'notes',
      commit.id,
      commit.sealed.map(({ hash }) => hash),
    );
    const late: Delivery[] = [];
    follow('late', late);
    await eventually(() => expect(late.map(({ commit: brought }) => brought.sealed)).toEqual([[]]));
  });

  function follow(name: string, into: Delivery[] = got): void {
    transport.subscribe({ name, log: 'notes', after: undefined, handle: async (batch) => void into.push(...batch) });
  }

  function counting(store: EventStore): EventStore {
    return new Proxy(store, {
      get: (target, property) => {
        if (property === 'readLog') readCount += 1;
        const value = Reflect.get(target, property, target) as unknown;
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }
});
