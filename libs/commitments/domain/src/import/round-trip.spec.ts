import {
  CommitmentAmended,
  CommitmentRescheduled,
  type Fulfilment,
  type Obligation,
  type ResolvedDue,
} from '@acta/contracts';
import { decider } from '@acta/testing';
import fc from 'fast-check';
import { adopted, adoptedWith } from '../commitment/sample-commitments';
import { commitments, type AdoptedCommitment } from '../commitment/commitment';
import { readRow } from './asked-row';
import { cellOf, textIn } from './cell-text';
import { rowOf } from './commitment-row';

const given = decider(commitments);

const letters = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', '\n', '\r', '\t', ' ', 'ñ', 'é', '1', '|'),
  fc.string({ minLength: 1, maxLength: 1 }),
);
const text = fc.string({ unit: letters, minLength: 1, maxLength: 30 }).filter((words) => words.trim() !== '');
const texts = fc
  .record({ es: text }, { requiredKeys: ['es'] })
  .chain(({ es }) => fc.record({ es: fc.constant(es), pt: text, 'zh-Hans': text }, { requiredKeys: ['es'] }));
const keys = fc.constantFrom('MEX', 'ARG', 'BRA', 'inst-cepal');
const obligation: fc.Arbitrary<Obligation> = fc.oneof(
  fc.record({ mode: fc.constant('each' as const), obligors: fc.uniqueArray(keys, { minLength: 1 }) }),
  fc.record({
    mode: fc.constant('joint' as const),
    lead: fc.constantFrom('ppt', 'MEX'),
    participants: fc.uniqueArray(keys, { minLength: 1 }),
  }),
  fc.constant({ mode: 'voluntary' as const }),
);
const decimal = fc.constantFrom('-12', '0.5', '1250000', '3');
const fulfilment: fc.Arbitrary<Fulfilment> = fc.oneof(
  fc.constant({ kind: 'event' as const }),
  fc.constant({ kind: 'scale' as const, scale: 'tracss' as const }),
  fc.record({
    kind: fc.constant('measured' as const),
    measured: fc.record(
      {
        indicator: fc.constant('cobertura'),
        name: texts,
        unit: fc.constantFrom('%', 'personas'),
        baseline: decimal,
        target: decimal,
        direction: fc.constantFrom('up' as const, 'down' as const),
      },
      { requiredKeys: ['indicator', 'name', 'unit', 'direction'] },
    ),
  }),
);
const due: fc.Arbitrary<ResolvedDue> = fc.oneof(
  fc.constant({ precision: 'none' as const }),
  fc.constant({ precision: 'term' as const, to: '2021-01-07', term: 'term-8' }),
  fc.record({
    precision: fc.constant('day' as const),
    from: fc.constantFrom('2020-05-01', '2020-06-30'),
    to: fc.constant('2020-06-30'),
    words: text,
  }),
  fc.record({
    precision: fc.constant('half' as const),
    from: fc.constantFrom('2020-01-01', '2020-07-01'),
    to: fc.constant('2020-12-31'),
    basis: fc.constant('stated' as const),
  }),
);
const commitment = fc
  .record({ title: texts, text: texts, obligation, fulfilment, due, weight: fc.integer({ min: 1, max: 1_000 }) })
  .map((parts) => adoptedWith(parts));

test('whatever a commitment says, the row that was taken away and comes back asks for nothing', () => {
  const later = fc.record({ weight: fc.integer({ min: 1, max: 9 }), moved: due });
  fc.assert(
    fc.property(commitment, fc.option(later, { nil: undefined }), (adoption, change) => {
      const changes = change
        ? [
            CommitmentAmended({ weight: change.weight, textVersion: 1 }),
            CommitmentRescheduled({ due: change.moved, previous: adoption.data.due }),
          ]
        : [];
      const state = given(adoption, ...changes).state() as AdoptedCommitment;
      const row = Object.entries(rowOf(state, 3)).map(([column, said]) => [column, textIn(cellOf(said))]);
      expect(readRow(state, Object.fromEntries(row), '2026-11-24')).toEqual({ what: 'nothing' });
    }),
  );
});

test('whatever a commitment says, its row adopts the same in another record', () => {
  fc.assert(
    fc.property(commitment, (adoption) => {
      const state = given(adoption).state() as AdoptedCommitment;
      const row = Object.entries(rowOf(state, 1)).map(([column, said]) => [column, textIn(cellOf(said))]);
      const read = readRow({ status: 'absent' }, Object.fromEntries(row), '2026-11-24');
      const { precision, to } = adoption.data.due;
      expect(read).toMatchObject({
        what: 'adopt',
        command: {
          code: adopted.data.code,
          obligation: adoption.data.obligation,
          due: { precision, ...(to && { to }) },
        },
      });
    }),
  );
});
