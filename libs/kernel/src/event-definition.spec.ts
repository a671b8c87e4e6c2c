import { plainEvent } from '@acta/testing';
import { UnknownEvent } from './errors';
import { EventRegistry } from './event-definition';

const renamed = Object.assign(plainEvent<'testing.renamed', { title: string; words: number }>('testing.renamed'), {
  schemaVersion: 3,
  upcasters: {
    1: (data: object) => ({ title: (data as { name: string }).name }),
    2: (data: object) => ({ ...data, words: (data as { title: string }).title.split(' ').length }),
  },
});
const registry = new EventRegistry([renamed]);

test('an event of any earlier schema version reads as one of the newest', () => {
  const newest = { type: 'testing.renamed', schemaVersion: 3, data: { title: 'Plan de trabajo', words: 3 } };
  const stored = (schemaVersion: number, data: object) => ({
    type: 'testing.renamed',
    schemaVersion,
    data: data as never,
  });
  expect(registry.upcast(stored(1, { name: 'Plan de trabajo' }))).toEqual(newest);
  expect(registry.upcast(stored(2, { title: 'Plan de trabajo' }))).toEqual(newest);
  expect(registry.upcast(stored(3, { title: 'Plan de trabajo', words: 3 }))).toEqual(newest);
});

test('an event that this software does not know is never guessed', () => {
  const upcast = (type: string, schemaVersion: number) => registry.upcast({ type, schemaVersion, data: {} });
  expect(() => upcast('testing.unheard-of', 1)).toThrow(UnknownEvent);
  expect(() => upcast('testing.renamed', 4)).toThrow(UnknownEvent);
  expect(() => upcast('testing.renamed', 0)).toThrow(UnknownEvent);
});

test('an event is declared once', () => {
  expect(() => new EventRegistry([renamed, renamed])).toThrow('testing.renamed is declared twice');
  expect(registry.types).toEqual(['testing.renamed']);
});
