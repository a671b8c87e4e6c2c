import type { KnownMember, KnownStates } from '@acta/commitments/domain';
import { placesOf } from './obligor-order';

const member = (code: string, es: string, en: string): readonly [string, KnownMember] => {
  const named = (short: string) => ({ official: short, short });
  const names = { es: named(es), pt: named(es), en: named(en), fr: named(es) };
  return [code, { code, names, zone: 'UTC', turns: [] }];
};

const states: KnownStates = {
  members: Object.fromEntries([
    member('DEU', 'Alemania', 'Germany'),
    member('ESP', 'España', 'Spain'),
    member('AUT', 'Austria', 'Austria'),
    member('AGO', 'Ángola', 'Angola'),
  ]),
  terms: [],
};

const inOrder = (language: 'es' | 'en', ...obligors: string[]) => [...placesOf(obligors, states, language).keys()];

test.each([
  ['es', ['DEU', 'AGO', 'AUT', 'ESP']],
  ['en', ['AGO', 'AUT', 'DEU', 'ESP']],
] as const)('States stand in the alphabet of a reader of %s, whatever they did', (language, wanted) => {
  expect(inOrder(language, 'ESP', 'AUT', 'DEU', 'AGO')).toEqual(wanted);
  expect(inOrder(language, 'AGO', 'DEU', 'AUT', 'ESP')).toEqual(wanted);
});

test('after them all together, the office, and institutions by their keys', () => {
  const obligors = ['inst-sela', 'ppt', 'ESP', 'inst-cepal', 'joint', 'XXX'];
  expect(inOrder('es', ...obligors)).toEqual(['ESP', 'XXX', 'joint', 'ppt', 'inst-cepal', 'inst-sela']);
});
