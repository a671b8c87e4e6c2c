import { AdoptionUndone } from '@acta/contracts';
import { foldFacts, isRefusal } from '@acta/kernel';
import { decider, metaOf } from '@acta/testing';
import fc from 'fast-check';
import { commitments, type AdoptedCommitment, type Commitment, type CommitmentFact } from '../commitment/commitment';
import { adoptedWith } from '../commitment/sample-commitments';
import { sampleStates as states } from '../known/sample-states';
import { rowOf } from './commitment-row';
import { importRow } from './import-row';
import type { SheetRow } from './sheet-columns';
import { undoRow } from './undo-row';

const given = decider(commitments);
const importId = '8f14e45f-ceea-8c67-8f14-e45fceea367a';
const adopted = adoptedWith({
  obligation: { mode: 'each', obligors: ['MEX', 'ARG'] },
  due: { precision: 'day', from: '2020-12-31', to: '2020-12-31' },
  milestones: [{ id: 'uno', title: { es: 'Uno' }, due: { precision: 'day', from: '2020-06-01', to: '2020-06-01' } }],
});
const before = given(adopted).state() as AdoptedCommitment;
const folded = (facts: readonly CommitmentFact[], from: Commitment = before) =>
  foldFacts<Commitment, CommitmentFact>(commitments, facts, from) as AdoptedCommitment;

test('what a row adopted was never adopted, and its code is free', () => {
  const absent = { status: 'absent' } as const;
  given(adopted)
    .when(undoRow, { command: { import: importId }, known: { before: absent } })
    .then(AdoptionUndone({ import: importId }));
  expect(folded([AdoptionUndone({ import: importId })])).toEqual(absent);
  given(adopted, AdoptionUndone({ import: importId }))
    .when(undoRow, { command: { import: importId }, known: { before: absent } })
    .then();
});

const changes: fc.Arbitrary<SheetRow> = fc.record(
  {
    'title.es': fc.constantFrom('Uno', 'Dos'),
    'text.es': fc.constantFrom('Otro texto', 'Y otro'),
    'text.pt': fc.constant('Outro texto'),
    authentic: fc.constantFrom('es', 'es en'),
    kind: fc.constantFrom('event', 'deliverable'),
    weight: fc.constantFrom('3', '7'),
    due_to: fc.constantFrom('2021-01-15', '2020-09-30'),
    obligors: fc.constantFrom('MEX', 'ARG', 'MEX ARG BRA', 'BRA inst-cepal'),
    milestones: fc.constantFrom(
      '[{"id":"uno","title":{"es":"Uno"},"due":{"precision":"day","to":"2020-07-01"}}]',
      '[{"id":"uno","title":{"es":"Uno"},"due":{"precision":"day","to":"2020-06-01","from":"2020-06-01"}},{"id":"dos","title":{"es":"Dos"},"due":{"precision":"day","to":"2020-08-01"}}]',
    ),
  },
  { requiredKeys: [] },
);

test('whatever a row changed, taking it back leaves the commitment as it was', () => {
  fc.assert(
    fc.property(changes, (changed) => {
      const row = { ...rowOf(before, 1), ...changed, reason: 'Se dijo', changed_on: '2020-07-01' };
      const input = {
        command: { row, acceptedAt: '2020-07-10T12:00:00.000Z' },
        known: { plan: undefined, triage: undefined, states },
      };
      const done = importRow(before, input, metaOf());
      if (isRefusal(done)) throw new Error(done.reason);
      const after = folded(done);
      const undone = undoRow(after, { command: { import: importId }, known: { before } });
      if (isRefusal(undone)) throw new Error(undone.reason);
      expect(undone.length > 0).toBe(done.length > 0);
      const { stints: _stints, ...restored } = folded(undone, after);
      const { stints: _before, ...wanted } = before;
      expect(restored).toEqual(wanted);
      expect(rowOf(folded(undone, after), 1)['obligors']?.split(' ').sort()).toEqual(['ARG', 'MEX']);
    }),
  );
});
