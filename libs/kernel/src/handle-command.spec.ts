import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import {
  commitOf,
  freshId,
  metaOf,
  notebook,
  notesRegistry,
  NoteTaken,
  surroundingsWith,
  takeNote,
  TemporaryFolders,
  wholeLog,
  type Notebook,
  type NotebookFact,
  type TakeNote,
} from '@acta/testing';
import { targetOf } from './aggregate';
import { commitBytesMax } from './commit';
import { tokenOf } from './consistency-token';
import { refuse, type Decide } from './decision';
import { CorruptRecord, OutcomeUnknown, Unavailable } from './errors';
import type { EventStore } from './event-store';
import type { CommandRequest } from './command-request';
import { CommandHandling } from './handle-command';
import type { Json } from './json';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
let embedded: Embedded;
let commands: CommandHandling;

beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  commands = new CommandHandling(embedded.store, notesRegistry, surroundings);
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

type Changes = Partial<CommandRequest<Notebook, TakeNote, NotebookFact>> & { readonly key?: string };

function send(command: TakeNote, { key = freshId(), ...changes }: Changes = {}) {
  return commands.handle({
    target: notebook('a'),
    name: 'testing.take-note',
    decide: takeNote,
    command,
    request: { ...command } as Json,
    meta: metaOf({ commitId: key }),
    ...changes,
  });
}

const recorded = () => wholeLog(embedded.store, 'notes');

test('answers with the commit, its stream and version, and a token for reading it', async () => {
  const key = freshId();
  expect(await send({ amount: 1 }, { key })).toEqual({
    kind: 'committed',
    replayed: false,
    answer: { commitId: key, id: 'a', stream: 'notebook-a', version: 1, token: `notes~notebook-a~1~${key}` },
  });
});

test('answers the same key and request with the first answer, whatever happened since', async () => {
  const key = freshId();
  const first = await send({ amount: 1 }, { key });
  await send({ amount: 2 });
  await send({ amount: 3 });
  for (const again of [await send({ amount: 1 }, { key }), await send({ amount: 1 }, { key, expectedVersion: 0 })]) {
    expect(again).toEqual({ ...first, replayed: true });
  }
  expect(await recorded()).toHaveLength(3);
});

test('refuses the same key with another request, or as another command', async () => {
  const key = freshId();
  await send({ amount: 1 }, { key });
  for (const outcome of [
    await send({ amount: 2 }, { key }),
    await send({ amount: 1 }, { key, name: 'testing.other' }),
  ]) {
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'idempotency-key-reused' } });
  }
  expect(await recorded()).toHaveLength(1);
});

test('binds a key by a commit only: a refused command is decided afresh', async () => {
  const key = freshId();
  expect(await send({ amount: -1 }, { key })).toEqual({
    kind: 'refused',
    refusal: { refused: 'rule', reason: 'amount-negative', field: 'amount' },
  });
  expect(await recorded()).toEqual([]);
  expect(await send({ amount: 1 }, { key })).toMatchObject({ kind: 'committed', replayed: false });
});

test('makes no commit when nothing changes, and answers with where the stream stands', async () => {
  const unchanged = { commitId: '', id: 'a', stream: 'notebook-a', version: 0 };
  const token = tokenOf({ log: 'notes', stream: 'notebook-a', version: 0 });
  expect(await send({ amount: 0 })).toEqual({ kind: 'unchanged', answer: { ...unchanged, token } });
  const key = freshId();
  await send({ amount: 1 }, { key });
  expect(await send({ amount: 0 })).toMatchObject({ kind: 'unchanged', answer: { commitId: key, version: 1 } });
  expect(await recorded()).toHaveLength(1);
});

test('tells one who names a version that is not the current one', async () => {
  await send({ amount: 1 });
  expect(await send({ amount: 1 }, { expectedVersion: 0 })).toEqual({ kind: 'stale', currentVersion: 1 });
  expect(await send({ amount: 1 }, { expectedVersion: 2 })).toEqual({ kind: 'stale', currentVersion: 1 });
  expect(await send({ amount: 1 }, { expectedVersion: 1 })).toMatchObject({
    kind: 'committed',
    answer: { version: 2 },
  });
});

test('lets one of two have the version that both name', async () => {
  const outcomes = await Promise.all([1, 2, 3].map((amount) => send({ amount }, { expectedVersion: 0 })));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['committed', 'stale', 'stale']);
});

test('decides again on what the faster one did, when no version is named', async () => {
  const seen: number[] = [];
  const counting: Decide<Notebook, TakeNote, NotebookFact> = (state, command, meta) => {
    seen.push(state.total);
    return takeNote(state, command, meta);
  };
  const outcomes = await Promise.all([1, 10, 100, 1000].map((amount) => send({ amount }, { decide: counting })));
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('committed'));
  expect((await commands.load(notebook('a'))).state.total).toBe(1111);
  expect(seen.filter((total) => total === 0)).toHaveLength(4);
  expect(seen.length).toBeGreaterThan(4);
});

test('ends as a conflict when others are faster again and again', async () => {
  let others = 0;
  const overtaken: Decide<Notebook, TakeNote, NotebookFact> = (state, command, meta) => {
    others += 1;
    void embedded.store.append(commitOf(surroundings, { version: others }));
    return takeNote(state, command, meta);
  };
  expect(await send({ amount: 1 }, { decide: overtaken })).toMatchObject({ kind: 'conflict' });
  expect(others).toBe(100);
});

test('refuses a commit that is larger than a record may be, and takes one that is just not', async () => {
  const ofSize = (size: number) => {
    const decide = () => Array.from({ length: size }, () => NoteTaken({ amount: 1 }));
    return send({ amount: 1 }, { decide });
  };
  expect(await ofSize(10_000)).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'commit-too-large', values: { bytesMax: commitBytesMax } },
  });
  expect(await recorded()).toEqual([]);
  expect(await send({ amount: 1, note: 'ñ'.repeat(commitBytesMax / 2) })).toMatchObject({ kind: 'refused' });
  expect(await recorded()).toEqual([]);
  expect(await ofSize(5_000)).toMatchObject({ kind: 'committed' });
});

test('folds only what is new to it, and from the beginning in a new process', async () => {
  for (const amount of [1, 2, 3]) await send({ amount });
  const fresh = new CommandHandling(embedded.store, notesRegistry, surroundings);
  for (const handling of [commands, fresh, fresh]) {
    expect(await handling.load(notebook('a'))).toMatchObject({ version: 3, state: { total: 6 } });
  }
});

test('folds its own commits as a reader of the record would, without reading them again', async () => {
  const decide = () => [NoteTaken({ amount: 1, note: undefined } as unknown as { amount: number })];
  const keeping = targetOf<readonly object[], NotebookFact>(
    { log: 'notes', kind: 'notebook', initial: [], evolve: (all, { data }) => [...all, data] },
    'b',
  );
  const asked = { target: keeping, name: 'testing.take-note', decide, command: {}, request: {} };
  let versionsRead = 0;
  const readStream: typeof embedded.store.readStream = async (...of) => {
    const commits = await embedded.store.readStream(...of);
    versionsRead += commits.length;
    return commits;
  };
  const handling = new CommandHandling({ ...bound(embedded.store), readStream }, notesRegistry, surroundings);
  for (const _ of [1, 2, 3]) await handling.handle({ ...asked, meta: metaOf({ commitId: freshId() }) });
  const { state, version } = await handling.load(keeping);
  expect({ version, versionsRead }).toEqual({ version: 3, versionsRead: 0 });
  expect(state.map((data) => Object.keys(data))).toEqual([['amount'], ['amount'], ['amount']]);
});

test('reads a large commit of its own again', async () => {
  await send({ amount: 1 }, { decide: () => Array.from({ length: 200 }, () => NoteTaken({ amount: 1 })) });
  expect((await commands.load(notebook('a'))).state.total).toBe(200);
});

test('answers a repeat with the first answer also when nothing can be written any more', async () => {
  let diskIsBroken = false;
  const onStep = () => {
    if (diskIsBroken) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC', rawCode: 1034 });
  };
  const breaking = await openEmbedded(folders.fresh(), surroundings, { what: 'a test', onStep });
  const handling = new CommandHandling(breaking.store, notesRegistry, surroundings);
  const asked = { target: notebook('a'), name: 'testing.take-note', decide: takeNote, command: { amount: 1 } };
  const first = { ...asked, request: { amount: 1 }, meta: metaOf({ commitId: freshId() }) };
  const answered = await handling.handle(first);
  diskIsBroken = true;
  const another = { ...first, meta: metaOf({ commitId: freshId() }) };
  for (const _ of [1, 2]) {
    await expect(handling.handle(another)).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await handling.handle(first)).toEqual({ ...answered, replayed: true });
  }
  await breaking.close();
});

test.each([
  ['whose outcome is unknown', new OutcomeUnknown()],
  ['that broke the store', new CorruptRecord('the file is damaged')],
  ['with a defect', new TypeError('a defect')],
])(
  'tells the error of a commit %s, and not what a store says afterwards that cannot be asked',
  async (_what, error) => {
    const appendSeries = () => Promise.reject(error);
    const findCommit = () => Promise.reject(new Unavailable('closed', 1));
    const broken = new CommandHandling(
      { ...bound(embedded.store), appendSeries, findCommit },
      notesRegistry,
      surroundings,
    );
    const asked = { target: notebook('a'), name: 'testing.take-note', decide: takeNote, command: { amount: 1 } };
    const handled = broken.handle({ ...asked, request: { amount: 1 }, meta: metaOf({ commitId: freshId() }) });
    await expect(handled).rejects.toBe(error);
  },
);

test.each([
  ['named a version', { expectedVersion: 0 }],
  ['would now be refused', { decide: onlyOnce() }],
  ['would now change nothing', { decide: nothingTwice() }],
])('answers one whose twin was recorded while it was loading, when it %s, as its twin', async (_name, changes) => {
  const key = freshId();
  let twin: unknown;
  const readStream: typeof embedded.store.readStream = async (...of) => {
    twin ??= await send({ amount: 1 }, { key, ...changes });
    return embedded.store.readStream(...of);
  };
  const overtaken = new CommandHandling({ ...bound(embedded.store), readStream }, notesRegistry, surroundings);
  const asked = { target: notebook('a'), name: 'testing.take-note', decide: takeNote, command: { amount: 1 } };
  const outcome = await overtaken.handle({
    ...asked,
    request: { amount: 1 },
    meta: metaOf({ commitId: key }),
    ...changes,
  });
  expect(outcome).toEqual({ ...(twin as object), replayed: true });
});

function onlyOnce(): Decide<Notebook, TakeNote, NotebookFact> {
  return (state, command, meta) => (state.total > 0 ? refuse('taken') : takeNote(state, command, meta));
}

function nothingTwice(): Decide<Notebook, TakeNote, NotebookFact> {
  return (state, command, meta) => (state.total > 0 ? [] : takeNote(state, command, meta));
}

function bound(store: EventStore): EventStore {
  return {
    append: (commit) => store.append(commit),
    appendSeries: (commits) => store.appendSeries(commits),
    findCommit: (id) => store.findCommit(id),
    readStream: (...of) => store.readStream(...of),
    readLog: (...of) => store.readLog(...of),
    readGroups: (...of) => store.readGroups(...of),
    sealedBy: (...of) => store.sealedBy(...of),
    changedSince: (...of) => store.changedSince(...of),
    redact: (...of) => store.redact(...of),
    onAppended: (listener) => store.onAppended(listener),
    close: () => store.close(),
  };
}
