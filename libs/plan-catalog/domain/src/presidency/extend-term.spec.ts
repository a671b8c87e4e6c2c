import { TermExtended } from '@acta/contracts';
import { decider } from '@acta/testing';
import { extendTerm } from './extend-term';
import { presidency } from './presidency';
import { day, firstHeld, second, secondHeld, sources } from './sample-terms';

const given = decider(presidency);

describe('extending a term', () => {
  const extension = { termId: 'term-2', to: day('2022-01-07'), sources };
  test('moves its end and keeps what was scheduled', () => {
    given(...secondHeld)
      .when(extendTerm, extension)
      .then(TermExtended(extension));
    expect(given(...secondHeld, TermExtended(extension)).state().terms[1]).toMatchObject({
      to: extension.to,
      scheduled: { to: second.to },
    });
  });
  test('changes nothing the second time', () =>
    given(...secondHeld, TermExtended(extension))
      .when(extendTerm, extension)
      .then());
  test('is refused where it would not be longer', () =>
    given(...secondHeld)
      .when(extendTerm, { ...extension, to: second.to })
      .refuses('not-an-extension', 'to'));
  test('is refused over the beginning of the next term', () =>
    given(...firstHeld)
      .when(extendTerm, { termId: 'term-1', to: day('2020-02-01'), sources })
      .refuses('terms-overlap', 'to'));
  test('is refused for a term that is over, and for one that nobody scheduled', () => {
    given(...secondHeld)
      .when(extendTerm, { ...extension, termId: 'term-1' })
      .refuses('term-ended', 'termId');
    given().when(extendTerm, extension).refuses('term-unknown', 'termId');
  });
});
