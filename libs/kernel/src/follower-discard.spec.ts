import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import { commitsOf, surroundingsWith, TemporaryFolders } from '@acta/testing';
import type { Commit } from './commit';
import { Follower } from './follower';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
let embedded: Embedded;
let commits: Commit[];
let processed: number[];
let failing: ReadonlySet<number>;

beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  commits = commitsOf(surroundings, 5);
  for (const commit of commits) await embedded.store.append(commit);
  processed = [];
  failing = new Set([2]);
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

const follower = () =>
  new Follower('board', { ...embedded, clock: surroundings.clock }, async ({ version }) => {
    if (failing.has(version)) throw new Error(`${version} cannot be understood`);
    processed.push(version);
  });
const deliver = (to: Follower, some = commits) => to.handle(some.map((commit) => ({ commit, checkpoint: 'x' })));

test('what is given up is passed over, and those behind it go on in order', async () => {
  const board = follower();
  await deliver(board);
  expect(processed).toEqual([1]);
  expect(await board.discard('notes', 'notebook-a', 2)).toEqual({ replayed: 3 });
  expect(processed).toEqual([1, 3, 4, 5]);
  expect(await embedded.lot.list()).toEqual([]);
});

test('only that which a stream waits for can be given up, and once', async () => {
  const board = follower();
  await deliver(board);
  expect(await board.discard('notes', 'notebook-a', 3)).toBeUndefined();
  expect(await board.discard('other', 'notebook-a', 2)).toBeUndefined();
  expect(await embedded.lot.list()).toHaveLength(4);
  await board.discard('notes', 'notebook-a', 2);
  expect(await board.discard('notes', 'notebook-a', 2)).toBeUndefined();
});

test('goes on to the next that fails, which waits in its place', async () => {
  failing = new Set([2, 4]);
  const board = follower();
  await deliver(board);
  expect(await board.discard('notes', 'notebook-a', 2)).toEqual({ replayed: 1, stoppedBy: '4 cannot be understood' });
  expect((await embedded.lot.list()).map(({ version }) => version)).toEqual([4, 5]);
});

test('one that begins again passes it over too, unless it can be processed by now', async () => {
  await deliver(follower());
  const board = follower();
  await deliver(board);
  await board.discard('notes', 'notebook-a', 2);
  processed = [];
  await deliver(follower());
  expect(processed).toEqual([1, 3, 4, 5]);
  expect(await embedded.lot.list()).toEqual([]);
  failing = new Set();
  processed = [];
  await deliver(follower());
  expect(processed).toEqual([1, 2, 3, 4, 5]);
});
