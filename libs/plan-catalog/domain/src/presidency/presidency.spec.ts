import { TermAssumed, TermEnded, TermExtended, TermScheduled } from '@acta/contracts';
import { decider } from '@acta/testing';
import { assumeTerm } from './assume-term';
import { endTerm } from './end-term';
import { extendTerm } from './extend-term';
import { currentTerm, presidency, termOn } from './presidency';
import { scheduleTerm } from './schedule-term';

const given = decider(presidency);
const day = (on: string) => ({ on, precision: 'day' as const });
const sources = [{ title: 'Acta' }];

const first = { termId: 'term-1', member: 'BOL', from: day('2019-01-14'), to: day('2020-01-08'), sources };
const second = { termId: 'term-2', member: 'MEX', from: day('2020-01-08'), to: day('2021-01-08'), sources };
const firstAssumption = { termId: 'term-1', on: day('2019-01-14'), mode: 'ceremony' as const, sources };
const secondAssumption = { termId: 'term-2', on: day('2020-01-08'), mode: 'absence' as const, sources };
const firstEnd = TermEnded({ termId: 'term-1', on: day('2020-01-08'), sources });
const bothScheduled = [TermScheduled(first), TermScheduled(second)];
const firstHeld = [...bothScheduled, TermAssumed(firstAssumption)];
const secondHeld = [...firstHeld, firstEnd, TermAssumed(secondAssumption)];

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

test('on a day the office is with the term assumed last, however long ago', () => {
  const state = given(...secondHeld).state();
  expect(
    ['2019-01-13', '2019-01-14', '2020-01-07', '2020-01-08', '2040-01-01'].map((date) => termOn(state, date)?.id),
  ).toEqual([undefined, 'term-1', 'term-1', 'term-2', 'term-2']);
  expect(currentTerm(given(...bothScheduled).state())).toBeUndefined();
});
