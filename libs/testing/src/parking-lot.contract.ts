import type { ParkedMessage, ParkingLot } from '@acta/kernel';
import { commitOf } from './builders';
import type { Durable } from './durable';
import { surroundingsWith } from './surroundings';

/** What every parking lot promises (G11). */
export function parkingLotContract(name: string, make: () => Promise<Durable<ParkingLot>>): void {
  const surroundings = surroundingsWith();

  describe(`${name} as a parking lot`, () => {
    let durable: Durable<ParkingLot>;
    beforeEach(async () => {
      durable = await make();
    });
    afterEach(() => durable.dispose());

    const message = (version: number, changes: Partial<ParkedMessage> = {}): Omit<ParkedMessage, 'id'> => {
      const stream = changes.stream ?? 'notebook-a';
      const commit = commitOf(surroundings, { stream, version });
      const parkedAt = '2026-01-15T12:00:00.000Z';
      return {
        handler: 'board',
        log: 'notes',
        stream,
        version,
        commit,
        reason: 'why',
        attempts: 3,
        parkedAt,
        ...changes,
      };
    };

    test('keeps a message whole, with its reason', async () => {
      const parked = message(1);
      await durable.port.park(parked);
      const [listed] = await durable.port.list();
      expect(listed).toEqual({ ...parked, id: expect.any(String) });
    });

    test('has a message that is parked twice once', async () => {
      const parked = message(1);
      await durable.port.park(parked);
      await durable.port.park({ ...parked, reason: 'another' });
      expect(await durable.port.list()).toHaveLength(1);
    });

    test('lists a handler and stream in order of version', async () => {
      for (const version of [3, 1, 11, 2]) await durable.port.park(message(version));
      await durable.port.park(message(1, { handler: 'inbox' }));
      await durable.port.park(message(1, { stream: 'notebook-b' }));
      const listed = await durable.port.list({ handler: 'board', stream: 'notebook-a' });
      expect(listed.map(({ version }) => version)).toEqual([1, 2, 3, 11]);
      expect(await durable.port.list()).toHaveLength(6);
    });

    test('keeps apart what two logs and two handlers say of the same stream and version', async () => {
      for (const handler of ['board', 'inbox']) {
        for (const log of ['notes', 'other']) await durable.port.park(message(1, { handler, log }));
      }
      expect(await durable.port.list()).toHaveLength(4);
      const ofBoard = await durable.port.list({ handler: 'board', stream: 'notebook-a' });
      expect(ofBoard.map(({ log }) => log).sort()).toEqual(['notes', 'other']);
      await durable.port.remove((ofBoard[0] as ParkedMessage).id);
      expect(await durable.port.list()).toHaveLength(3);
    });

    test('tells whether something of a stream waits, until it is removed', async () => {
      await durable.port.park(message(1));
      expect(await durable.port.isParked('board', 'notebook-a')).toBe(true);
      expect(await durable.port.isParked('board', 'notebook-b')).toBe(false);
      expect(await durable.port.isParked('inbox', 'notebook-a')).toBe(false);
      const [listed] = await durable.port.list();
      await durable.port.remove((listed as ParkedMessage).id);
      expect(await durable.port.isParked('board', 'notebook-a')).toBe(false);
    });

    test('knows for ever what was given up, and does not take it for something that waits', async () => {
      for (const version of [1, 2]) await durable.port.park(message(version));
      const [first] = await durable.port.list();
      await durable.port.discard((first as ParkedMessage).id);
      durable = await durable.reopen();
      expect((await durable.port.list()).map(({ version }) => version)).toEqual([2]);
      expect((await durable.port.list({ handler: 'board', stream: 'notebook-a' })).length).toBe(1);
      const discarded = (version: number, log = 'notes') =>
        durable.port.isDiscarded({ handler: 'board', log, stream: 'notebook-a', version });
      expect(await Promise.all([discarded(1), discarded(2), discarded(1, 'other')])).toEqual([true, false, false]);
      await durable.port.park(message(1));
      expect(await durable.port.list()).toHaveLength(1);
    });

    test('still has what waits when it is opened again', async () => {
      const parked = message(1);
      await durable.port.park(parked);
      durable = await durable.reopen();
      expect(await durable.port.list()).toEqual([{ ...parked, id: expect.any(String) }]);
    });
  });
}
