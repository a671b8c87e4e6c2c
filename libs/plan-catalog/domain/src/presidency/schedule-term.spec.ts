import { TermScheduled } from '@acta/contracts';
import { decider } from '@acta/testing';
import { presidency } from './presidency';
import { bothScheduled, day, first, firstHeld, second, secondHeld } from './sample-terms';
import { scheduleTerm } from './schedule-term';

const given = decider(presidency);

describe('scheduling a term', () => {
  test('puts it after the last one', () => {
    given().when(scheduleTerm, first).then(TermScheduled(first));
    given(TermScheduled(first)).when(scheduleTerm, second).then(TermScheduled(second));
  });
  test('changes nothing the second time, also once the term is over', () => {
    given(TermScheduled(first)).when(scheduleTerm, first).then();
    given(...secondHeld)
      .when(scheduleTerm, first)
      .then();
  });
  test('moves the dates of a term that nobody has assumed', () => {
    const moved = { ...second, to: day('2021-06-30') };
    given(...bothScheduled)
      .when(scheduleTerm, moved)
      .then(TermScheduled(moved));
    expect(given(...bothScheduled, TermScheduled(moved)).state().terms).toHaveLength(2);
  });
  test('is refused once the term is assumed otherwise', () =>
    given(...firstHeld)
      .when(scheduleTerm, { ...first, member: 'CHL' })
      .refuses('term-already-assumed', 'termId'));
  test('is refused out of order', () =>
    given(TermScheduled(first))
      .when(scheduleTerm, { ...second, termId: 'term-3' })
      .refuses('term-out-of-order', 'termId'));
  test('is refused where it would overlap the term before or after', () => {
    given(TermScheduled(first))
      .when(scheduleTerm, { ...second, from: day('2020-01-07') })
      .refuses('terms-overlap', 'from');
    given(...bothScheduled)
      .when(scheduleTerm, { ...first, to: day('2020-01-09') })
      .refuses('terms-overlap', 'to');
  });
  test('is refused where it ends before it begins', () =>
    given()
      .when(scheduleTerm, { ...first, to: first.from })
      .refuses('term-ends-before-it-begins', 'to'));
});
