import { TermEnded } from '@acta/contracts';
import { decider } from '@acta/testing';
import { endTerm } from './end-term';
import { currentTerm, presidency, termOn } from './presidency';
import { day, firstHeld, secondHeld, sources } from './sample-terms';

const given = decider(presidency);

describe('ending a term', () => {
  const end = { termId: 'term-2', on: day('2020-11-30'), sources };
  test('says since when, and leaves the office with it until a successor is recorded', () => {
    given(...secondHeld)
      .when(endTerm, { ...end, reason: 'renuncia' })
      .then(TermEnded(end));
    const state = given(...secondHeld, TermEnded(end)).state();
    expect(termOn(state, '2023-01-01')).toMatchObject({ member: 'MEX', ended: { on: end.on } });
    expect(currentTerm(state)?.id).toBe('term-2');
  });
  test('changes nothing the second time, and is refused on another day', () => {
    given(...secondHeld, TermEnded(end))
      .when(endTerm, end)
      .then();
    given(...secondHeld, TermEnded(end))
      .when(endTerm, { ...end, on: day('2020-12-01') })
      .refuses('term-already-ended', 'on');
  });
  test('is refused for a term that is unknown, not assumed, or began later', () => {
    given().when(endTerm, end).refuses('term-unknown', 'termId');
    given(...firstHeld)
      .when(endTerm, end)
      .refuses('term-not-assumed', 'termId');
    given(...secondHeld)
      .when(endTerm, { ...end, on: day('2020-01-08') })
      .refuses('term-ends-before-it-begins', 'on');
  });
});
