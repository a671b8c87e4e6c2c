import { searchable, searchWords } from './search-text';

test.each([
  ['Órgano de gobernabilidad', 'organo de gobernabilidad'],
  ['AÇÃO', 'acao'],
  ['Ñandú', 'nandu'],
  ['à l’œuvre', 'a l’œuvre'],
])('%s is found as %s', (text, typed) => expect(searchable(text)).toBe(typed));

test('a question is words, whatever stands between them', () => {
  expect(searchWords('  Acción \t SALUD ')).toEqual(['accion', 'salud']);
  expect(searchWords(' ')).toEqual([]);
});
