import { isTexts } from './texts';

test('a text is given in at least one language, in words', () => {
  expect(isTexts({ es: 'Cooperación', 'pt-BR': 'Cooperação' })).toBe(true);
  expect([{}, { es: '' }, { es: ' ' }, { es: 1 }, { Spanish: 'x' }, ['es'], null, 'es'].some(isTexts)).toBe(false);
  expect(isTexts(JSON.parse('{ "__proto__": "x" }'))).toBe(false);
});
