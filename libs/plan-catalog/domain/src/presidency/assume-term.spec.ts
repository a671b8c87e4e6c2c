import { TermAssumed, TermEnded } from '@acta/contracts';
import { decider } from '@acta/testing';
import { assumeTerm } from './assume-term';
import { presidency } from './presidency';
import {
  bothScheduled,
  day,
  firstAssumption,
  firstEnd,
  firstHeld,
  secondAssumption,
  secondHeld,
  sources,
} from './sample-terms';

const given = decider(presidency);

describe('assuming a term', () => {
  test('ends the term before on the same day', () => {
    given(...bothScheduled)
      .when(assumeTerm, firstAssumption)
      .then(TermAssumed(firstAssumption));
    given(...firstHeld)
      .when(assumeTerm, secondAssumption)
      .then(firstEnd, TermAssumed(secondAssumption));
  });
  test('changes nothing the second time', () =>
    given(...secondHeld)
      .when(assumeTerm, secondAssumption)
      .then());
  test('is refused the second time on another day', () =>
    given(...secondHeld)
      .when(assumeTerm, { ...secondAssumption, on: day('2020-01-09') })
      .refuses('term-already-assumed', 'termId'));
  test('in absence needs its document', () =>
    given(...firstHeld)
      .when(assumeTerm, { ...secondAssumption, sources: [] })
      .refuses('absence-needs-document', 'sources'));
  test('is refused before the term before it was assumed', () => {
    given(...bothScheduled)
      .when(assumeTerm, secondAssumption)
      .refuses('previous-term-not-assumed', 'termId');
    given(...firstHeld)
      .when(assumeTerm, { ...secondAssumption, on: day('2019-01-14') })
      .refuses('before-previous-term', 'on');
  });
  test('is refused for a term that nobody scheduled', () =>
    given().when(assumeTerm, firstAssumption).refuses('term-unknown', 'termId'));
  test('does not end again what was ended, and comes no earlier than that end', () => {
    const ended = TermEnded({ termId: 'term-1', on: day('2019-11-10'), sources });
    given(...firstHeld, ended)
      .when(assumeTerm, secondAssumption)
      .then(TermAssumed(secondAssumption));
    given(...firstHeld, ended)
      .when(assumeTerm, { ...secondAssumption, on: day('2019-11-09') })
      .refuses('before-previous-term', 'on');
  });
});
