import type { Commit, EventStore } from '@acta/kernel';
import { commitOf, commitsOf } from './builders';
import type { Crashable, MakeEventStore } from './durable';
import { eventually } from './eventually';
import { expectDense, wholeLog } from './record-checks';
import { surroundingsWith } from './surroundings';

export function readingContract(make: MakeEventStore): void {
  const surroundings = surroundingsWith();
  let durable: Crashable<EventStore>;
  let store: EventStore;
  beforeEach(async () => {
    durable = await make(surroundings);
    store = durable.port;
  });
  afterEach(() => durable.dispose());

  test('says nothing of what was never recorded', async () => {
    expect(await store.findCommit('00000000-0000-8000-8000-ffffffffffff')).toBeUndefined();
    expect(await store.readStream('notes', 'notebook-none', 0)).toEqual([]);
    expect((await store.readLog('notes', undefined, 10)).commits).toEqual([]);
    expect(await store.readGroups('notes', 0, 10)).toEqual([]);
  });

  test('reads a stream after a version', async () => {
    const commits = commitsOf(surroundings, 4);
    for (const commit of commits) await store.append(commit);
    expect(await store.readStream('notes', 'notebook-a', 2)).toEqual(commits.slice(2));
    expect(await store.readStream('notes', 'notebook-a', 4)).toEqual([]);
  });

  test('reads all of a stream and of a page, however long', async () => {
    const commits = commitsOf(surroundings, 1_100);
    await Promise.all(commits.map((commit) => store.append(commit)));
    expect(await store.readStream('notes', 'notebook-a', 0)).toEqual(commits);
    expect((await store.readLog('notes', undefined, 2_000)).commits).toEqual(commits);
    expect((await store.readGroups('notes', 0, 2_000)).at(-1)?.to).toBe(1_100);
  });

  test('reads a log page by page, and goes on from any checkpoint', async () => {
    const commits = commitsOf(surroundings, 5);
    for (const commit of commits) await store.append(commit);
    const first = await store.readLog('notes', undefined, 2);
    const second = await store.readLog('notes', first.next, 2);
    const third = await store.readLog('notes', second.next, 2);
    expect([first, second, third].map((page) => page.commits)).toEqual([
      commits.slice(0, 2),
      commits.slice(2, 4),
      commits.slice(4),
    ]);
    expect(await store.readLog('notes', third.next, 2)).toEqual({ commits: [], next: third.next });
    const more = commitOf(surroundings, { version: 6 });
    await store.append(more);
    expect((await store.readLog('notes', third.next, 2)).commits).toEqual([more]);
  });

  test('keeps the same stream name apart in two logs', async () => {
    const here = commitOf(surroundings);
    const there = commitOf(surroundings, { log: 'other' });
    await Promise.all([store.append(here), store.append(there)]);
    expect(await wholeLog(store, 'notes')).toEqual([here]);
    expect(await wholeLog(store, 'other')).toEqual([there]);
    expect(await store.readStream('other', 'notebook-a', 0)).toEqual([there]);
  });

  test('shows a reader who follows while others write every commit once, in order, without a hole', async () => {
    const streams = ['notebook-a', 'notebook-b', 'notebook-c', 'notebook-d'];
    const perStream = 50;
    const seen: Commit[] = [];
    const read = async () => {
      for (let after: string | undefined; seen.length < streams.length * perStream;) {
        const page = await store.readLog('notes', after, 7);
        seen.push(...page.commits);
        after = page.next;
        expectDense(seen);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const write = async (stream: string) => {
      for (const commit of commitsOf(surroundings, perStream, { stream })) await store.append(commit);
    };
    await Promise.all([read(), ...streams.map(write)]);
    expect(seen).toEqual(await wholeLog(store, 'notes'));
  });

  test('calls listeners of appends once the commit can be read, until they stop', async () => {
    const heard: { log: string; readable: Promise<boolean> }[] = [];
    const commits = commitsOf(surroundings, 2);
    const stop = store.onAppended((log) => {
      const readable = store.readStream(log, 'notebook-a', 0).then((stream) => stream.length > 0);
      heard.push({ log, readable });
    });
    await store.append(commits[0] as Commit);
    const [first] = await eventually(() => {
      expect(heard).toHaveLength(1);
      return heard;
    });
    expect(first?.log).toBe('notes');
    expect(await first?.readable).toBe(true);
    stop();
    await store.append(commits[1] as Commit);
    expect(heard).toHaveLength(1);
  });
}
