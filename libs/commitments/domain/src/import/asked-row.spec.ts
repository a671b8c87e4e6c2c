import { decider, metaOf } from '@acta/testing';
import { AmendmentUndone, CommitmentAmended, CommitmentRescheduled, ObligorAdded } from '@acta/contracts';
import { sampleStates as states } from '../known/sample-states';
import { commitments, type AdoptedCommitment } from '../commitment/commitment';
import { adopted, adoptedWith } from '../commitment/sample-commitments';
import { readRow } from './asked-row';
import { rowOf, templateRowOf } from './commitment-row';
import { importRow } from './import-row';
import type { SheetRow } from './sheet-columns';

const given = decider(commitments);
const known = { plan: undefined, triage: undefined, states };
const acceptedAt = '2026-11-24T12:00:00.000Z';
const today = acceptedAt.slice(0, 10);
const before = given(adopted).state() as AdoptedCommitment;
const exported = rowOf(before, 1);
const reason = 'Se corrige';
const imported = (changes: SheetRow) => ({ command: { row: { ...exported, ...changes }, acceptedAt }, known });
const errorsOf = (changes: SheetRow) => {
  const read = readRow(before, { ...exported, ...changes }, today);
  return 'errors' in read ? read.errors.map(({ column, code }) => `${column}: ${code}`) : [read.what];
};

test('what was exported and comes back as it was asks for nothing', () => {
  expect(readRow(before, exported, today)).toEqual({ what: 'nothing' });
  given(adopted).when(importRow, imported({})).then();
});

test('a column that a table does not have is left as it is', () => {
  expect(readRow(before, { code: exported['code'] as string }, today)).toEqual({ what: 'nothing' });
});

test('says what is different: another due and an amendment, in one commit', () => {
  given(adopted)
    .when(importRow, imported({ weight: '7', due_precision: 'day', due_to: '2027-03-01', reason }))
    .then(
      CommitmentRescheduled({
        due: expect.objectContaining({ from: '2027-03-01', to: '2027-03-01', precision: 'day' }) as never,
        previous: before.dues[0]?.due as never,
      }),
      CommitmentAmended({ weight: 7, textVersion: 1 }),
    );
});

test('each cell is judged by its own rule, and told by its column', () => {
  expect(errorsOf({ weight: '7' })).toEqual(['reason: isDefined']);
  expect(errorsOf({ weight: 'muchos', reason })).toEqual(expect.arrayContaining(['weight: isInt']));
  expect(errorsOf({ due_to: '31/12/2026', reason })).toEqual(['due_to: isCalendarDate']);
  expect(errorsOf({ instrument: 'Otra declaración', reason })).toEqual(['instrument: cell-fixed']);
  expect(errorsOf({ authentic: '', reason })).toEqual(['authentic: cell-emptied']);
  expect(errorsOf({ code: '' })).toEqual(['code: isDefined']);
  expect(errorsOf({ code: 'uno' })).toEqual(['code: matches']);
  expect(errorsOf({ kind: 'measured', baseline: '1,5', reason })).toEqual(
    expect.arrayContaining(['baseline: matches']),
  );
});

test('a project that nobody filled in waits; one that is half filled in lacks the rest', () => {
  const row = templateRowOf({
    code: 'CELAC-2020-01-02',
    plan: 'CELAC-2020',
    area: 'CELAC-2020-01',
    text: { es: 'Red' },
  });
  const absent = { status: 'absent' } as const;
  expect(readRow(absent, row, today)).toEqual({ what: 'waits' });
  expect(readRow(absent, { ...row, mode: 'joint' }, today)).toMatchObject({
    errors: ['kind', 'due_precision', 'instrument', 'adopted_on', 'basis'].map((column) => ({ column })),
  });
});

test('whom a row leaves out is released, and whom it adds is an obligor', () => {
  const each = adoptedWith({ obligation: { mode: 'each', obligors: ['MEX'] } });
  const state = given(each).state() as AdoptedCommitment;
  const row = { ...rowOf(state, 1), obligors: 'MEX; ARG', changed_on: '2026-12-01', reason };
  given(each)
    .when(importRow, { command: { row, acceptedAt }, known })
    .then(ObligorAdded({ obligor: 'ARG', on: '2026-12-01' }));
});

test('a cell of milestones adds some and moves the dues of those that are there, and takes none away', () => {
  const first = {
    id: 'uno',
    title: { es: 'Uno' },
    due: { precision: 'day' as const, from: '2020-06-01', to: '2020-06-01' },
  };
  const with1 = adoptedWith({ milestones: [first], due: { precision: 'day', from: '2020-12-31', to: '2020-12-31' } });
  const state = given(with1).state() as AdoptedCommitment;
  const row = rowOf(state, 1);
  expect(readRow(state, { ...row, milestones: ` ${row['milestones']} ` }, today)).toEqual({ what: 'nothing' });
  const moved = { ...first, due: { precision: 'day', to: '2021-02-01' } };
  const second = { id: 'dos', title: { es: 'Dos' }, due: { precision: 'day', to: '2021-03-01' } };
  const changes = { milestones: JSON.stringify([moved, second]), due_to: '2021-04-01', reason };
  const read = importRow(state, { command: { row: { ...row, ...changes }, acceptedAt }, known }, metaOf());
  expect(read).toMatchObject([
    { type: 'commitments.commitment-rescheduled', data: { due: { to: '2021-04-01' } } },
    { type: 'commitments.commitment-amended', data: { milestones: [{ id: 'dos' }] } },
    { type: 'commitments.commitment-rescheduled', data: { milestone: 'uno', due: { to: '2021-02-01' } } },
  ]);
  for (const [cell, code] of [
    ['[]', 'cell-fixed'],
    ['no', 'cell-not-json'],
    ['{}', 'cell-not-json'],
  ] as const) {
    expect(readRow(state, { ...row, milestones: cell, reason }, today)).toMatchObject({
      errors: [{ column: 'milestones', code }],
    });
  }
});

test('an amendment that is undone leaves the commitment as it was', () => {
  const amended = [CommitmentAmended({ weight: 7, textVersion: 1 })];
  const undone = AmendmentUndone({
    import: '8f14e45f-ceea-8c67-8f14-e45fceea367a',
    ...(before.title && { title: before.title }),
    text: Object.fromEntries(Object.entries(before.texts).map(([tag, { text }]) => [tag, text])),
    textOf: Object.fromEntries(Object.keys(before.texts).map((tag) => [tag, 1])),
    textVersion: 1,
    authentic: before.authentic,
    fulfilment: before.fulfilment,
    weight: before.weight,
  });
  expect(given(adopted, ...amended, undone).state()).toEqual(before);
});
