import { CommitmentConcluded, CommitmentWithdrawn, TrackOpened } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { joinCommitment } from './join-commitment';
import { adopted, ana, asked, bruno, joint, luis, ofPresidency, opened, sara, voluntary } from './sample-tracks';
import { tracks } from './track';
import type { TrackKnown } from './track-known';

const given = decider(tracks);
/** The commitment is due at the end of 2021. */
const now = '2020-03-10T12:00:00.000Z';
const later = '2023-03-10T12:00:00.000Z';
const joined = TrackOpened({
  commitment: 'celac-2020-03-01',
  obligor: 'MEX',
  on: '2020-03-10',
  how: 'joined',
  commitmentVersion: 2,
});
const next = { to: '2027-12-31', precision: 'year' } as const;
const joining = (command = {}, known: Partial<TrackKnown> = {}) =>
  asked(command, { commitment: voluntary, commitmentVersion: 2, ...known });

describe('joining a voluntary commitment', () => {
  test('rules.md 3.1: is that State’s act, and opens its track', () => {
    given()
      .when(joinCommitment, joining(), { ...luis, now })
      .then(joined);
    given()
      .when(joinCommitment, joining({ on: '2020-02-01' }), { ...luis, now })
      .then(TrackOpened({ ...joined.data, on: '2020-02-01' }));
    expect(given(told(joined, luis)).state()).toMatchObject({
      status: 'open',
      obligor: 'MEX',
      openings: [{ by: luis }],
    });
  });
  test('rules.md 3.1: nobody joins for another', () => {
    for (const other of [bruno, sara]) {
      given()
        .when(joinCommitment, joining(), { ...other, now })
        .refuses('other-obligor');
    }
    given()
      .when(joinCommitment, joining(), { ...ana, now })
      .refuses('not-the-coordinator');
  });
  test.each([
    ['each', adopted()],
    ['joint', joint],
    ['presidency', ofPresidency],
  ])('is refused for one of mode %s', (_mode, commitment) =>
    given()
      .when(joinCommitment, joining({}, { commitment }), { ...luis, now })
      .refuses('mode-not-voluntary'),
  );
  test('rules.md 3.6: after the due needs a new one', () => {
    const at = (due?: typeof next, on?: string) =>
      given().when(joinCommitment, joining({ ...(due && { due }), ...(on !== undefined && { on }) }), {
        ...luis,
        now: later,
      });
    at().refuses('due-required', 'due');
    at(next).then(TrackOpened({ ...joined.data, on: '2023-03-10', due: { ...next, from: '2027-01-01' } }));
    at(undefined, '2021-12-31').then(TrackOpened({ ...joined.data, on: '2021-12-31' }));
    at(undefined, '2022-01-01').refuses('due-required', 'due');
  });
  test('rules.md 3.6: before it brings none: only rescheduling moves a due', () => {
    given()
      .when(joinCommitment, joining({ due: next }), { ...luis, now })
      .refuses('due-not-over', 'due');
    const withoutDue = adopted({ obligation: { mode: 'voluntary' }, due: { precision: 'none' } });
    given()
      .when(joinCommitment, joining({ due: next }, { commitment: withoutDue }), { ...luis, now: later })
      .refuses('due-not-over', 'due');
    given()
      .when(joinCommitment, joining({}, { commitment: withoutDue }), { ...luis, now: later })
      .then(TrackOpened({ ...joined.data, on: '2023-03-10' }));
  });
  test('the new due is not over either, and is well formed', () => {
    const bringing = (due: object) => given().when(joinCommitment, joining({ due }), { ...luis, now: later });
    bringing({ to: '2022-12-31', precision: 'year' }).refuses('date-too-early', 'due');
    bringing({ to: '2027-12-30', precision: 'year' }).refuses('due-not-whole', 'due');
    bringing({ precision: 'day' }).refuses('due-without-day', 'due');
  });
  test('changes nothing the second time, and is refused otherwise', () => {
    const again = (command = {}) =>
      given(told(joined, luis)).when(joinCommitment, joining(command), { ...luis, now: '2020-05-01T12:00:00.000Z' });
    again().then();
    again({ on: '2020-03-10' }).then();
    again({ on: '2020-03-11' }).refuses('already-joined');
    again({ due: next }).refuses('already-joined');
    const late = TrackOpened({ ...joined.data, on: '2023-03-10', due: { ...next, from: '2027-01-01' } });
    given(told(late, luis))
      .when(joinCommitment, joining({ due: next }), { ...luis, now: later })
      .then();
  });
  test('is not before the adoption nor ahead', () => {
    const on = (day: string) => given().when(joinCommitment, joining({ on: day }), { ...luis, now });
    on('2020-01-07').refuses('date-too-early', 'on');
    on('2020-03-11').refuses('date-in-future', 'on');
  });
  test('is refused once it is withdrawn or concluded', () => {
    const ends = [
      ['commitment-withdrawn', CommitmentWithdrawn({ on: '2020-02-01' })],
      ['commitment-concluded', CommitmentConcluded({ outcome: 'fulfilled', instrument: 'Acta', on: '2020-02-01' })],
    ] as const;
    for (const [reason, fact] of ends) {
      const commitment = adopted({ obligation: { mode: 'voluntary' } }, fact);
      given()
        .when(joinCommitment, joining({}, { commitment }), { ...luis, now })
        .refuses(reason);
    }
  });
  test('is refused for a State that is suspended, on that day or since, and for one that is no member', () => {
    const ofBrazil = { obligor: 'BRA' };
    given()
      .when(joinCommitment, joining({}, ofBrazil), { ...bruno, now })
      .refuses('member-suspended');
    given()
      .when(joinCommitment, joining({ on: '2020-01-10' }, ofBrazil), { ...bruno, now })
      .refuses('member-suspended');
    const stranger = { ...luis, onBehalfOf: 'XXX' };
    given()
      .when(joinCommitment, joining({}, { obligor: 'XXX' }), { ...stranger, now })
      .refuses('member-unknown');
  });
  test('is refused for a track that the body opened', () =>
    given(opened())
      .when(joinCommitment, joining({}, { commitment: adopted() }), { ...luis, now })
      .refuses('mode-not-voluntary'));
});
