import { sameContent } from './same-content';

test('what is left out and what is undefined is the same', () => {
  expect(sameContent({ a: [1, { b: 'x' }], c: undefined }, { a: [1, { b: 'x' }] })).toBe(true);
});

test('other values, other lengths and other kinds differ', () => {
  expect(sameContent({ a: 1 }, { a: 2 })).toBe(false);
  expect(sameContent([1], [1, 2])).toBe(false);
  expect(sameContent([], {})).toBe(false);
  expect(sameContent(null, {})).toBe(false);
});

test('accents are the same in either form', () => {
  expect(sameContent({ es: 'M\u00e9xico' }, { es: 'Me\u0301xico' })).toBe(true);
});
