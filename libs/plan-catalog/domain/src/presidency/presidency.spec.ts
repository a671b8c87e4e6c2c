import { decider } from '@acta/testing';
import { currentTerm, presidency, termOn } from './presidency';
import { bothScheduled, secondHeld } from './sample-terms';

const given = decider(presidency);

test('on a day the office is with the term assumed last, however long ago', () => {
  const state = given(...secondHeld).state();
  expect(
    ['2019-01-13', '2019-01-14', '2020-01-07', '2020-01-08', '2040-01-01'].map((date) => termOn(state, date)?.id),
  ).toEqual([undefined, 'term-1', 'term-1', 'term-2', 'term-2']);
  expect(currentTerm(given(...bothScheduled).state())).toBeUndefined();
});
