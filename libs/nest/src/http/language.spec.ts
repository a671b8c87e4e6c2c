import { collatorOf, negotiateLanguage, textIn } from './language';

test.each([
  [undefined, 'es'],
  ['', 'es'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['de, en;q=0.3, fr;q=0.7', 'fr'],
  ['en;q=0, fr;q=0.1', 'fr'],
  ['*', 'es'],
  ['de', 'es'],
  ['en;q=banana', 'es'],
  ['EN-us', 'en'],
])('Accept-Language: %s is answered in %s', (header, language) => {
  expect(negotiateLanguage(header)).toBe(language);
});

test('a text that is not there in the asked language is given in another, which is named', () => {
  expect(textIn({ es: 'plan', pt: 'plano' }, 'pt')).toEqual({ text: 'plano', language: 'pt' });
  expect(textIn({ es: 'plan', pt: 'plano' }, 'fr')).toEqual({ text: 'plan', language: 'es' });
  expect(textIn({ nl: 'plan' }, 'fr')).toEqual({ text: 'plan', language: 'nl' });
  expect(textIn({}, 'fr')).toEqual({ text: '', language: 'und' });
});

test('names are in the order of the reader’s alphabet', () => {
  const names = ['Perú', 'Haití', 'Ñ', 'O', 'N'];
  expect([...names].sort(collatorOf('es').compare)).toEqual(['Haití', 'N', 'Ñ', 'O', 'Perú']);
});
