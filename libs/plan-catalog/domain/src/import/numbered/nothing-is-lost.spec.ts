import fc from 'fast-check';
import type { PlanDraft } from '../plan-draft';
import { numberedActionsReader } from './numbered-actions-reader';
import { inPortuguese, inSpanish } from './sample-plans-of-action';

const letters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/** Everything that a draft holds or reports, part by part. */
function partsOf({ head, areas, preamble = [], closing = [], footers = [] }: PlanDraft): readonly string[] {
  return [
    head.title ?? '',
    `tomado de fuente ${head.takenFrom ?? ''}`,
    ...[...preamble, ...closing, ...footers].map(({ text }) => text),
    ...areas.flatMap(({ title, mark = '', chapter, projects, rationale }) => [
      `${mark} ${title}`,
      chapter?.text ?? '',
      ...rationale.map(({ text }) => text),
      ...projects.flatMap((action) => [`${action.mark ?? ''} ${action.text}`, action.context?.text ?? '']),
    ]),
  ].map(letters);
}

/** Lines that are nowhere, and of which no finding tells. */
function lost(lines: readonly string[]): readonly string[] {
  const draft = numberedActionsReader.read({ lines });
  const parts = partsOf(draft);
  const told = new Set(draft.findings.map(({ line }) => line));
  return lines.filter((line, at) => {
    const said = letters(line);
    return !told.has(at + 1) && !parts.some((part) => part.includes(said));
  });
}

const word = fc.constantFrom(
  'celebrar',
  'la',
  'reunión',
  'de',
  'ministros',
  'Quito',
  'CELAC',
  '2014',
  '90',
  'sur-sur',
  'ação',
  'en',
  'marzo',
);
const words = fc.array(word, { minLength: 1, maxLength: 14 }).map((some) => some.join(' '));
const end = fc.constantFrom('', '.', ';', ':', ',', '-', '…');
const sentence = fc.tuple(words, end).map(([text, mark]) => text.charAt(0).toUpperCase() + text.slice(1) + mark);
const mark = fc.constantFrom(
  '1.',
  '2.',
  '3)',
  '4.-',
  '5º',
  '(6)',
  '12.',
  '1.1',
  '1.2.',
  'a)',
  'b)',
  'i)',
  'I.',
  'II.',
  '•',
  '–',
  '-',
  '7',
  'A.',
);
const blank = fc.constantFrom('', '  ', '\u00a0', '\f');
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(mark, sentence).map((parts) => parts.join(' ')) },
  { weight: 4, arbitrary: fc.tuple(words, end).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: sentence },
  { weight: 3, arbitrary: words.map((text) => text.toUpperCase()) },
  { weight: 1, arbitrary: fc.tuple(mark, words).map(([one, text]) => `${one} ${text.toUpperCase()}`) },
  { weight: 2, arbitrary: blank },
  { weight: 1, arbitrary: fc.nat({ max: 40 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'CELAC | 3',
      'Página 4 de 9',
      '***',
      '2014.',
      '¹ Nota.',
      'Caracas, 3 de diciembre de 2011',
      'PLAN DE ACCIÓN 2014',
      'Se acuerda:',
      '1.',
      'Fuente: https://celac.example',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);

test('every line of the sample plans is somewhere, or told of', () => {
  expect(lost(inSpanish)).toEqual([]);
  expect(lost(inPortuguese)).toEqual([]);
});

test('whatever the lines are, none is lost', () =>
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      expect(lost(lines)).toEqual([]);
      expect(lost(['PLAN DE ACCIÓN 2014', '', 'SALUD', '1. Foro.', ...lines])).toEqual([]);
    }),
    { numRuns: 400 },
  ));

test('what is said of a line is said of one that is there', () =>
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const { areas, findings } = numberedActionsReader.read({ lines });
      const named = [...findings, ...areas, ...areas.flatMap(({ projects }) => projects)].map((one) => one.line);
      expect(named.every((number) => lines[number - 1]?.trim() !== undefined)).toBe(true);
    }),
    { numRuns: 200 },
  ));

describe('a hostile text', () => {
  const length = 30_000;
  test.each([
    ['capitals', 'MARES '.repeat(length / 6)],
    ['numbers', '1. '.repeat(length / 3)],
    ['months', 'marzo de '.repeat(length / 9)],
    ['years', 'en 2014 '.repeat(length / 8)],
    ['names', 'Celebrar en Quito '.repeat(length / 18)],
    ['hyphens', 'a-'.repeat(length / 2)],
    ['blanks', `a${' '.repeat(length)}b`],
  ])('of %s gets its answer at once, in one line or in many', (_, text) => {
    const start = performance.now();
    numberedActionsReader.read({ lines: ['PLAN DE ACCIÓN 2014', 'SALUD', `1. ${text}`] });
    numberedActionsReader.read({ lines: ['PLAN DE ACCIÓN 2014', 'SALUD', ...(text.match(/.{1,40}/gsu) ?? [])] });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
