import { answersRequest, readCommit, REDACTED, type Commit, type EventStore, type SealedText } from '@acta/kernel';
import { commitOf, commitsOf } from './builders';
import type { Crashable, MakeEventStore } from './durable';
import { HandDrivenClock } from './hand-driven-clock';
import { notesRegistry } from './notes';
import { expectSealed, wholeLog } from './record-checks';
import { surroundingsWith } from './surroundings';

export function sealingContract(make: MakeEventStore): void {
  const clock = new HandDrivenClock('2026-06-01T00:00:00.000Z');
  const surroundings = surroundingsWith({ clock });
  let durable: Crashable<EventStore>;
  let store: EventStore;
  beforeEach(async () => {
    durable = await make(surroundings);
    store = durable.port;
  });
  afterEach(() => durable.dispose());

  test('seals every commit in groups that are dense and chained, in each log', async () => {
    const appends = ['notebook-a', 'notebook-b', 'notebook-c'].flatMap((stream) =>
      ['notes', 'other'].flatMap((log) => commitsOf(surroundings, 10, { stream, log })),
    );
    for (let from = 0; from < appends.length; from += 8) {
      await Promise.all(appends.slice(from, from + 8).map((commit) => store.append(commit)));
    }
    await expectSealed(store, 'notes', surroundings);
    await expectSealed(store, 'other', surroundings);
  });

  test('lets sealedAt never fall, also when the clock is set back and the record is opened again', async () => {
    const [first, second, third] = commitsOf(surroundings, 3) as [Commit, Commit, Commit];
    clock.set('2026-06-01T00:00:00.000Z');
    await store.append(first);
    clock.set('2026-05-31T00:00:00.000Z');
    await store.append(second);
    durable = await durable.reopen();
    store = durable.port;
    clock.set('2026-05-01T00:00:00.000Z');
    await store.append(third);
    await expectSealed(store, 'notes', surroundings);
    const groups = await store.readGroups('notes', 0, 10);
    expect(groups.map(({ sealedAt }) => sealedAt)).toEqual(Array(3).fill('2026-06-01T00:00:00.000Z'));
  });

  test('reads groups after a number', async () => {
    for (const commit of commitsOf(surroundings, 3)) await store.append(commit);
    const all = await store.readGroups('notes', 0, 10);
    expect(all.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(await store.readGroups('notes', 1, 1)).toEqual(all.slice(1, 2));
  });

  test('tells the place of an instant in each log, and which streams have gone on since', async () => {
    const places: (string | undefined)[] = [await store.sealedBy('notes', '2026-12-31T00:00:00.000Z')];
    const [a1, a2, a3] = commitsOf(surroundings, 3) as [Commit, Commit, Commit];
    const [b1] = commitsOf(surroundings, 1, { stream: 'notebook-b' }) as [Commit];
    for (const [hour, commit] of [a1, b1, a2, a3].entries()) {
      clock.set(`2026-07-01T0${hour}:00:00.000Z`);
      await store.append(commit);
    }
    await store.append(commitOf(surroundings, { log: 'other' }));
    for (const hour of [0, 1, 2, 3]) places.push(await store.sealedBy('notes', `2026-07-01T0${hour}:59:59.999Z`));
    expect(places[0]).toBeUndefined();
    expect(await store.sealedBy('notes', '2026-06-30T23:59:59.999Z')).toBeUndefined();
    expect(await store.sealedBy('notes', '2026-07-01T00:00:00.000Z')).toBe(places[1]);
    expect(await store.sealedBy('other', '2026-07-01T02:59:59.999Z')).toBeUndefined();
    const since = async (place: string | undefined, stream?: string) =>
      Object.fromEntries(await store.changedSince('notes', place ?? '', stream));
    expect(await since(places[1])).toEqual({ 'notebook-a': 1, 'notebook-b': 0 });
    expect(await since(places[2])).toEqual({ 'notebook-a': 1 });
    expect(await since(places[3])).toEqual({ 'notebook-a': 2 });
    expect(await since(places[4])).toEqual({});
    expect(await since(places[1], 'notebook-b')).toEqual({ 'notebook-b': 0 });
    expect(await since(places[2], 'notebook-b')).toEqual({});
    expect((await store.readLog('notes', places[3], 10)).commits).toEqual([a3]);
  });

  test('redacts what people wrote, and every digest and group still holds, also after it is opened again', async () => {
    const commit = commitOf(surroundings, { meta: { why: 'the reason' } });
    const other = commitOf(surroundings, { version: 2 });
    await store.append(commit);
    await store.append(other);
    const hashes = commit.sealed.filter(({ text }) => text !== undefined).map(({ hash }) => hash);
    expect(hashes).toHaveLength(2);
    await store.redact('notes', commit.id, [...hashes, 'f'.repeat(64)]);
    for (const current of [durable, (durable = await durable.reopen())]) {
      const [redacted, untouched] = await wholeLog(current.port, 'notes');
      expect(redacted).toMatchObject({ text: commit.text, digest: commit.digest });
      expect(JSON.stringify(redacted)).not.toContain('in their own words');
      expect(readCommit(redacted as Commit, notesRegistry)).toMatchObject({
        why: REDACTED,
        facts: [{ data: { amount: 1, note: REDACTED } }],
      });
      expect(untouched).toEqual(other);
      await expectSealed(current.port, 'notes', surroundings);
    }
  });

  test('redacts the one text that is named and keeps what stands beside it', async () => {
    const commit = commitOf(surroundings, { meta: { why: 'the reason' } });
    await store.append(commit);
    const note = commit.sealed.find(({ text }) => text?.includes('own words')) as SealedText;
    await store.redact('notes', commit.id, [note.hash]);
    const redacted = (await store.findCommit(commit.id)) as Commit;
    expect(readCommit(redacted, notesRegistry)).toMatchObject({
      why: 'the reason',
      facts: [{ data: { note: REDACTED } }],
    });
    expect(answersRequest(redacted, 'take-note', surroundings)).toBe(true);
    expect(answersRequest(redacted, 'another', surroundings)).toBe(false);
  });

  test('redacts only in the commit that is named', async () => {
    const commit = commitOf(surroundings);
    await store.append(commit);
    const hashes = commit.sealed.map(({ hash }) => hash);
    await store.redact('other', commit.id, hashes);
    await store.redact('notes', '00000000-0000-8000-8000-ffffffffffff', hashes);
    expect(await store.findCommit(commit.id)).toEqual(commit);
  });
}
