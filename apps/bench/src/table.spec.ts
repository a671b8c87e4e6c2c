import { comparisonOf, figureOf } from './section';
import { inDigits, tableOf } from './table';

const acta = { name: 'acta', ratesPerSecond: [600, 500, 700] };
const bare = { name: 'bare', ratesPerSecond: [1000, 1000, 1000] };

test('a figure has three digits that count', () => {
  expect([31_415, 213.4, 21.34, 0.51234].map(inDigits)).toEqual(['31,400', '213', '21.3', '0.512']);
});

test('a target is met by the median, and missed though the best round would have met it', () => {
  expect(comparisonOf(acta, bare, 0.6)).toMatchObject({ median: 0.6, min: 0.5, max: 0.7, met: true });
  expect(comparisonOf(acta, bare, 0.65)).toMatchObject({ met: false });
});

test('the table says what was compared and whether each target was met', () => {
  const section = {
    name: 'B1',
    compared: ['this with that'],
    figures: [figureOf(acta), figureOf(bare)],
    comparisons: [comparisonOf(acta, bare, 0.5), comparisonOf(acta, bare, 0.7)],
  };
  expect(tableOf(section).split('\n')).toEqual([
    'B1',
    '  this with that',
    '                 median     least      most  target',
    '  acta           600 /s    500 /s    700 /s',
    '  bare         1,000 /s  1,000 /s  1,000 /s',
    '  acta ÷ bare       0.6       0.5       0.7  ≥ 0.5: met',
    '  acta ÷ bare       0.6       0.5       0.7  ≥ 0.7: NOT met',
  ]);
});

test('what may be at most so much says whether its median is', () => {
  const [one, other] = [50, 49].map((targetMax) => ({
    name: 'p99',
    unit: 'ms',
    median: 50,
    min: 9,
    max: 99,
    targetMax,
  }));
  const section = { name: 'Board', compared: [], figures: [one!, other!], comparisons: [] };
  expect(tableOf(section).split('\n').slice(2)).toEqual([
    '  p99   50 ms   9 ms  99 ms  ≤ 50: met',
    '  p99   50 ms   9 ms  99 ms  ≤ 49: NOT met',
  ]);
});
