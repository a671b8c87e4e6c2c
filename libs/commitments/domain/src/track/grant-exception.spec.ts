import { ExceptionGranted, TrackConcluded } from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import { grantException } from './grant-exception';
import { ana, asked, endorsement, luis, opened, reportId, sara, sergio, submission } from './sample-tracks';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
/** The first half of 2020 is locked after 28 September. */
const now = '2020-10-05T12:00:00.000Z';
const granting = { period: '2020-H1', expiresOn: '2020-10-31', reason: 'Falla del sistema.' };
const granted = ExceptionGranted({ period: '2020-H1', expiresOn: '2020-10-31' });
const after = (command: typeof granting, ...facts: readonly (TrackFact | Told<TrackFact>)[]) =>
  given(opened(), ...facts).when(grantException, asked(command), { ...sara, now });

describe('granting an exception', () => {
  test('rules.md 4.8: says until when a first report is taken after the lock', () => {
    after(granting).then(granted);
    after({ ...granting, expiresOn: '2020-10-05' }).then(
      ExceptionGranted({ ...granted.data, expiresOn: '2020-10-05' }),
    );
  });
  test('is possible before the lock, for a day after it', () => {
    const inAugust = { ...sara, now: '2020-08-20T12:00:00.000Z' };
    given(opened()).when(grantException, asked(granting), inAugust).then(granted);
    given(opened())
      .when(grantException, asked({ ...granting, expiresOn: '2020-09-28' }), inAugust)
      .refuses('exception-before-lock', 'expiresOn');
  });
  test('changes nothing the second time; for another day it is granted anew, also for less', () => {
    given(opened(), told(granted, sara))
      .when(grantException, asked(granting), { ...sergio, now })
      .then();
    after({ ...granting, expiresOn: '2020-10-10' }, told(granted, sara)).then(
      ExceptionGranted({ ...granted.data, expiresOn: '2020-10-10' }),
    );
    const shorter = told(ExceptionGranted({ ...granted.data, expiresOn: '2020-10-10' }), sara);
    after(granting, told(granted, sara), shorter).then(granted);
  });
  test('is refused for a day that is over', () =>
    after({ ...granting, expiresOn: '2020-10-04' }).refuses('date-too-early', 'expiresOn'));
  test('is refused where a report stands, which is corrected without one', () =>
    after(granting, told(submission(), ana), told(endorsement(), luis)).refuses('period-reported', 'period'));
  test('is refused where no report would be taken', () =>
    after(granting, told(TrackConcluded({ outcome: 'fulfilled', on: '2020-10-01', reportId }), sara)).refuses(
      'track-concluded',
    ));
  test('is refused for a period on which the track does not report', () => {
    after({ ...granting, period: '2019-H2' }).refuses('period-not-expected', 'period');
    after({ ...granting, period: '2020-Q1' }).refuses('period-unknown', 'period');
    after({ ...granting, period: '2021-H1' }).refuses('period-not-begun', 'period');
  });
  test('is the secretariat’s act', () =>
    given(opened())
      .when(grantException, asked(granting), { ...luis, now })
      .refuses('not-the-secretariat'));
  test('is refused where there is no track', () =>
    given()
      .when(grantException, asked(granting), { ...sara, now })
      .refuses('track-unknown'));
});
