import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import { commitsOf, notesRegistry, surroundingsWith, TemporaryFolders } from '@acta/testing';
import { readCommit, REDACTED, type Commit } from './commit';
import { CorruptRecord, OutcomeUnknown, StorageFull } from './errors';
import { Follower } from './follower';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
let embedded: Embedded;
let commits: Commit[];
let processed: string[];
let failure: Error | undefined;

beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  commits = commitsOf(surroundings, 4);
  for (const commit of commits) await embedded.store.append(commit);
  processed = [];
  failure = undefined;
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

const follower = () =>
  new Follower('board', { ...embedded, clock: surroundings.clock }, async (commit) => {
    if (failure && commit.version === 2) throw failure;
    const { note } = readCommit(commit, notesRegistry).facts[0]?.data as { note: string };
    processed.push(`${commit.version} ${note}`);
  });
const deliver = (to: Follower, some = commits) => to.handle(some.map((commit) => ({ commit, checkpoint: 'x' })));
const written = 'said in their own words';

test('what people wrote is not copied into the lot, and what was redacted meanwhile is not brought back', async () => {
  failure = new Error('cannot be understood');
  const board = follower();
  await deliver(board);
  expect(JSON.stringify(await embedded.lot.list())).not.toContain(written);
  const [, second] = commits as [Commit, Commit];
  await embedded.store.redact(
    'notes',
    second.id,
    second.sealed.map(({ hash }) => hash),
  );
  failure = undefined;
  expect(await board.replay('notes', 'notebook-a')).toEqual({ replayed: 3 });
  expect(processed).toEqual([`1 ${written}`, `2 ${REDACTED}`, `3 ${written}`, `4 ${written}`]);
});

test('what another of its name parked and it has processed is no step back for those who wait', async () => {
  const board = follower();
  await deliver(board);
  failure = new Error('cannot be understood');
  await deliver(follower());
  expect(await board.replay('notes', 'notebook-a')).toEqual({ replayed: 0 });
  expect(board.seenOf('notes', 'notebook-a')).toBe(4);
  expect(await embedded.lot.list()).toEqual([]);
});

test('what another of its name took out of the lot is tried again, and parked again where it still fails', async () => {
  failure = new Error('cannot be understood');
  const board = follower();
  await deliver(board, commits.slice(0, 3));
  for (const { id } of await embedded.lot.list()) await embedded.lot.remove(id);
  await board.replayWhatNobodyParked();
  expect((await embedded.lot.list()).map(({ version }) => version)).toEqual([2]);
  for (const { id } of await embedded.lot.list()) await embedded.lot.remove(id);
  failure = undefined;
  await board.replayWhatNobodyParked();
  await deliver(board);
  expect(processed.map((line) => line.charAt(0))).toEqual(['1', '2', '3', '4']);
});

test('is not misled by what others of its name left in the lot', async () => {
  const board = follower();
  await deliver(board, commits.slice(0, 1));
  failure = new Error('cannot be understood');
  await deliver(board);
  const [first] = commits as [Commit];
  for (const { id } of await embedded.lot.list()) await embedded.lot.remove(id);
  const parkedAt = surroundings.clock.now();
  const left = { handler: 'board', log: 'notes', stream: first.stream, version: 1, commit: first, parkedAt };
  await embedded.lot.park({ ...left, reason: 'why', attempts: 3 });
  failure = undefined;
  expect(await board.replay('notes', 'notebook-a')).toEqual({ replayed: 3 });
  expect(board.seenOf('notes', 'notebook-a')).toBe(4);
  expect(await embedded.lot.list()).toEqual([]);
});

test('answers those who take over when a replay at hand is done', async () => {
  failure = new Error('cannot be understood');
  const board = follower();
  await deliver(board);
  failure = undefined;
  const replaying = board.replay('notes', 'notebook-a');
  await board.handOverTo(follower());
  expect(await embedded.lot.list()).toEqual([]);
  await replaying;
});

test.each([new StorageFull(), new OutcomeUnknown(), new CorruptRecord('damaged')])(
  'parks nothing for a trouble of the record: %s',
  async (trouble) => {
    failure = trouble;
    const board = follower();
    await expect(deliver(board)).rejects.toBe(trouble);
    expect(await embedded.lot.list()).toEqual([]);
    failure = undefined;
    await deliver(board);
    expect(processed).toHaveLength(4);
  },
);

test('does not go on over a hole that the record does not fill', async () => {
  const [first] = commits as [Commit];
  const unrecorded = commitsOf(surroundings, 9).at(-1) as Commit;
  const board = follower();
  await expect(deliver(board, [first, unrecorded])).rejects.toBeInstanceOf(CorruptRecord);
  expect(board.seenOf('notes', 'notebook-a')).toBe(4);
});
