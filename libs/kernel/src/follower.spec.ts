import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import {
  commitOf,
  commitsOf,
  HandDrivenClock,
  SeededRandomness,
  surroundingsWith,
  TemporaryFolders,
} from '@acta/testing';
import fc from 'fast-check';
import type { Commit } from './commit';
import { Unavailable } from './errors';
import { Follower } from './follower';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
let embedded: Embedded;
/** What was processed, as `stream@version`, and what is made to fail. */
let processed: string[];
let failing: Map<string, Error>;

beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  processed = [];
  failing = new Map();
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

const name = ({ stream, version }: Commit) => `${stream.slice('notebook-'.length)}@${version}`;

function follower(): Follower {
  return new Follower('board', { ...embedded, clock: surroundings.clock }, async (commit) => {
    const error = failing.get(name(commit));
    if (error) throw error;
    processed.push(name(commit));
  });
}

async function record(stream: string, count: number): Promise<Commit[]> {
  const commits = commitsOf(surroundings, count, { stream: `notebook-${stream}` });
  for (const commit of commits) await embedded.store.append(commit);
  return commits;
}

const deliver = (to: Follower, commits: readonly Commit[]) =>
  to.handle(commits.map((commit) => ({ commit, checkpoint: 'x' })));

const parked = async () => (await embedded.lot.list()).map((message) => `${name(message.commit)} ${message.reason}`);

test('processes each commit once, however often it is delivered', async () => {
  const commits = await record('a', 3);
  const board = follower();
  await deliver(board, [...commits, ...commits]);
  await deliver(board, commits);
  expect(processed).toEqual(['a@1', 'a@2', 'a@3']);
  expect(board.seenOf('notes', 'notebook-a')).toBe(3);
});

test('fetches what a delivery left out before it goes on', async () => {
  const commits = await record('a', 5);
  const board = follower();
  await deliver(board, [commits[0] as Commit, commits[4] as Commit]);
  expect(processed).toEqual(['a@1', 'a@2', 'a@3', 'a@4', 'a@5']);
});

test('comes to every commit once and in order, whatever the order of deliveries', async () => {
  const commits = (await Promise.all(['a', 'b', 'c'].map((stream) => record(stream, 6)))).flat();
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 3 }), async (seed, times) => {
      processed = [];
      const board = follower();
      const deliveries = Array.from({ length: times }, () => commits).flat();
      await deliver(board, new SeededRandomness(seed).shuffled(deliveries));
      for (const stream of ['a', 'b', 'c']) {
        const ofStream = processed.filter((done) => done.startsWith(stream));
        expect(ofStream).toEqual(Array.from({ length: 6 }, (_, index) => `${stream}@${index + 1}`));
      }
    }),
    { numRuns: 30 },
  );
});

test('parks what cannot be processed with its successors, while other streams go on', async () => {
  const [a, b] = [await record('a', 4), await record('b', 2)];
  failing.set('a@2', new Error('cannot be understood'));
  await deliver(follower(), [...a.slice(0, 3), ...b, ...a.slice(3)]);
  expect(processed).toEqual(['a@1', 'b@1', 'b@2']);
  expect(await parked()).toEqual(['a@2 cannot be understood', 'a@3 behind', 'a@4 behind']);
  expect((await embedded.lot.list()).map(({ attempts }) => attempts)).toEqual([3, 0, 0]);
});

test('tries again before it parks, so that what fails for a moment goes through', async () => {
  const commits = await record('a', 1);
  const board = new Follower('board', { ...embedded, clock: surroundings.clock }, async (commit) => {
    processed.push(name(commit));
    if (processed.length < 3) throw new Error('for a moment');
  });
  await deliver(board, commits);
  expect(processed).toEqual(['a@1', 'a@1', 'a@1']);
  expect(await parked()).toEqual([]);
});

test('parks nothing when a port is not available: the delivery fails and comes again', async () => {
  const commits = await record('a', 2);
  failing.set('a@2', new Unavailable('elsewhere', 1));
  const board = follower();
  await expect(deliver(board, commits)).rejects.toBeInstanceOf(Unavailable);
  expect(await parked()).toEqual([]);
  failing.clear();
  await deliver(board, commits);
  expect(processed).toEqual(['a@1', 'a@2']);
});

test('replays a stream in order, then goes on as before', async () => {
  const commits = await record('a', 5);
  failing.set('a@2', new Error('cannot be understood'));
  const board = follower();
  await deliver(board, commits.slice(0, 4));
  expect(await board.replay('notes', 'notebook-a')).toEqual({ replayed: 0, stoppedBy: 'cannot be understood' });
  failing.clear();
  expect(await board.replay('notes', 'notebook-a')).toEqual({ replayed: 3 });
  await deliver(board, commits);
  expect(processed).toEqual(['a@1', 'a@2', 'a@3', 'a@4', 'a@5']);
  expect(await parked()).toEqual([]);
});

test('stops a replay at the first that still cannot be processed, and keeps the rest behind it', async () => {
  const commits = await record('a', 4);
  failing.set('a@1', new Error('first'));
  const board = follower();
  await deliver(board, commits);
  failing = new Map([['a@3', new Error('third')]]);
  expect(await board.replay('notes', 'notebook-a')).toEqual({ replayed: 2, stoppedBy: 'third' });
  expect(processed).toEqual(['a@1', 'a@2']);
  expect((await embedded.lot.list()).map(({ version }) => version)).toEqual([3, 4]);
});

test('knows after a restart what waits, and still processes what came before it', async () => {
  const [a, b] = [await record('a', 4), await record('b', 1)];
  failing.set('a@3', new Error('cannot be understood'));
  await deliver(follower(), a.slice(0, 3));
  failing.clear();
  processed = [];
  const restarted = follower();
  await restarted.resume();
  await deliver(restarted, [...a, ...b]);
  expect(processed).toEqual(['a@1', 'a@2', 'b@1']);
  expect(await parked()).toEqual(['a@3 cannot be understood', 'a@4 behind']);
  expect(await restarted.replay('notes', 'notebook-a')).toEqual({ replayed: 2 });
  expect(processed.slice(3)).toEqual(['a@3', 'a@4']);
});

test('leaves alone what another follower parked', async () => {
  const commits = await record('a', 1);
  const parkedAt = surroundings.clock.now();
  const message = { log: 'notes', stream: 'notebook-a', version: 1, commit: commits[0] as Commit, parkedAt };
  await embedded.lot.park({ ...message, handler: 'inbox', reason: 'why', attempts: 3 });
  const board = follower();
  await board.resume();
  await deliver(board, commits);
  expect(processed).toEqual(['a@1']);
});

test('lets one wait until a write is processed, and fails clearly when its time is over', async () => {
  const clock = new HandDrivenClock();
  const board = new Follower('board', { ...embedded, clock }, () => Promise.resolve());
  const [first] = await record('a', 1);
  const written = { log: 'notes', stream: 'notebook-a', version: 1 };
  const waiting = board.reached(written, 1_000);
  await deliver(board, [first as Commit]);
  await waiting;
  await board.reached(written, 0);
  const late = board.reached({ ...written, version: 2 }, 1_000);
  clock.advance(1_000);
  await expect(late).rejects.toMatchObject({ reason: 'not-yet-visible', retryAfterSeconds: 1 });
});

test('brings those who wait to the follower that takes its place', async () => {
  const [old, next] = [follower(), follower()];
  const waiting = old.reached({ log: 'notes', stream: 'notebook-a', version: 1 }, 60_000);
  await old.handOverTo(next);
  const [first] = await record('a', 1);
  await deliver(next, [first as Commit]);
  await waiting;
});

test('a commit of one log does not stand for one of another', async () => {
  const board = follower();
  const there = commitOf(surroundings, { log: 'other', stream: 'notebook-a' });
  await deliver(board, [...(await record('a', 1)), there]);
  expect(processed).toEqual(['a@1', 'a@1']);
});
