import type { Caller } from '@acta/nest';
import { isShown, seesStates } from './seen-by';

const thePublic: Caller = { held: [], scopes: ['read'] };
const holder: Caller = {
  actor: { kind: 'person', id: 'person-1' },
  held: [{ role: 'focal-point', onBehalfOf: 'CHL' }],
  scopes: ['read'],
};
const withoutFunction: Caller = { ...holder, held: [] };
const operator: Caller = { actor: { kind: 'operator', id: 'operator' }, held: [], scopes: ['read'] };

test.each([
  ['the public', thePublic, false],
  ['one whose functions have ended', withoutFunction, false],
  ['whoever holds a function', holder, true],
  ['whoever holds one, with a token that may only write,', { ...holder, scopes: ['write'] }, false],
  ['the operator', operator, true],
])('rules.md 6.3: until the body decides, %s sees States by name: %s', (_, caller, sees) => {
  expect(seesStates(caller, 'region')).toBe(sees);
  expect(seesStates(caller)).toBe(sees);
  expect(seesStates(caller, 'member')).toBe(true);
});

test('all together, the office and institutions are no States', () => {
  expect(['MEX', 'joint', 'ppt', 'inst-cepal'].filter((obligor) => isShown(obligor, false))).toEqual([
    'joint',
    'ppt',
    'inst-cepal',
  ]);
});
