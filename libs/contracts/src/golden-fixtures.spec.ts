import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventRegistry, openTexts, type Fact, type Json, type JsonObject, sealedTextsFrom } from '@acta/kernel';
import { allEvents } from './all-events';

/**
 * G21: every event ever written stays readable. One stored payload of each released schema version lies in
 * `fixtures/<event type>.v<schema version>.json` for ever: `{ type, schemaVersion, data, sealed? }`, where a sealed
 * text is `{ "sealed": "<hash>" }` and `sealed` holds what lies beside the record. Never change a fixture: add one.
 */
const folder = join(__dirname, '../fixtures');
const registry = new EventRegistry(allEvents);
const nameOf = (type: string, schemaVersion: number) => `${type}.v${schemaVersion}.json`;

const expected = allEvents.flatMap(({ type, schemaVersion }) =>
  Array.from({ length: schemaVersion }, (_, index) => nameOf(type, index + 1)),
);

const newest = allEvents.map(({ type, schemaVersion }) => nameOf(type, schemaVersion));

type Stored = Fact<string, JsonObject> & { readonly sealed?: JsonObject };

function violationsOf({ type, schemaVersion, data, sealed = {} }: Stored) {
  const fact = registry.upcast({
    type,
    schemaVersion,
    data: openTexts(data, sealedTextsFrom(JSON.stringify(sealed))) as JsonObject,
  });
  return registry.definitionOf(fact.type).validate(fact.data);
}

const storedIn = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Stored;

test('each schema version of each event has its fixture, and no fixture is of an unknown one', () => {
  expect(readdirSync(folder).sort()).toEqual([...expected].sort());
});

test.each(expected)('%s still reads', (name) => {
  const stored = storedIn(name);
  expect(nameOf(stored.type, stored.schemaVersion)).toBe(name);
  expect(violationsOf(stored)).toEqual([]);
});

test.each(newest)('%s seals what its contract seals', (name) => {
  const { type, data } = storedIn(name);
  for (const pointer of registry.definitionOf(type).sealed) {
    for (const value of valuesAt(data, pointer.split('/').slice(1))) {
      expect(value).toEqual({ sealed: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    }
  }
});

test('a fixture that its contract no longer accepts is noticed', () => {
  const stored = storedIn(nameOf('plan-catalog.public-detail-set', 1));
  expect(violationsOf({ ...stored, data: { publicDetail: 'nobody' } })).toEqual([
    expect.objectContaining({ pointer: '/publicDetail' }),
  ]);
});

function valuesAt(value: Json | undefined, [step, ...rest]: readonly string[]): readonly Json[] {
  if (value === undefined) return [];
  if (step === undefined) return [value];
  if (step === '*') return (value as readonly Json[]).flatMap((element) => valuesAt(element, rest));
  return valuesAt((value as JsonObject)[step], rest);
}
