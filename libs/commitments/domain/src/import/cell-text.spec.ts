import fc from 'fast-check';
import { cellOf, textIn } from './cell-text';

test.each(['=1+1', '+52 55', '-3', '@SUM(A1)', "'=1", "''-1", '\t=1', '\r=1', '|calc', '＝1'])(
  'no program takes %j for a formula, and it is read back as it was',
  (text) => {
    expect(cellOf(text)).toMatch(/^'/);
    expect(textIn(cellOf(text))).toBe(text.trim());
  },
);

test.each(['Foro de ministras', "l'eau", "'citado'", '3 = 2 + 1', ''])('%j stands as it is', (text) => {
  expect(cellOf(text)).toBe(text);
  expect(textIn(text)).toBe(text);
});

test('lines end in the record as they do in no other place', () => {
  expect(textIn('uno\r\ndos\rtres')).toBe('uno\ndos\ntres');
});

test('whatever a text is, its cell begins with nothing that runs, and says the text', () => {
  const dangerous = fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', 'a', ' ', '|');
  const texts = fc.string({ unit: fc.oneof(dangerous, fc.string({ minLength: 1, maxLength: 1 })) });
  fc.assert(
    fc.property(texts, (text) => {
      expect(cellOf(text)).not.toMatch(/^[=+\-@\t\r\n|]/);
      expect(textIn(cellOf(text))).toBe(text.replace(/\r\n?/g, '\n').trim());
    }),
  );
});
