import { eventually } from '@acta/testing';
import { Unavailable } from './errors';
import type { EventStore } from './event-store';
import { pages, PagesUnderTest } from './fixture/pages-under-test';
import type { ParkingLot } from './parking-lot';
import { startTogether } from './projector';

let under: PagesUnderTest;
beforeEach(async () => {
  under = await PagesUnderTest.open();
});
afterEach(() => under.close());

const broken = () => {
  throw new Error('no page for this');
};

test('reads the logs once for all that start together, whatever each follows', async () => {
  await under.record(20);
  await under.record(20, { log: 'other' });
  const read: Record<string, number> = {};
  const readLog: EventStore['readLog'] = async (log, after, countMax) => {
    const page = await under.embedded.store.readLog(log, after, countMax);
    read[log] = (read[log] ?? 0) + page.commits.length;
    return page;
  };
  const store = Object.assign(Object.create(under.embedded.store) as EventStore, { readLog });
  const alone = pages({ name: 'alone', logs: ['other'] });
  await startTogether([pages(), pages({ name: 'same' }), alone].map((each) => under.projector(each, { store })));
  expect(read).toEqual({ notes: 80, other: 80 });
  const shown = await under.shown();
  expect(shown).toEqual(await under.foldOfLogs());
  expect(await under.embedded.readModels.live('same').find({}, { sort: { id: 1 } })).toEqual(Object.values(shown));
  expect(await under.embedded.readModels.live('alone').count({})).toBe(5);
});

test('lets one that cannot be built start none of the others late', async () => {
  await under.record(2);
  const readModels = Object.assign(Object.create(under.embedded.readModels) as typeof under.embedded.readModels, {
    build: () => Promise.reject(new Error('no room')),
  });
  const good = under.projector();
  const starting = startTogether([under.projector(pages({ name: 'bad' }), { readModels }), good]);
  await expect(starting).rejects.toThrow('no room');
  await eventually(() => expect(good.started).toBe(true));
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});

test('brings a page again where the lot cannot be reached, and folds nothing twice', async () => {
  let failures = 0;
  const park: ParkingLot['park'] = (message) =>
    (failures += 1) < 3 ? Promise.reject(new Unavailable('storage-failed', 1)) : under.embedded.lot.park(message);
  const lot = Object.assign(Object.create(under.embedded.lot) as ParkingLot, { park });
  await under.record(3);
  const brittle = pages({
    fold: (document, commit, id) =>
      commit.stream === 'notebook-c' && commit.version === 2 ? broken() : pages().fold(document, commit, id),
  });
  await under.projector(brittle, { lot }).start();
  const parked = await under.embedded.lot.list();
  expect(parked.map(({ stream, version, reason }) => [stream, version, reason])).toEqual([
    ['notebook-c', 2, 'no page for this'],
    ['notebook-c', 3, 'behind'],
  ]);
  const { all } = await under.shown();
  const versions = Object.values(all?.said ?? {}).map((said) => said.versions);
  expect(versions).toEqual([[1, 2, 3], [1, 2, 3], [1], [1, 2, 3]]);
});

test('writes nothing of a commit that only some of its documents can take', async () => {
  await under.record(1);
  const brittle = pages({
    fold: (document, commit, id) =>
      id === 'all' && commit.stream === 'notebook-b' ? broken() : pages().fold(document, commit, id),
  });
  await under.projector(brittle).start();
  expect(await under.versionsShown('notebook-b')).toBeUndefined();
  expect(await under.versionsShown('notebook-d')).toEqual([1]);
});

test('waits for a write that comes after the pass, of a stream that was there before and of one that was not', async () => {
  await under.record(2);
  const started = under.projector();
  await started.start();
  await started.reached({ log: 'notes', stream: 'notebook-a', version: 2 }, 10);
  await expect(started.reached({ log: 'notes', stream: 'notebook-a', version: 3 }, 10)).rejects.toThrow(Unavailable);
  await under.record(1, { from: 3 });
  await under.record(1, { log: 'other' });
  await started.reached({ log: 'notes', stream: 'notebook-a', version: 3 }, 2_000);
  await started.reached({ log: 'other', stream: 'notebook-d', version: 1 }, 2_000);
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});
