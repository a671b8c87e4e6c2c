import { scaleIds, slugPattern, type ScaleId } from '@acta/contracts';
import { percentOfStep, scales, stepsOf } from './scales';

test.each<[ScaleId, Record<string, number | undefined>]>([
  ['tracss', { none: 0, limited: 25, developed: 50, demonstrated: 75, sustained: 100 }],
  ['ogp-completion', { 'no-evidence': undefined, 'not-started': 0, limited: 33, substantial: 67, complete: 100 }],
  [
    'open-sdg',
    {
      'not-available': undefined,
      deterioration: undefined,
      limited: undefined,
      moderate: undefined,
      substantial: undefined,
      'target-achieved': 100,
    },
  ],
  ['ocds-milestone', { scheduled: 0, 'not-met': 0, 'partially-met': 50, met: 100 }],
])('rules.md §5: the steps of %s count for what is published', (id, published) => {
  expect(Object.fromEntries(stepsOf(id).map((step) => [step.id, step.percent]))).toEqual(published);
  for (const [step, percent] of Object.entries(published)) expect(percentOfStep(id, step)).toBe(percent);
});

test('each scale and each step has a name in the four languages, and an id that a statement can say', () => {
  expect(scales.map(({ id }) => id)).toEqual(scaleIds);
  for (const { names, steps } of scales) {
    for (const named of [names, ...steps.map((step) => step.names)]) {
      expect(Object.keys(named)).toEqual(['es', 'pt', 'en', 'fr']);
      expect(Object.values(named).every((name) => name.trim() !== '')).toBe(true);
    }
    for (const { id } of steps) expect(id).toMatch(slugPattern);
  }
});

test('what is no step of the scale counts for nothing', () => {
  expect(percentOfStep('tracss', 'complete')).toBeUndefined();
  expect(percentOfStep('tracss', '50')).toBeUndefined();
});
