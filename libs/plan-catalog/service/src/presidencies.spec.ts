import { foldFacts, type ReadCommit } from '@acta/kernel';
import { celacPresidency, presidencyActs, type PresidencyFact } from '@acta/plan-catalog/domain';
import { metaOf } from '@acta/testing';
import { presidenciesProjection, spansOf, termInForce } from './presidencies';

const facts = presidencyActs.reduce<{
  readonly state: typeof celacPresidency.aggregate.initial;
  readonly facts: PresidencyFact[];
}>(
  ({ state, facts: before }, { decide, command, effectiveOn }) => {
    const decision = decide(state, command, metaOf({ effectiveOn }));
    if ('refused' in decision) throw new Error(decision.reason);
    return { state: foldFacts(celacPresidency.aggregate, decision, state), facts: [...before, ...decision] };
  },
  { state: celacPresidency.aggregate.initial, facts: [] },
).facts;
const commit: Partial<ReadCommit> = { id: 'commit-1', version: 1, facts };
const { terms } = presidenciesProjection.fold(undefined, commit as ReadCommit, 'presidency-celac') ?? { terms: [] };

test('the term in force on a day is told as in the list of all: also when it ended', () => {
  const all = spansOf(terms);
  expect(all).toHaveLength(13);
  for (const span of all) expect(termInForce(terms, span.from.on)).toEqual(span);
  expect(termInForce(terms, '2013-01-27')).toMatchObject({ term: { member: 'CHL' }, to: { on: '2013-01-28' } });
  expect(termInForce(terms, '2025-04-08')?.to).toEqual({
    on: '2025-04-09',
    precision: 'day',
    alternatives: ['2025-03-01'],
  });
  expect(termInForce(terms, '2027-12-31')).not.toHaveProperty('to');
  expect(termInForce(terms, '2011-12-02')).toBeUndefined();
});
