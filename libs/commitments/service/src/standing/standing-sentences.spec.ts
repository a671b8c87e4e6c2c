import { inForceIn, sentenceOf, summaryOf, type CommitmentCounts } from './standing-sentences';

const counts: CommitmentCounts = { fulfilled: 41, 'on-track': 52, 'at-risk': 9, late: 6, 'no-data': 20, withdrawn: 7 };
const text = (counted: CommitmentCounts, language: 'es' | 'pt' | 'en' | 'fr') =>
  sentenceOf(counted, language)
    .map((phrase) => phrase.text)
    .join('');

test.each([
  ['es', 'De 128 compromisos vigentes, 41 cumplidos, 52 en curso, 9 en riesgo, 6 vencidos y 20 sin informe.'],
  ['pt', 'De 128 compromissos vigentes, 41 cumpridos, 52 em andamento, 9 em risco, 6 vencidos e 20 sem relatório.'],
  ['en', 'Of 128 commitments in force, 41 fulfilled, 52 on track, 9 at risk, 6 late and 20 without a report.'],
  ['fr', 'Sur 128 engagements en vigueur, 41 tenus, 52 en cours, 9 à risque, 6 en retard et 20 sans rapport.'],
] as const)('says in %s what became of all that is in force, silence last', (language, sentence) => {
  expect(text(counts, language)).toBe(sentence);
});

test('says one as one, leaves out what there is none of, and never silence', () => {
  expect(text({ late: 1 }, 'es')).toBe('De 1 compromiso vigente, 1 vencido y 0 sin informe.');
  expect(text({ 'no-data': 1 }, 'es')).toBe('De 1 compromiso vigente, 1 sin informe.');
  expect(text({ withdrawn: 3 }, 'es')).toBe('No hay compromisos vigentes.');
});

test('every number of it is of one standing, and together they are all in force', () => {
  const phrases = sentenceOf(counts, 'es').filter((phrase) => phrase.counts !== undefined);
  const numbers = phrases.map((phrase) => Number(phrase.text.split(' ')[0]));
  expect(numbers[0]).toBe(inForceIn(counts));
  expect(numbers.slice(1).reduce((sum, number) => sum + number, 0)).toBe(numbers[0]);
  expect(phrases.slice(1).map((phrase) => [phrase.counts, counts[phrase.counts as 'late']])).toEqual(
    Object.entries(counts).filter(([standing]) => standing !== 'withdrawn'),
  );
});

test('a summary adds how far it has come, where anything has data', () => {
  const summed = { commitments: { 'on-track': 2 }, percentage: '33.3', coverage: '50' };
  expect(summaryOf(summed, 'es')).toBe(
    'De 2 compromisos vigentes, 2 en curso y 0 sin informe; avance 33,3 %, con datos para el 50 % del peso.',
  );
  expect(summaryOf({ ...summed, percentage: null }, 'es')).toBe(
    'De 2 compromisos vigentes, 2 en curso y 0 sin informe.',
  );
});
