import { Designated, DesignationEnded } from '@acta/contracts';
import { decider } from '@acta/testing';
import { designations } from './designation';
import { endDesignation } from './end-designation';

const given = decider(designations);
const holder = 'person-00000000-0000-8000-8000-000000000001';
const made = Designated({
  holder,
  function: 'focal-point',
  for: { member: 'MEX' },
  from: '2026-01-01',
  until: '2027-01-01',
  source: 'Nota 12/2026',
});
const ended = (on: string) => DesignationEnded({ holder, on });

test('ends before its time, with the reason', () =>
  given(made)
    .when(endDesignation, { on: '2026-06-01', reason: 'changed post' })
    .then(DesignationEnded({ holder, on: '2026-06-01', reason: 'changed post' })));
test('an end can be brought forward', () =>
  given(made, ended('2026-06-01')).when(endDesignation, { on: '2026-03-01' }).then(ended('2026-03-01')));
test('but never put off', () => {
  given(made).when(endDesignation, { on: '2027-01-02' }).refuses('already-ends-earlier', 'on');
  given(made, ended('2026-06-01')).when(endDesignation, { on: '2026-06-02' }).refuses('already-ends-earlier', 'on');
});
test('changes nothing when it already ends on that day', () => {
  given(made).when(endDesignation, { on: '2027-01-01' }).then();
  given(made, ended('2026-06-01')).when(endDesignation, { on: '2026-06-01' }).then();
});
test('can end on its first day, and then was never held', () =>
  given(made).when(endDesignation, { on: '2026-01-01' }).then(ended('2026-01-01')));
test('cannot end before it begins', () =>
  given(made).when(endDesignation, { on: '2025-12-31' }).refuses('ends-before-it-begins', 'on'));
test('is not for one that nobody made', () =>
  given().when(endDesignation, { on: '2026-06-01' }).refuses('designation-unknown'));
