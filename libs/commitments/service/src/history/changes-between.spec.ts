import { changesBetween } from './changes-between';

test.each([
  ['the same', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
  ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: '/b', before: 2, after: 3 }]],
  ['what came', {}, { a: { b: 1 } }, [{ path: '/a', after: { b: 1 } }]],
  ['what went', { a: null }, {}, [{ path: '/a', before: null }]],
  ['a list without keys, whole', { a: [1, 2] }, { a: [2] }, [{ path: '/a', before: [1, 2], after: [2] }]],
  [
    'an element by its key, wherever it stands',
    { periods: [{ period: '2020-H1', status: 'open' }] },
    { periods: [{ period: '2020-H2' }, { period: '2020-H1', status: 'no-report' }] },
    [
      { path: '/periods/2020-H1/status', before: 'open', after: 'no-report' },
      { path: '/periods/2020-H2', after: { period: '2020-H2' } },
    ],
  ],
  ['names with a slash', { 'a/b': 1 }, { 'a/b': 2 }, [{ path: '/a~1b', before: 1, after: 2 }]],
  ['everything', undefined, { a: 1 }, [{ path: '', after: { a: 1 } }]],
])('tells %s', (_, before, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes);
});
