import type { PersonalDataStore } from '@acta/kernel';
import type { Durable } from './durable';

const ana = { name: 'Ana Núñez', email: 'ana@example.org' };
const luis = { name: 'Luís Araújo', email: 'luis@example.org' };

/** What every store of personal data promises (rules.md 1.6, G17). */
export function personalDataContract(name: string, make: () => Promise<Durable<PersonalDataStore>>): void {
  describe(`${name} as a store of personal data`, () => {
    let durable: Durable<PersonalDataStore>;
    beforeEach(async () => {
      durable = await make();
    });
    afterEach(() => durable.dispose());

    test('keeps what is known of a person, the last word counting', async () => {
      await durable.port.put('person-1', luis);
      await durable.port.put('person-1', ana);
      expect(await durable.port.get('person-1')).toEqual(ana);
      expect(await durable.port.get('person-2')).toBeUndefined();
    });

    test('replaces what was known whole, and keeps names sign by sign', async () => {
      const odd = { 'a.b': [1, null, { $set: 'x' }], name: 'Nu\u0301n\u0303ez \u{1f600} \u0000' };
      await durable.port.put('person-1', ana);
      await durable.port.put('person-1', odd);
      durable = await durable.reopen();
      expect(await durable.port.get('person-1')).toEqual(odd);
    });

    test('answers for many at once, leaving out whom it does not know', async () => {
      await durable.port.put('person-1', ana);
      await durable.port.put('person-2', luis);
      const known = await durable.port.getMany(['person-2', 'person-9', 'person-1']);
      expect(Object.fromEntries(known)).toEqual({ 'person-1': ana, 'person-2': luis });
      expect((await durable.port.getMany([])).size).toBe(0);
      expect([...(await durable.port.keys())].sort()).toEqual(['person-1', 'person-2']);
    });

    test('forgets one and keeps the others', async () => {
      await durable.port.put('person-1', ana);
      await durable.port.put('person-2', luis);
      await durable.port.forget('person-1');
      await durable.port.forget('person-9');
      expect(await durable.port.get('person-1')).toBeUndefined();
      expect((await durable.port.getMany(['person-1'])).size).toBe(0);
      expect(await durable.port.keys()).toEqual(['person-2']);
      expect(await durable.port.get('person-2')).toEqual(luis);
    });

    test('has what it acknowledged after a crash, and not what it forgot', async () => {
      await durable.port.put('person-1', ana);
      await durable.port.put('person-2', luis);
      await durable.port.forget('person-1');
      durable = await durable.reopen();
      expect(await durable.port.get('person-1')).toBeUndefined();
      expect(await durable.port.get('person-2')).toEqual(luis);
      await durable.port.put('person-1', luis);
      expect(await durable.port.get('person-1')).toEqual(luis);
    });
  });
}
