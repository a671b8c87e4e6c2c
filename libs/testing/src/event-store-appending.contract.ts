import { CommandHandling, commitIdOf, type AppendResult, type Commit, type EventStore } from '@acta/kernel';
import { commitOf, commitsOf, freshId, metaOf } from './builders';
import type { Crashable, MakeEventStore } from './durable';
import { notebook, notesRegistry, NoteTaken, takeNote } from './notes';
import { expectDense, expectSealed, wholeLog } from './record-checks';
import { surroundingsWith } from './surroundings';

const writerCount = 64;
const callerCount = 20;

export function appendingContract(make: MakeEventStore): void {
  const surroundings = surroundingsWith();
  let durable: Crashable<EventStore>;
  let store: EventStore;
  beforeEach(async () => {
    durable = await make(surroundings);
    store = durable.port;
  });
  afterEach(() => durable.dispose());

  const versions = async (stream: string) => (await store.readStream('notes', stream, 0)).map(({ version }) => version);

  test('records a commit as it was made, readable once it is acknowledged', async () => {
    const commit = commitOf(surroundings);
    expect(await store.append(commit)).toEqual({ kind: 'appended' });
    expect(await store.findCommit(commit.id)).toEqual(commit);
    expect(await store.readStream('notes', commit.stream, 0)).toEqual([commit]);
    expect((await store.readLog('notes', undefined, 10)).commits).toEqual([commit]);
  });

  test('keeps all that a commit says, and what people wrote sign by sign', async () => {
    const note = 'NFC \u00f1, NFD n\u0303, \u{1f1fa}\u{1f1fe}, nul \u0000, "$set": {"a.b": 1}, __proto__, \u2028\r\n\t';
    const meta = { onBehalfOf: 'MEX', why: note, effectiveOn: '2020-02-29', causationId: freshId() };
    const commit = commitOf(surroundings, { facts: [NoteTaken({ amount: -0.5, note })], meta });
    await store.append(commit);
    expect(await store.findCommit(commit.id)).toEqual(commit);
    durable = await durable.reopen();
    expect(await durable.port.findCommit(commit.id)).toEqual(commit);
    expect(await wholeLog(durable.port, 'notes')).toEqual([commit]);
  });

  test('refuses a version that is taken, and one that would leave a hole, as typed conflicts', async () => {
    for (const commit of commitsOf(surroundings, 2)) await store.append(commit);
    for (const version of [1, 2, 4, 9]) {
      const result = await store.append(commitOf(surroundings, { version }));
      expect(result).toEqual({ kind: 'conflict', currentVersion: 2 });
    }
    expect(await store.append(commitOf(surroundings, { stream: 'notebook-new', version: 2 }))).toEqual({
      kind: 'conflict',
      currentVersion: 0,
    });
    expect(await versions('notebook-a')).toEqual([1, 2]);
  });

  test('answers an id that is recorded with what was recorded under it, in whatever stream and log', async () => {
    const first = commitOf(surroundings);
    await store.append(first);
    const meta = { commitId: first.id };
    for (const changes of [{ version: 1 }, { version: 2 }, { stream: 'notebook-b' }, { log: 'other' }]) {
      expect(await store.append(commitOf(surroundings, { ...changes, meta }))).toEqual({
        kind: 'already',
        commit: first,
      });
    }
    expect(await wholeLog(store, 'notes')).toEqual([first]);
    expect(await wholeLog(store, 'other')).toEqual([]);
  });

  test(`lets one of ${writerCount} writers have a version and tells the others who was first`, async () => {
    const commits = Array.from({ length: writerCount }, () => commitOf(surroundings));
    const results = await Promise.all(commits.map((commit) => store.append(commit)));
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    const others = results.filter(({ kind }) => kind !== 'appended');
    for (const other of others) expect(other).toEqual({ kind: 'conflict', currentVersion: 1 });
    const winner = commits[results.findIndex(({ kind }) => kind === 'appended')];
    expect(await store.readStream('notes', 'notebook-a', 0)).toEqual([winner]);
  });

  test(`brings ${writerCount} racing writers, who try again at the version they are told, to dense versions`, async () => {
    const write = async (): Promise<void> => {
      const meta = { commitId: freshId() };
      let result: AppendResult = { kind: 'conflict', currentVersion: 0 };
      while (result.kind === 'conflict') {
        result = await store.append(commitOf(surroundings, { version: result.currentVersion + 1, meta }));
      }
      expect(result).toEqual({ kind: 'appended' });
    };
    await Promise.all(Array.from({ length: writerCount }, write));
    expect(await versions('notebook-a')).toEqual(Array.from({ length: writerCount }, (_, index) => index + 1));
    expectDense(await wholeLog(store, 'notes'));
  });

  test('takes commits that follow each other in one stream in the order in which they were handed over', async () => {
    const results = await Promise.all(commitsOf(surroundings, 20).map((commit) => store.append(commit)));
    expect(results.every(({ kind }) => kind === 'appended')).toBe(true);
    expect(await versions('notebook-a')).toHaveLength(20);
  });

  test('takes a series of versions in order, readable once it is acknowledged', async () => {
    const series = commitsOf(surroundings, 5);
    expect(await store.appendSeries(series)).toEqual(series.map(() => ({ kind: 'appended' })));
    expect(await store.readStream('notes', 'notebook-a', 0)).toEqual(series);
    expect(await store.appendSeries([])).toEqual([]);
    await expectSealed(store, 'notes', surroundings);
  });

  test('takes nothing of a series whose first version another took, though the next one would fit behind that', async () => {
    for (const stream of ['notebook-a', 'notebook-b']) {
      const series = commitsOf(surroundings, 3, { stream });
      const other = commitOf(surroundings, { stream });
      const [first, results] = await Promise.all([store.append(other), store.appendSeries(series)]);
      expect(first).toEqual({ kind: 'appended' });
      expect(results).toEqual(series.map(() => ({ kind: 'conflict', currentVersion: 1 })));
      expect(await store.appendSeries(series)).toEqual(results);
      expect(await store.readStream('notes', stream, 0)).toEqual([other]);
    }
  });

  test('keeps what it took of a series before one that it does not take, and takes none behind that', async () => {
    const [known] = commitsOf(surroundings, 1, { stream: 'notebook-b' }) as [Commit];
    const series = commitsOf(surroundings, 4);
    const [first, second, , fourth] = series as [Commit, Commit, Commit, Commit];
    await store.append(known);
    const repeat = commitOf(surroundings, { version: 3, meta: { commitId: known.id } });
    expect(await store.appendSeries([first, second, repeat, fourth])).toEqual([
      { kind: 'appended' },
      { kind: 'appended' },
      { kind: 'already', commit: known },
      { kind: 'conflict', currentVersion: 2 },
    ]);
    expect(await store.appendSeries([first, second, fourth])).toEqual([
      { kind: 'already', commit: first },
      { kind: 'already', commit: second },
      { kind: 'conflict', currentVersion: 2 },
    ]);
    expect(await store.readStream('notes', 'notebook-a', 0)).toEqual([first, second]);
    await expectSealed(store, 'notes', surroundings);
  });

  test(`lets one of ${writerCount} series have the versions that all want`, async () => {
    const all = Array.from({ length: writerCount }, () => commitsOf(surroundings, 3));
    const results = await Promise.all(all.map((series) => store.appendSeries(series)));
    const taken = all.filter((_, index) => results[index]?.some(({ kind }) => kind === 'appended'));
    expect(taken).toHaveLength(1);
    expect(await store.readStream('notes', 'notebook-a', 0)).toEqual(taken[0]);
  });

  test(`records the same key once when ${callerCount} callers send it at the same time, with one answer for all`, async () => {
    const commitId = commitIdOf(surroundings, 'person-1', 'key-1');
    const call = () => {
      /* Each caller has a process of its own: nothing in memory tells them of each other. */
      const commands = new CommandHandling(store, notesRegistry, surroundings);
      const command = { amount: 5, note: 'once' };
      const meta = metaOf({ commitId });
      const request = { target: notebook('k'), name: 'testing.take-note', decide: takeNote, command, request: command };
      return commands.handle({ ...request, meta });
    };
    const outcomes = await Promise.all(Array.from({ length: callerCount }, call));
    const answers = outcomes.map((outcome) => (outcome.kind === 'committed' ? outcome.answer : outcome));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ commitId, id: 'k', version: 1 });
    expect(outcomes.filter((outcome) => outcome.kind === 'committed' && !outcome.replayed)).toHaveLength(1);
    expect(await wholeLog(store, 'notes')).toHaveLength(1);
  });
}
