import { CommitmentConcluded, CommitmentWithdrawn, TrackNotApplicable, TrackTakenUp } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { adopted, asked, bruno, luis, opened, sara, states } from './sample-tracks';
import { takeUpTrack } from './take-up-track';
import { tracks } from './track';
import type { TrackKnown } from './track-known';

const given = decider(tracks);
/** Brazil takes part again from 5 January 2023 on. */
const now = '2023-02-01T12:00:00.000Z';
const takenUp = TrackTakenUp({ on: '2023-02-01', commitmentVersion: 3, returnedOn: '2023-01-05' });
const next = { to: '2027-12-31', precision: 'year' } as const;
const ofBrazil = { obligor: 'BRA', commitmentVersion: 3 };
const takingUp = (command = {}, known: Partial<TrackKnown> = {}) => asked(command, { ...ofBrazil, ...known });

describe('taking a track up again', () => {
  test('rules.md 3.6: is the act of a State that is back, its due kept', () =>
    given(opened('BRA'))
      .when(takeUpTrack, takingUp(), { ...bruno, now })
      .then(takenUp));
  test('rules.md 3.6: or moved', () =>
    given(opened('BRA'))
      .when(takeUpTrack, takingUp({ due: next, on: '2023-01-20' }), { ...bruno, now })
      .then(TrackTakenUp({ ...takenUp.data, on: '2023-01-20', due: { ...next, from: '2027-01-01' } })));
  test('rules.md 3.6: also of a track opened while the State was suspended', () =>
    given(opened('BRA', { on: '2021-05-01', how: 'added' }))
      .when(takeUpTrack, takingUp(), { ...bruno, now })
      .then(takenUp));
  test('changes nothing the second time', () => {
    const taken = [opened('BRA'), told(takenUp, bruno)];
    given(...taken)
      .when(takeUpTrack, takingUp(), { ...bruno, now: '2023-02-20T12:00:00.000Z' })
      .then();
    given(...taken)
      .when(takeUpTrack, takingUp({ on: '2023-02-02' }), { ...bruno, now: '2023-02-20T12:00:00.000Z' })
      .refuses('nothing-to-take-up');
    given(...taken)
      .when(takeUpTrack, takingUp({ due: next }), { ...bruno, now })
      .refuses('nothing-to-take-up');
    const moved = TrackTakenUp({ ...takenUp.data, due: { ...next, from: '2027-01-01' } });
    given(opened('BRA'), told(moved, bruno))
      .when(takeUpTrack, takingUp({ due: next }), { ...bruno, now })
      .then();
  });
  test('rules.md 3.6: each return is answered for itself', () => {
    const turns = [
      { on: '2024-01-01', is: 'suspended', eventId: 'BRA.4' },
      { on: '2024-06-01', is: 'participating', eventId: 'BRA.5' },
    ] as const;
    const [brazil] = Object.values(states.members).filter(({ code }) => code === 'BRA');
    if (!brazil) throw new Error('Brazil is no member');
    const members = { ...states.members, BRA: { ...brazil, turns: [...brazil.turns, ...turns] } };
    const known = { states: { ...states, members } };
    const taken = [opened('BRA'), told(takenUp, bruno)];
    const again = TrackTakenUp({ on: '2024-07-01', commitmentVersion: 3, returnedOn: '2024-06-01' });
    const by = { ...bruno, now: '2024-07-01T12:00:00.000Z' };
    given(...taken)
      .when(takeUpTrack, takingUp({}, known), { ...by, now: '2024-02-01T12:00:00.000Z' })
      .refuses('member-suspended');
    given(...taken)
      .when(takeUpTrack, takingUp({}, known), by)
      .then(again);
    given(...taken, told(again, bruno))
      .when(takeUpTrack, takingUp({ on: '2024-07-01' }, known), by)
      .then();
    given(...taken, told(again, bruno))
      .when(takeUpTrack, takingUp({ on: '2023-02-01' }, known), by)
      .refuses('nothing-to-take-up');
  });
  test('is refused while the State is suspended', () => {
    given(opened('BRA'))
      .when(takeUpTrack, takingUp(), { ...bruno, now: '2022-06-01T12:00:00.000Z' })
      .refuses('member-suspended');
    given(opened('BRA'))
      .when(takeUpTrack, takingUp(), { ...bruno, now: '2023-01-05T02:59:59.999Z' })
      .refuses('member-suspended');
  });
  test('is refused where nothing waits: never suspended, declined on return, or opened since', () => {
    given(opened())
      .when(takeUpTrack, asked({}), { ...luis, now })
      .refuses('nothing-to-take-up');
    given(opened('BRA'), told(TrackNotApplicable({ on: '2023-01-20', how: 'declined-on-return' }), bruno))
      .when(takeUpTrack, takingUp(), { ...bruno, now })
      .refuses('nothing-to-take-up');
    given(opened('BRA', { on: '2023-01-10', how: 'joined' }))
      .when(takeUpTrack, takingUp(), { ...bruno, now })
      .refuses('nothing-to-take-up');
  });
  test('is not before the return nor ahead, and moves the due to no day that is over', () => {
    const on = (day: string) => given(opened('BRA')).when(takeUpTrack, takingUp({ on: day }), { ...bruno, now });
    on('2023-01-04').refuses('date-too-early', 'on');
    on('2023-01-05').then(TrackTakenUp({ ...takenUp.data, on: '2023-01-05' }));
    on('2023-02-02').refuses('date-in-future', 'on');
    given(opened('BRA'))
      .when(takeUpTrack, takingUp({ due: { to: '2022-12-31', precision: 'year' } }), { ...bruno, now })
      .refuses('date-too-early', 'due');
  });
  test('is refused once the track is closed or concluded', () => {
    const withdrawn = adopted({}, CommitmentWithdrawn({ on: '2022-01-01' }));
    given(opened('BRA'))
      .when(takeUpTrack, takingUp({}, { commitment: withdrawn }), { ...bruno, now })
      .refuses('track-closed');
    const concluded = adopted({}, CommitmentConcluded({ outcome: 'fulfilled', instrument: 'Acta', on: '2022-01-01' }));
    given(opened('BRA'))
      .when(takeUpTrack, takingUp({}, { commitment: concluded }), { ...bruno, now })
      .refuses('track-concluded');
  });
  test('is nobody else’s act', () => {
    for (const other of [luis, sara]) {
      given(opened('BRA'))
        .when(takeUpTrack, takingUp(), { ...other, now })
        .refuses('other-obligor');
    }
    given(opened('BRA'))
      .when(takeUpTrack, takingUp(), { ...bruno, actor: { ...bruno.actor, as: 'focal-point' }, now })
      .refuses('not-the-coordinator');
  });
  test('is refused where there is no track', () =>
    given()
      .when(takeUpTrack, takingUp(), { ...bruno, now })
      .refuses('track-unknown'));
});
