import type { DiscardNote, Journal, JournalEntry } from '@acta/kernel';
import type { Durable } from './durable';

const read: JournalEntry = {
  kind: 'read',
  at: '2026-01-15T12:00:00.000Z',
  actorId: 'person-00000000-0000-4000-8000-000000000001',
  as: 'auditor',
  onBehalfOf: 'MEX',
  action: 'person.read',
  target: 'people/person-00000000-0000-4000-8000-000000000002',
  traceId: '0'.repeat(31) + '1',
};
const refusal: JournalEntry = {
  kind: 'refusal',
  at: '2026-01-15T12:00:00.000Z',
  actorId: 'source-salud',
  action: 'plan.import',
  reason: 'not-permitted',
  traceId: '0'.repeat(31) + '2',
};

const discard: DiscardNote = {
  kind: 'discard',
  at: '2026-01-15T12:00:00.000Z',
  actorId: 'operator',
  action: 'parked.discard',
  target: 'parked/board/notes/notebook-a/7',
  why: 'Se registró dos veces',
  traceId: '0'.repeat(31) + '3',
};

/** What every journal promises (rules.md 1.9). */
export function journalContract(name: string, make: () => Promise<Durable<Journal>>): void {
  describe(`${name} as a journal`, () => {
    let durable: Durable<Journal>;
    beforeEach(async () => {
      durable = await make();
    });
    afterEach(() => durable.dispose());

    test('keeps what was noted, each kind apart, the oldest first', async () => {
      await durable.port.note(read);
      await durable.port.note(refusal);
      await durable.port.note({ ...read, target: 'people' });
      expect((await durable.port.list('read', undefined, 10)).entries).toEqual([read, { ...read, target: 'people' }]);
      expect((await durable.port.list('refusal', undefined, 10)).entries).toEqual([refusal]);
    });

    test('keeps apart what was given up, and why', async () => {
      for (const entry of [refusal, discard, read]) await durable.port.note(entry);
      expect((await durable.port.discards(undefined, 10)).entries).toEqual([discard]);
      expect((await durable.port.list('refusal', undefined, 10)).entries).toEqual([refusal]);
    });

    test('is read page by page, and says nothing new until something is noted', async () => {
      for (const target of ['a', 'b', 'c']) await durable.port.note({ ...read, target });
      const first = await durable.port.list('read', undefined, 2);
      expect(first.entries.map(({ target }) => target)).toEqual(['a', 'b']);
      const second = await durable.port.list('read', first.next, 2);
      expect(second.entries.map(({ target }) => target)).toEqual(['c']);
      expect(await durable.port.list('read', second.next, 2)).toEqual({ entries: [], next: second.next });
      await durable.port.note({ ...read, target: 'd' });
      expect((await durable.port.list('read', second.next, 2)).entries.map(({ target }) => target)).toEqual(['d']);
    });

    test('is empty at first', async () => {
      expect(await durable.port.list('refusal', undefined, 10)).toEqual({ entries: [] });
    });

    test('has what it noted after a crash', async () => {
      await durable.port.note(refusal);
      durable = await durable.reopen();
      expect((await durable.port.list('refusal', undefined, 10)).entries).toEqual([refusal]);
    });
  });
}
