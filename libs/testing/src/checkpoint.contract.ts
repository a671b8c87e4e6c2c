import type { CheckpointStore } from '@acta/kernel';
import type { Durable } from './durable';

export function checkpointContract(name: string, make: () => Promise<Durable<CheckpointStore>>): void {
  describe(`${name} as a store of checkpoints`, () => {
    let durable: Durable<CheckpointStore>;
    beforeEach(async () => {
      durable = await make();
    });
    afterEach(() => durable.dispose());

    test('remembers how far each consumer has come in each log', async () => {
      await durable.port.set('board', 'notes', '5');
      await durable.port.set('board', 'other', '6');
      await durable.port.set('inbox', 'notes', '7');
      await durable.port.set('board', 'notes', '8');
      expect(await durable.port.get('board', 'notes')).toBe('8');
      expect(await durable.port.get('board', 'other')).toBe('6');
      expect(await durable.port.get('inbox', 'notes')).toBe('7');
      expect(await durable.port.get('inbox', 'other')).toBeUndefined();
    });

    test('still knows it when it is opened again', async () => {
      await durable.port.set('board', 'notes', '5');
      durable = await durable.reopen();
      expect(await durable.port.get('board', 'notes')).toBe('5');
    });
  });
}
