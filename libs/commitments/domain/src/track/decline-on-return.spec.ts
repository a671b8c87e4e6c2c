import { CommitmentWithdrawn, TrackApplicableAgain, TrackNotApplicable, TrackTakenUp } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { declineOnReturn } from './decline-on-return';
import { adopted, asked, bruno, luis, opened, sara } from './sample-tracks';
import { tracks } from './track';

const given = decider(tracks);
const now = '2023-02-01T12:00:00.000Z';
const declined = TrackNotApplicable({ on: '2023-02-01', how: 'declined-on-return' });
const reason = 'Ya no es prioridad.';
const declining = (command = {}) => asked({ reason, ...command }, { obligor: 'BRA' });

describe('declining a track on return', () => {
  test('rules.md 3.6: makes it not applicable', () => {
    given(opened('BRA'))
      .when(declineOnReturn, declining(), { ...bruno, now })
      .then(declined);
    given(opened('BRA'))
      .when(declineOnReturn, declining({ on: '2023-01-05' }), { ...bruno, now })
      .then(TrackNotApplicable({ ...declined.data, on: '2023-01-05' }));
  });
  test('changes nothing the second time', () =>
    given(opened('BRA'), told(declined, bruno))
      .when(declineOnReturn, declining(), { ...bruno, now: '2023-03-01T12:00:00.000Z' })
      .then());
  test('whatever was agreed and lifted before', () => {
    const before = [
      told(TrackNotApplicable({ on: '2020-01-10', how: 'agreed' }), sara),
      told(TrackApplicableAgain({ on: '2020-01-12' }), sara),
    ];
    given(opened('BRA'), ...before)
      .when(declineOnReturn, declining(), { ...bruno, now })
      .then(declined);
    given(opened('BRA'), ...before, told(declined, bruno))
      .when(declineOnReturn, declining(), { ...bruno, now })
      .then();
  });
  test('is refused while the State is suspended, and where nothing waits', () => {
    given(opened('BRA'))
      .when(declineOnReturn, declining(), { ...bruno, now: '2022-06-01T12:00:00.000Z' })
      .refuses('member-suspended');
    given(opened())
      .when(declineOnReturn, asked({ reason }), { ...luis, now })
      .refuses('nothing-to-take-up');
    const taken = TrackTakenUp({ on: '2023-01-20', commitmentVersion: 1, returnedOn: '2023-01-05' });
    given(opened('BRA'), told(taken, bruno))
      .when(declineOnReturn, declining(), { ...bruno, now })
      .refuses('nothing-to-take-up');
    const agreed = TrackNotApplicable({ on: '2023-01-25', how: 'agreed' });
    given(opened('BRA'), told(taken, bruno), told(agreed, sara))
      .when(declineOnReturn, declining(), { ...bruno, now })
      .refuses('nothing-to-take-up');
  });
  test('is not before the return nor ahead', () => {
    given(opened('BRA'))
      .when(declineOnReturn, declining({ on: '2023-01-04' }), { ...bruno, now })
      .refuses('date-too-early', 'on');
    given(opened('BRA'))
      .when(declineOnReturn, declining({ on: '2023-02-02' }), { ...bruno, now })
      .refuses('date-in-future', 'on');
  });
  test('is refused once the track is closed', () => {
    const commitment = adopted({}, CommitmentWithdrawn({ on: '2022-01-01' }));
    given(opened('BRA'))
      .when(declineOnReturn, asked({ reason }, { obligor: 'BRA', commitment }), { ...bruno, now })
      .refuses('track-closed');
  });
  test('is nobody else’s act', () =>
    given(opened('BRA'))
      .when(declineOnReturn, declining(), { ...sara, now })
      .refuses('other-obligor'));
  test('is refused where there is no track', () =>
    given()
      .when(declineOnReturn, declining(), { ...bruno, now })
      .refuses('track-unknown'));
});
