import {
  CorruptRecord,
  OutcomeUnknown,
  StorageFull,
  Unavailable,
  type Commit,
  type EventStore,
  type Surroundings,
} from '@acta/kernel';
import {
  commitOf,
  commitsOf,
  eventStoreContract,
  expectSealed,
  freshId,
  surroundingsWith,
  TemporaryFolders,
  wholeLog,
  type Crashable,
} from '@acta/testing';
import fc from 'fast-check';
import Libsql from 'libsql';
import { inFolder } from './data-folder';
import { prepareStatements } from './event-store-tables';
import { EmbeddedEventStore } from './embedded-event-store';
import { appendSteps, type AppendStep } from './event-store-opening';
import { UnknownSchema } from './sqlite';

const folders = new TemporaryFolders();
const surroundings = surroundingsWith();
const what = 'a test';

eventStoreContract('EmbeddedEventStore', async (on) => crashable(folders.fresh(), on));

/** A crash is a copy of the folder as it stands at the step: what a killed process leaves. */
async function crashable(folder: string, on: Surroundings): Promise<Crashable<EventStore>> {
  let crashStep: string | undefined;
  let left: string | undefined;
  const onStep = (step: AppendStep) => {
    if (step === crashStep) left ??= folders.copyOf(folder);
  };
  const store = await EmbeddedEventStore.open(folder, on, { what, onStep });
  const close = async () => {
    await store.close();
    folders.removeAll();
  };
  return {
    port: store,
    steps: appendSteps,
    crashAt: (step) => (crashStep = step),
    reopen: async () => {
      const copy = left ?? folders.copyOf(folder);
      await store.close();
      return crashable(copy, on);
    },
    dispose: close,
  };
}

describe('the embedded event store', () => {
  let folder: string;
  let store: EmbeddedEventStore;
  let atCommit: (() => void) | undefined;
  beforeEach(async () => {
    folder = folders.fresh();
    atCommit = undefined;
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    folders.removeAll();
  });

  const open = () =>
    EmbeddedEventStore.open(folder, surroundings, {
      what,
      onStep: (step) => {
        if (step === 'sealed') atCommit?.();
      },
    });

  test('makes the appends of one tick one group, in one transaction', async () => {
    await Promise.all(commitsOf(surroundings, 30).map((commit) => store.append(commit)));
    expect(await store.readGroups('notes', 0, 10)).toMatchObject([{ n: 1, from: 1, to: 30 }]);
  });

  test('makes one half of much that waits a transaction, so that the other can be decided while it is written', async () => {
    const commits = Array.from({ length: 200 }, (_, index) =>
      commitOf(surroundings, { stream: `notebook-${index}`, meta: { commitId: `commit-${index}` } }),
    );
    await Promise.all(commits.map((commit) => store.append(commit)));
    const bounds = (await store.readGroups('notes', 0, 10)).map(({ from, to }) => [from, to]);
    expect(bounds).toEqual([
      [1, 100],
      [101, 200],
    ]);
    expect((await wholeLog(store, 'notes')).map(({ id }) => id)).toEqual(commits.map(({ id }) => id));
  });

  test('keeps every text as it is, whatever it would mean to SQL', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (words, why) => {
        const meta = { commitId: freshId(), why: `${why}'); DROP TABLE commits; --` };
        const commit = commitOf(surroundings, { stream: `o'${freshId()}`, request: `?1 :a "${words}" \0`, meta });
        expect(await store.append(commit)).toEqual({ kind: 'appended' });
        expect(await store.findCommit(commit.id)).toEqual(commit);
      }),
      { numRuns: 50 },
    ));

  test('takes a commit once that comes twice in one tick, and tells the second of the first', async () => {
    const commit = commitOf(surroundings);
    const results = await Promise.all([store.append(commit), store.append(commit)]);
    expect(results).toEqual([{ kind: 'appended' }, { kind: 'already', commit }]);
    expect(await wholeLog(store, 'notes')).toEqual([commit]);
  });

  test('shows nothing that is not durable, in whatever way it is read', async () => {
    const [first, second] = commitsOf(surroundings, 2);
    await store.append(first as never);
    const seen: Promise<unknown>[] = [];
    atCommit = () => {
      seen.push(
        store.findCommit((second as { id: string }).id),
        store.readStream('notes', 'notebook-a', 0),
        store.readLog('notes', undefined, 10).then(({ commits }) => commits),
        store.readGroups('notes', 1, 10),
      );
    };
    await store.append(second as never);
    expect(await Promise.all(seen)).toEqual([undefined, [first], [first], []]);
    expect(await store.readStream('notes', 'notebook-a', 0)).toEqual([first, second]);
  });

  test('takes appends and redactions that come while another write is under way', async () => {
    const [first, second, third] = commitsOf(surroundings, 3) as [Commit, Commit, Commit];
    let meanwhile: Promise<unknown>[] = [];
    atCommit = () => {
      atCommit = undefined;
      meanwhile = [
        store.append(second),
        store.redact(
          'notes',
          first.id,
          first.sealed.map(({ hash }) => hash),
        ),
        store.append(second),
      ];
    };
    await store.append(first);
    expect(await Promise.all(meanwhile)).toEqual([
      { kind: 'appended' },
      undefined,
      { kind: 'already', commit: second },
    ]);
    const hashes = second.sealed.map(({ hash }) => hash);
    const both = [
      store.redact('notes', second.id, hashes.slice(0, 1)),
      store.redact('notes', second.id, hashes.slice(1)),
    ];
    const last = store.append(third);
    await Promise.all(both);
    expect(await last).toEqual({ kind: 'appended' });
    expect((await wholeLog(store, 'notes')).map(({ sealed }) => sealed.length > 0)).toEqual([false, false, true]);
    expect(await store.append(commitOf(surroundings, { version: 4 }))).toEqual({ kind: 'appended' });
  });

  test('writes what was handed over before it is closed, also during another write, and nothing after', async () => {
    const [first, second, third] = commitsOf(surroundings, 3) as [Commit, Commit, Commit];
    let appended: Promise<unknown> | undefined;
    let closed: Promise<unknown> | undefined;
    atCommit = () => {
      atCommit = undefined;
      appended = store.append(second);
      closed = store.close();
    };
    await store.append(first);
    await expect(store.append(third)).rejects.toBeInstanceOf(Unavailable);
    await expect(store.redact('notes', first.id, [])).rejects.toBeInstanceOf(Unavailable);
    expect(await appended).toEqual({ kind: 'appended' });
    await closed;
    store = await open();
    expect(await wholeLog(store, 'notes')).toEqual([first, second]);
  });

  test('answers a full disk with StorageFull, records nothing, and goes on when there is space', async () => {
    await store.append(commitOf(surroundings));
    const database = new Libsql(inFolder(folder, 'record'));
    const { page_count: pages } = database.prepare('PRAGMA page_count').get([]) as { page_count: number };
    database.close();
    const large = Array.from({ length: 20 }, (_, index) =>
      commitOf(surroundings, { stream: `notebook-${index}`, request: 'x'.repeat(10) }),
    );
    atCommit = undefined;
    await limitPages(store, pages + 2);
    const results = await Promise.allSettled(large.map((commit) => store.append(commit)));
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    for (const result of results) expect((result as PromiseRejectedResult).reason).toBeInstanceOf(StorageFull);
    expect(await wholeLog(store, 'notes')).toHaveLength(1);
    await limitPages(store, 1_000_000);
    for (const commit of large) expect(await store.append(commit)).toEqual({ kind: 'appended' });
    await expectSealed(store, 'notes', surroundings);
  });

  test('answers an error of the disk at commit with OutcomeUnknown, also for every later append, until it is opened again', async () => {
    const commits = commitsOf(surroundings, 3);
    await store.append(commits[0] as never);
    atCommit = () => {
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC', rawCode: 1034 });
    };
    await expect(store.append(commits[1] as never)).rejects.toBeInstanceOf(OutcomeUnknown);
    atCommit = undefined;
    await expect(store.append(commits[1] as never)).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(store.stopped).toBeInstanceOf(OutcomeUnknown);
    expect(await wholeLog(store, 'notes')).toHaveLength(1);
    await store.close();
    store = await open();
    expect(await store.append(commits[1] as never)).toEqual({ kind: 'appended' });
  });

  test('never hands out a commit that is not what was hashed, and stops writing when it sees one', async () => {
    const [first, second] = commitsOf(surroundings, 2);
    await store.append(first as never);
    const database = new Libsql(inFolder(folder, 'record'));
    database.exec(`UPDATE commits SET text = replace(text, '"amount":1', '"amount":2')`);
    database.close();
    await expect(store.findCommit((first as { id: string }).id)).rejects.toBeInstanceOf(CorruptRecord);
    await expect(store.append(second as never)).rejects.toBeInstanceOf(CorruptRecord);
  });

  test.each([
    ['a commit beyond the last group', 'DELETE FROM groups WHERE n = 2'],
    ['a group beyond the last commit', 'DELETE FROM commits WHERE position = 2'],
  ])('does not write on behind %s', async (_name, sql) => {
    for (const commit of commitsOf(surroundings, 2)) await store.append(commit);
    await store.close();
    const database = new Libsql(inFolder(folder, 'record'));
    database.exec(sql);
    database.close();
    store = await open();
    const next = commitOf(surroundings, { stream: 'notebook-b' });
    await expect(store.append(next)).rejects.toBeInstanceOf(CorruptRecord);
    expect(store.stopped).toBeInstanceOf(CorruptRecord);
  });

  test('sorts nothing when it reads a page: the indexes give the order, however long the log', () => {
    const { reader: database } = (store as unknown as { record: { reader: InstanceType<typeof Libsql> } }).record;
    const texts = Object.values(prepareStatements(recording(database))).map(String);
    expect(texts.filter((sql) => sql.includes('ORDER BY')).length).toBeGreaterThan(3);
    for (const sql of texts) {
      const given = Array.from({ length: sql.split('?').length - 1 }, () => null);
      const plan = JSON.stringify(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(given));
      /* What a subquery reads has a line of its own. */
      expect(`${sql}: ${plan}`).not.toMatch(/TEMP B-TREE|"detail":"SCAN (?!json_each|\(subquery)/);
    }
  });

  test('refuses a file that a newer Acta wrote, and leaves it as it is', async () => {
    await store.append(commitOf(surroundings));
    await store.close();
    const database = new Libsql(inFolder(folder, 'record'));
    database.exec('UPDATE schema SET version = 99');
    await expect(open()).rejects.toBeInstanceOf(UnknownSchema);
    database.exec('UPDATE schema SET version = 1');
    database.close();
    store = await open();
    expect(await wholeLog(store, 'notes')).toHaveLength(1);
  });
});

/** Statements that are only their text. */
function recording(database: InstanceType<typeof Libsql>): InstanceType<typeof Libsql> {
  return Object.assign(Object.create(database), { prepare: (sql: string) => sql }) as InstanceType<typeof Libsql>;
}

interface Pragmas {
  pragma(source: string): Promise<unknown>;
}

/** The limit is of a connection, so it is set on the one that writes. */
async function limitPages(store: EmbeddedEventStore, count: number): Promise<void> {
  const { record } = store as unknown as { record: { writer: { connection: Pragmas } } };
  await record.writer.connection.pragma(`max_page_count = ${count}`);
}
