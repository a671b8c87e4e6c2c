import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import type { AuditEntry, AuditIndex, JournalEntry } from '@acta/kernel';
import {
  commitOf,
  eventually,
  notesRegistry,
  NoteTaken,
  surroundingsWith,
  TemporaryFolders,
  wholeLog,
} from '@acta/testing';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditTrail } from './audit-trail';
import { entriesOfCommit, entryOfNote } from './entries-of';

const surroundings = surroundingsWith();
const logs = ['notes', 'drafts'];
const noted = (n: number): JournalEntry => ({
  kind: n % 2 ? 'refusal' : 'read',
  at: `2026-01-15T12:00:${String(n % 60).padStart(2, '0')}.000Z`,
  actorId: 'person-1',
  onBehalfOf: 'MEX',
  action: 'report.endorse',
  target: `commitments/celac-2020-01-01/tracks/${n % 3 ? 'MEX' : 'ARG'}`,
  traceId: `trace-${n}`,
});

const givenUp = { kind: 'discard', target: 'parked/plans/plan-catalog/plan-celac-2020/3', why: 'Prueba' } as const;

describe('the audit trail', () => {
  let folders: TemporaryFolders;
  let folder: string;
  let embedded: Embedded;
  let trail: AuditTrail;

  beforeEach(async () => {
    folders = new TemporaryFolders();
    folder = folders.fresh();
    await open();
  });
  afterEach(async () => {
    await close();
    folders.removeAll();
  });

  async function open(index?: (index: AuditIndex) => AuditIndex): Promise<void> {
    embedded = await openEmbedded(folder, surroundings, { what: 'a test' });
    const given = index?.(embedded.auditIndex) ?? embedded.auditIndex;
    trail = new AuditTrail({ ...embedded, index: given, registry: notesRegistry, clock: surroundings.clock, logs });
  }
  async function close(): Promise<void> {
    await trail.stop();
    await embedded.close();
  }
  async function record(count: number, log = 'notes', stream = 'notebook-a'): Promise<void> {
    const known = (await embedded.store.readStream(log, stream, 0)).length;
    for (let version = known + 1; version <= known + count; version++) {
      const facts = Array.from({ length: 1 + (version % 3) }, () => NoteTaken({ amount: version }));
      await embedded.store.append(commitOf(surroundings, { log, stream, version, facts }));
    }
  }
  const found = () => embedded.auditIndex.page({}, { direction: 'forward', limit: 10_000 });
  const sorted = (entries: readonly AuditEntry[]) => [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));

  /** Every event of every log, and every note: nothing else, nothing twice. */
  async function expectComplete(): Promise<void> {
    const wanted: AuditEntry[] = [];
    for (const log of logs) {
      const last = new Map<string, AuditEntry | undefined>();
      for (const [index, commit] of (await wholeLog(embedded.store, log)).entries()) {
        const entries = entriesOfCommit(commit, index + 1, last.get(commit.stream), notesRegistry);
        expect(entries.map(({ type }) => type)).toEqual(commit.events.map(({ type }) => type));
        last.set(commit.stream, entries.at(-1));
        wanted.push(...entries);
      }
    }
    for (const kind of ['refusal', 'read'] as const) {
      const { entries } = await embedded.journal.list(kind, undefined, 10_000);
      wanted.push(...entries.map((note, index) => entryOfNote(note, index + 1)));
    }
    const discards = (await embedded.journal.discards(undefined, 10_000)).entries;
    wanted.push(...discards.map((note, index) => entryOfNote(note, index + 1)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(sorted(await found())).toEqual(sorted(wanted));
  }

  test('has what was there when it was started, and what comes after', async () => {
    await record(250);
    await record(3, 'drafts', 'notebook-b');
    for (let n = 0; n < 9; n++) await embedded.journal.note(noted(n));
    await embedded.journal.note({ ...noted(0), ...givenUp });
    await trail.start();
    await expectComplete();
    await record(5);
    await embedded.journal.note(noted(10));
    await trail.caughtUp();
    await expectComplete();
  });

  test('catches up by itself', async () => {
    await trail.start();
    await record(2);
    await eventually(expectComplete);
  });

  test('goes on after a restart from where it had come to, and reads nothing of the record twice', async () => {
    await trail.start();
    await record(3);
    await trail.caughtUp();
    await close();
    const put: number[] = [];
    await open((index) => ({
      put: (entries, reached) => {
        put.push(entries.length);
        return index.put(entries, reached);
      },
      reached: (log) => index.reached(log),
      get: (id) => index.get(id),
      ofStream: (log, stream, version) => index.ofStream(log, stream, version),
      page: (filter, page) => index.page(filter, page),
      counts: (filter, by) => index.counts(filter, by),
      rebuilding: () => index.rebuilding(),
    }));
    await record(1, 'drafts');
    await trail.start();
    expect(put).toEqual([2]);
    await expectComplete();
  });

  test('is killed before or after a write, and has everything once', async () => {
    await trail.start();
    await record(4);
    await trail.caughtUp();
    for (const survives of [false, true]) {
      await close();
      let armed = true;
      await open((index) => {
        const dying = Object.create(index) as AuditIndex;
        dying.put = async (entries, reached) => {
          if (!armed) return index.put(entries, reached);
          armed = false;
          if (survives) await index.put(entries, reached);
          throw new Error('killed');
        };
        return dying;
      });
      await record(2);
      await expect(trail.start()).rejects.toThrow('killed');
      await close();
      await open();
      await trail.start();
      await expectComplete();
    }
  });

  test.each(['gone', 'cut off', 'overwritten'])('is built anew from the record where its file is %s', async (how) => {
    await trail.start();
    await record(4);
    await trail.caughtUp();
    const before = await found();
    await close();
    const file = join(folder, 'audit.sqlite');
    if (how === 'gone') rmSync(file);
    else if (how === 'cut off') truncateSync(file, 8_192);
    else writeFileSync(file, 'x'.repeat(50_000));
    await open();
    await trail.start();
    await expectComplete();
    expect(await found()).toEqual(before);
  });

  test('is rebuilt while it answers and while more is recorded, to the same', async () => {
    await record(30);
    await trail.start();
    const rebuilt = trail.rebuild();
    await record(5);
    await trail.caughtUp();
    await rebuilt;
    await record(1);
    await trail.caughtUp();
    const live = await found();
    await expectComplete();
    await trail.rebuild();
    expect(await found()).toEqual(live);
  });

  test('keeps the events of a stream in their order when clocks go back', async () => {
    const at = (version: number, now: string, stream = 'notebook-a') =>
      embedded.store.append(commitOf(surroundings, { version, stream, meta: { now } }));
    await at(1, '2026-05-02T00:00:00.000Z');
    await at(2, '2026-05-01T00:00:00.000Z');
    await at(1, '2026-05-01T12:00:00.000Z', 'notebook-b');
    await trail.start();
    await at(3, '2026-05-01T13:00:00.000Z');
    await trail.caughtUp();
    const told = (await found()).map(({ stream, version, recordedAt }) => [stream, version, recordedAt.slice(8, 10)]);
    expect(told).toEqual([
      ['notebook-b', 1, '01'],
      ['notebook-a', 1, '02'],
      ['notebook-a', 2, '01'],
      ['notebook-a', 3, '01'],
    ]);
  });

  test('follows the journal where it lost its last notes to a power failure, and the index did not', async () => {
    for (let n = 0; n < 5; n++) await embedded.journal.note(noted(1));
    await trail.start();
    await close();
    rmSync(join(folder, 'operations.sqlite'));
    await open();
    for (let n = 0; n < 6; n++) await embedded.journal.note({ ...noted(1), traceId: `again-${n}` });
    await trail.start();
    await expectComplete();
  });
});
