import type { Commit, EventStore } from '@acta/kernel';
import { commitOf, commitsOf } from './builders';
import type { Crashable, MakeEventStore } from './durable';
import { expectDense, expectSealed, wholeLog } from './record-checks';
import { surroundingsWith } from './surroundings';

export function crashContract(make: MakeEventStore): void {
  const surroundings = surroundingsWith();
  let durable: Crashable<EventStore>;
  beforeEach(async () => {
    durable = await make(surroundings);
  });
  afterEach(() => durable.dispose());

  test('has everything that it acknowledged after a crash', async () => {
    const commits = [
      ...commitsOf(surroundings, 20),
      ...commitsOf(surroundings, 20, { stream: 'notebook-b', log: 'other' }),
    ];
    await Promise.all(commits.map((commit) => durable.port.append(commit)));
    durable = await durable.reopen();
    expect(await wholeLog(durable.port, 'notes')).toEqual(commits.slice(0, 20));
    expect(await wholeLog(durable.port, 'other')).toEqual(commits.slice(20));
  });

  test('goes on after a crash where it was: versions, positions and groups', async () => {
    const [first, second, third] = commitsOf(surroundings, 3) as [Commit, Commit, Commit];
    await durable.port.append(first);
    durable = await durable.reopen();
    expect(await durable.port.append(third)).toEqual({ kind: 'conflict', currentVersion: 1 });
    expect(await durable.port.append(second)).toEqual({ kind: 'appended' });
    expect(await durable.port.append(first)).toEqual({ kind: 'already', commit: first });
    await expectSealed(durable.port, 'notes', surroundings);
  });

  test('has all of a commit or nothing of it after a crash between any two steps, and takes it again', async () => {
    for (const step of durable.steps) {
      await durable.dispose();
      durable = await make(surroundings);
      const before = commitOf(surroundings);
      await durable.port.append(before);
      const inFlight = ['notebook-a', 'notebook-b'].map((stream) =>
        commitOf(surroundings, { stream, version: stream === 'notebook-a' ? 2 : 1 }),
      );
      const elsewhere = commitOf(surroundings, { log: 'other' });
      const all = [...inFlight, elsewhere];
      durable.crashAt(step);
      await Promise.allSettled(all.map((commit) => durable.port.append(commit)));
      durable = await durable.reopen();
      expect(await durable.port.findCommit(before.id)).toEqual(before);
      for (const commit of all) {
        const found = await durable.port.findCommit(commit.id);
        expect([undefined, commit]).toContainEqual(found);
        const again = await durable.port.append(commit);
        expect(again).toEqual(found ? { kind: 'already', commit } : { kind: 'appended' });
      }
      for (const log of ['notes', 'other']) {
        expectDense(await wholeLog(durable.port, log));
        await expectSealed(durable.port, log, surroundings);
      }
      expect(await wholeLog(durable.port, 'notes')).toHaveLength(3);
    }
    expect(durable.steps.length).toBeGreaterThan(1);
  });

  test('has a beginning of a series after a crash between any two steps, and takes the rest', async () => {
    for (const step of durable.steps) {
      await durable.dispose();
      durable = await make(surroundings);
      const series = commitsOf(surroundings, 5);
      durable.crashAt(step);
      await Promise.allSettled([durable.port.appendSeries(series)]);
      durable = await durable.reopen();
      const found = await durable.port.readStream('notes', 'notebook-a', 0);
      expect(found).toEqual(series.slice(0, found.length));
      const rest = series.slice(found.length);
      expect(await durable.port.appendSeries(rest)).toEqual(rest.map(() => ({ kind: 'appended' })));
      await expectSealed(durable.port, 'notes', surroundings);
    }
  });
}
