import type { AuditEntry, AuditFilter, AuditIndex } from '@acta/kernel';
import { auditEntryOf } from './audit-entries';
import type { Durable } from './durable';

const reached = { log: 'notes', position: 0 };

/** What every index of the audit trail promises. */
export function auditIndexContract(name: string, make: () => Promise<Durable<AuditIndex>>): void {
  describe(`${name} as an index of the audit trail`, () => {
    let durable: Durable<AuditIndex>;
    beforeEach(async () => {
      durable = await make();
    });
    afterEach(() => durable.dispose());

    const put = (...entries: readonly AuditEntry[]) => durable.port.put(entries, reached);
    const found = (filter: AuditFilter) => durable.port.page(filter, { direction: 'forward', limit: 100 });
    const ids = async (filter: AuditFilter) => (await found(filter)).map(({ id }) => id);

    test('gives back what was put, whole', async () => {
      const whole = auditEntryOf(1, {
        command: 'testing.take-note',
        as: 'secretariat',
        onBehalfOf: 'ppt',
        member: 'MEX',
        commitment: 'celac-2020-01-01',
        plan: 'celac-2020',
        report: 'r-1',
        owner: 'MEX',
        effectiveOn: '2019-02-28',
        orderedAt: '2026-02-01T00:00:00.000Z',
        causationId: 'b-1',
        reason: 'other-obligor',
        marks: ['late-entry', 'sole-signature'],
      });
      const least = auditEntryOf(2);
      await put(whole, least);
      expect(await durable.port.get(whole.id)).toEqual(whole);
      expect(await durable.port.get(least.id)).toEqual(least);
      expect(await durable.port.get('nothing')).toBeUndefined();
      expect(await found({})).toEqual([least, whole]);
    });

    test('keeps whatever characters words and ids are made of', async () => {
      const odd = auditEntryOf(1, {
        stream: "notes-o'higgins; --",
        reason: 'a\u0000b ("c")',
        correlationId: "it's\u0000",
        actorId: 'person-ñ-🗺',
      });
      await put(odd);
      expect(await durable.port.get(odd.id)).toEqual(odd);
      expect(await found({ actorId: 'person-ñ-🗺', correlationId: "it's\u0000" })).toEqual([odd]);
      durable = await durable.reopen();
      expect(await found({})).toEqual([odd]);
    });

    test('takes what is put at once, also in a build beside it, one after another', async () => {
      const build = await durable.port.rebuilding();
      const entries = Array.from({ length: 40 }, (_, index) =>
        auditEntryOf(index + 1, { member: `m-${index % 7}`, actorId: `person-${index % 11}` }),
      );
      await Promise.all(
        entries.flatMap((entry) => [
          durable.port.put([entry], reached),
          build.put([{ ...entry, commitment: `c-${entry.position}` }], reached),
        ]),
      );
      expect(await found({})).toEqual(entries);
      expect(await found({ member: 'm-3' })).toEqual(entries.filter(({ member }) => member === 'm-3'));
      await build.replace();
      expect(await ids({ commitment: 'c-5', member: 'm-4' })).toEqual([entries[4]?.id]);
    });

    test('is empty at first, whatever is asked', async () => {
      expect(await found({ member: 'MEX', marks: ['late-entry'] })).toEqual([]);
      expect(await durable.port.counts({}, 'type')).toEqual([]);
      expect(await durable.port.reached('notes')).toBeUndefined();
    });

    test('stands in the order of instants, then of the log, its positions, and the events of a commit', async () => {
      const at = (orderedAt: string) => ({ orderedAt });
      await durable.port.put([], { log: 'drafts', position: 0 });
      const entries = [
        auditEntryOf(3, at('2026-01-15T12:00:00.000Z')),
        auditEntryOf(1, { ...at('2026-01-15T12:00:00.001Z'), log: 'drafts', id: 'd' }),
        auditEntryOf(2, { ...at('2026-01-15T12:00:00.001Z'), n: 1 }),
        auditEntryOf(2, { ...at('2026-01-15T12:00:00.001Z'), n: 2, id: 'n-2.2' }),
        auditEntryOf(10, at('2026-01-15T12:00:00.001Z')),
        auditEntryOf(1, at('2026-01-15T12:00:00.002Z')),
      ];
      await put(...entries.toReversed());
      expect(await found({})).toEqual(entries);
    });

    test('is paged forward and back from any entry', async () => {
      await put(
        ...Array.from({ length: 7 }, (_, index) => auditEntryOf(index + 1, { member: index % 2 ? 'ARG' : 'MEX' })),
      );
      const page = async (beside: string | undefined, direction: 'forward' | 'back', filter: AuditFilter = {}) =>
        (await durable.port.page(filter, { direction, limit: 2, ...(beside !== undefined && { beside }) })).map(
          ({ position }) => position,
        );
      expect(await page(undefined, 'forward')).toEqual([1, 2]);
      expect(await page('n-2.1', 'forward')).toEqual([3, 4]);
      expect(await page('n-7.1', 'forward')).toEqual([]);
      expect(await page(undefined, 'back')).toEqual([7, 6]);
      expect(await page('n-6.1', 'back')).toEqual([5, 4]);
      expect(await page('n-1.1', 'back')).toEqual([]);
      expect(await page('n-2.1', 'forward', { member: 'MEX' })).toEqual([3, 5]);
      expect(await page('n-4.1', 'back', { member: 'MEX' })).toEqual([3, 1]);
      expect(await page('unknown', 'forward')).toEqual([]);
    });

    test('is paged through what it had when it had come so far, whatever is put meanwhile and wherever it stands', async () => {
      const later = (n: number, log: string) =>
        auditEntryOf(n, {
          log,
          id: `${log}-${n}`,
          recordedAt: '2026-01-15T11:00:00.000Z',
          orderedAt: '2026-01-15T11:00:00.000Z',
        });
      await put(auditEntryOf(1), auditEntryOf(2), auditEntryOf(2, { n: 2, id: 'n-2.2' }));
      await put(auditEntryOf(3), later(1, 'drafts'));
      expect(await ids({ upTo: { notes: 2 } })).toEqual(['n-1.1', 'n-2.1', 'n-2.2']);
      expect(await ids({ upTo: { notes: 3, drafts: 0, unknown: 9 } })).toEqual(['n-1.1', 'n-2.1', 'n-2.2', 'n-3.1']);
      expect(await ids({ upTo: { drafts: 1 } })).toEqual(['drafts-1']);
      expect(await ids({ upTo: {} })).toEqual([]);
    });

    test.each<[keyof AuditFilter, Partial<AuditEntry>, unknown]>([
      ['kinds', { kind: 'refusal' }, ['refusal']],
      ['actorId', { actorId: 'person-a' }, 'person-a'],
      ['onBehalfOf', { onBehalfOf: 'ppt' }, 'ppt'],
      ['member', { member: 'MEX' }, 'MEX'],
      ['commitment', { commitment: 'c' }, 'c'],
      ['plan', { plan: 'p' }, 'p'],
      ['report', { report: 'r' }, 'r'],
      ['type', { type: 'testing.notebook-closed' }, 'testing.notebook-closed'],
      ['correlationId', { correlationId: 't' }, 't'],
      ['causationId', { causationId: 'k' }, 'k'],
      ['marks', { marks: ['transcribed', 'exception'] }, ['exception', 'transcribed']],
    ])('finds by %s, also beside other filters', async (filter, says, value) => {
      await put(
        auditEntryOf(1, says),
        auditEntryOf(2),
        auditEntryOf(3, { ...says, effectiveOn: '2025-01-01', recordedAt: '2026-03-01T00:00:00.000Z' }),
      );
      expect(await ids({ [filter]: value })).toEqual(['n-1.1', 'n-3.1']);
      expect(await ids({ [filter]: value, happenedTo: '2025-06-01' })).toEqual(['n-3.1']);
      expect(await ids({ [filter]: value, recordedBefore: '2026-02-01T00:00:00.000Z' })).toEqual(['n-1.1']);
      expect(await ids({ [filter]: value, recordedFrom: '2026-02-01T00:00:00.000Z' })).toEqual(['n-3.1']);
      expect(await durable.port.counts({ [filter]: value }, 'day')).toEqual([
        { key: '2026-01-15', count: 1 },
        { key: '2026-03-01', count: 1 },
      ]);
    });

    test('finds the days on which things happened, whenever they were recorded', async () => {
      const happened = (n: number, effectiveOn: string, recordedAt: string) =>
        auditEntryOf(n, { effectiveOn, recordedAt, orderedAt: recordedAt });
      await put(
        happened(1, '2020-01-31', '2020-01-31T10:00:00.000Z'),
        happened(2, '2020-02-01', '2020-01-20T10:00:00.000Z'),
        happened(3, '2020-02-29', '2020-04-01T10:00:00.000Z'),
        happened(4, '2020-02-10', '2026-01-01T10:00:00.000Z'),
        happened(5, '2020-02-11', '2010-01-01T10:00:00.000Z'),
        happened(6, '2020-03-01', '2020-02-29T10:00:00.000Z'),
      );
      const range = { happenedFrom: '2020-02-01', happenedTo: '2020-02-29' };
      expect(await ids(range)).toEqual(['n-5.1', 'n-2.1', 'n-3.1', 'n-4.1']);
      const back = await durable.port.page(range, { direction: 'back', limit: 3, beside: 'n-4.1' });
      expect(back.map(({ id }) => id)).toEqual(['n-3.1', 'n-2.1', 'n-5.1']);
      expect(await ids({ happenedFrom: '2020-03-01' })).toEqual(['n-6.1']);
      expect(await durable.port.counts(range, 'type')).toEqual([{ key: 'testing.note-taken', count: 4 }]);
    });

    test('finds what was recorded in a time by the clock of then, where it had gone back', async () => {
      const late = { orderedAt: '2026-05-01T00:00:00.000Z' };
      await put(
        auditEntryOf(1, { recordedAt: '2026-05-01T00:00:00.000Z', ...late }),
        auditEntryOf(2, { recordedAt: '2026-04-30T00:00:00.000Z', ...late }),
      );
      expect(await ids({ recordedBefore: '2026-05-01T00:00:00.000Z' })).toEqual(['n-2.1']);
      expect(await ids({ recordedFrom: '2026-05-01T00:00:00.000Z' })).toEqual(['n-1.1']);
    });

    test('shows what is nobody’s and what is of the owners that are named', async () => {
      await put(auditEntryOf(1), auditEntryOf(2, { owner: 'MEX' }), auditEntryOf(3, { owner: 'ARG' }));
      expect(await ids({ owners: ['MEX'] })).toEqual(['n-1.1', 'n-2.1']);
      expect(await ids({ owners: ['BRA'] })).toEqual(['n-1.1']);
      expect(await ids({ owners: [] })).toEqual(['n-1.1']);
    });

    test('finds nothing where no kind is asked for, and only what has every mark', async () => {
      await put(auditEntryOf(1, { marks: ['transcribed'] }), auditEntryOf(2, { marks: ['transcribed', 'exception'] }));
      expect(await ids({ kinds: [], marks: ['transcribed'] })).toEqual([]);
      expect(await ids({ marks: ['transcribed', 'exception'] })).toEqual(['n-2.1']);
    });

    test('finds several kinds of notes in one order', async () => {
      const kinds = ['discard', 'read', 'event', 'refusal', 'discard'] as const;
      await put(...kinds.map((kind, index) => auditEntryOf(index + 1, { kind })));
      expect(await ids({ kinds: ['refusal', 'discard'] })).toEqual(['n-1.1', 'n-4.1', 'n-5.1']);
      const back = await durable.port.page({ kinds: ['refusal', 'discard'] }, { direction: 'back', limit: 2 });
      expect(back.map(({ id }) => id)).toEqual(['n-5.1', 'n-4.1']);
      expect(await durable.port.counts({ kinds: ['read', 'discard'] }, 'day')).toEqual([
        { key: '2026-01-15', count: 3 },
      ]);
    });

    test('counts by type and by the day of recording', async () => {
      await put(
        auditEntryOf(1, { type: 'b' }),
        auditEntryOf(2, { type: 'a', recordedAt: '2026-01-16T00:00:00.000Z' }),
        auditEntryOf(3, { type: 'b', recordedAt: '2026-01-15T23:59:59.999Z' }),
      );
      const byType = [
        { key: 'a', count: 1 },
        { key: 'b', count: 2 },
      ];
      expect(await durable.port.counts({}, 'type')).toEqual(byType);
      const byDay = [
        { key: '2026-01-15', count: 2 },
        { key: '2026-01-16', count: 1 },
      ];
      expect(await durable.port.counts({}, 'day')).toEqual(byDay);
    });

    test('finds the first event of a version of a stream of one log', async () => {
      await put(auditEntryOf(1), auditEntryOf(1, { n: 2, id: 'n-1.2' }), auditEntryOf(2, { log: 'drafts', id: 'd' }));
      expect(await durable.port.ofStream('notes', 'notebook-a', 1)).toMatchObject({ id: 'n-1.1' });
      expect(await durable.port.ofStream('drafts', 'notebook-a', 1)).toBeUndefined();
      expect(await durable.port.ofStream('drafts', 'notebook-a', 2)).toMatchObject({ id: 'd' });
    });

    test('put twice, an entry is there once', async () => {
      await put(auditEntryOf(1));
      await put(auditEntryOf(1), auditEntryOf(2));
      expect(await ids({})).toEqual(['n-1.1', 'n-2.1']);
    });

    test('put again with another instant, it stands where that is', async () => {
      await put(auditEntryOf(1), auditEntryOf(2));
      await put(auditEntryOf(1, { recordedAt: '2026-02-01T00:00:00.000Z' }));
      expect(await ids({})).toEqual(['n-2.1', 'n-1.1']);
    });

    test('has after a crash what it had, and how far it had come', async () => {
      await durable.port.put([auditEntryOf(1)], { log: 'notes', position: 1, after: 'x' });
      durable = await durable.reopen();
      expect(await ids({})).toEqual(['n-1.1']);
      expect(await durable.port.reached('notes')).toEqual({ log: 'notes', position: 1, after: 'x' });
    });

    test('is rebuilt beside what answers meanwhile, and is then the one that answers', async () => {
      await put(auditEntryOf(1));
      const build = await durable.port.rebuilding();
      await build.put([auditEntryOf(2, { member: 'MEX' })], { log: 'notes', position: 2 });
      expect(await ids({})).toEqual(['n-1.1']);
      expect(await build.ofStream('notes', 'notebook-a', 2)).toMatchObject({ id: 'n-2.1' });
      await build.prepare();
      await build.replace();
      expect(await ids({ member: 'MEX' })).toEqual(['n-2.1']);
      durable = await durable.reopen();
      expect(await ids({})).toEqual(['n-2.1']);
      expect(await durable.port.reached('notes')).toEqual({ log: 'notes', position: 2 });
    });

    test('forgets a rebuild that was given up or cut off', async () => {
      await put(auditEntryOf(1));
      await (await durable.port.rebuilding()).abandon();
      await (await durable.port.rebuilding()).put([auditEntryOf(2)], reached);
      durable = await durable.reopen();
      expect(await ids({})).toEqual(['n-1.1']);
    });
  });
}
