import { CommitmentCarriedOver } from '@acta/contracts';
import { decider } from '@acta/testing';
import { sampleStates } from '../known/sample-states';
import type { KnownStates } from '../known/states';
import { carryOverCommitment } from './carry-over-commitment';
import { commitments } from './commitment';
import { adopted, adoptedWith, concluded, withdrawn } from './sample-commitments';

const given = decider(commitments);
const scheduled = { id: 'term-10', member: 'VCT', ends: [{ decidedOn: '2022-10-01', to: '2024-03-01' }] };
const states: KnownStates = { ...sampleStates, terms: [...sampleStates.terms, scheduled] };
const carrying = (term: string, on = '2022-01-07') => ({ command: { term, on }, known: { states } });
const carried = CommitmentCarriedOver({ term: 'term-9', on: '2022-01-07' });

describe('rules.md 3.6: carrying a commitment over', () => {
  test('links it to the new term, and leaves its code, its due and those who must deliver', () => {
    given(adopted).when(carryOverCommitment, carrying('term-9')).then(carried);
    const { carriedOver, ...rest } = given(adopted, carried).state() as { readonly carriedOver: unknown };
    expect(carriedOver).toMatchObject([{ term: 'term-9', on: '2022-01-07' }]);
    expect({ ...rest, carriedOver: [] }).toEqual(given(adopted).state());
  });
  test('changes nothing the second time, on whichever day', () => {
    given(adopted, carried).when(carryOverCommitment, carrying('term-9')).then();
    given(adopted, carried).when(carryOverCommitment, carrying('term-9', '2022-02-01')).then();
  });
  test('is to a known term after those that it has; one may be passed over', () => {
    given(adopted, carried)
      .when(carryOverCommitment, carrying('term-10', '2023-01-24'))
      .then(CommitmentCarriedOver({ term: 'term-10', on: '2023-01-24' }));
    given(adopted)
      .when(carryOverCommitment, carrying('term-10'))
      .then(CommitmentCarriedOver({ term: 'term-10', on: '2022-01-07' }));
    given(adopted).when(carryOverCommitment, carrying('term-11')).refuses('term-unknown', 'term');
    given(adopted).when(carryOverCommitment, carrying('term-8')).refuses('term-not-later', 'term');
    given(adopted).when(carryOverCommitment, carrying('term-7')).refuses('term-not-later', 'term');
    given(adopted, CommitmentCarriedOver({ term: 'term-10', on: '2022-01-07' }))
      .when(carryOverCommitment, carrying('term-9'))
      .refuses('term-not-later', 'term');
  });
  test('is to any term where it was adopted outside of all', () => {
    const { term: _term, chair: _chair, ...data } = adopted.data;
    given({ ...adopted, data })
      .when(carryOverCommitment, carrying('term-7'))
      .then(CommitmentCarriedOver({ term: 'term-7', on: '2022-01-07' }));
  });
  test('happened, and not before it was adopted or carried over last', () => {
    given(adopted).when(carryOverCommitment, carrying('term-9', '2020-01-07')).refuses('date-too-early', 'on');
    given(adopted, carried)
      .when(carryOverCommitment, carrying('term-10', '2022-01-06'))
      .refuses('date-too-early', 'on');
    given(adopted)
      .when(carryOverCommitment, carrying('term-9'), { now: '2022-01-06T23:59:59.999Z' })
      .refuses('date-in-future', 'on');
  });
  test('is refused for what is over, and for what is not there', () => {
    given(adopted, withdrawn).when(carryOverCommitment, carrying('term-9')).refuses('commitment-withdrawn');
    given(adoptedWith({}), concluded).when(carryOverCommitment, carrying('term-9')).refuses('commitment-concluded');
    given().when(carryOverCommitment, carrying('term-9')).refuses('commitment-unknown');
  });
});
