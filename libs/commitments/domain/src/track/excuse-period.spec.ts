import { PeriodDeclined, PeriodExcused, TrackConcluded } from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import { excusePeriod } from './excuse-period';
import { ana, asked, endorsement, luis, opened, operator, reportId, sara, sergio, submission } from './sample-tracks';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
const excusing = { period: '2020-H1', reason: 'Huracán.' };
const excused = PeriodExcused({ period: '2020-H1' });
const now = '2020-07-10T12:00:00.000Z';
const after = (...facts: readonly (TrackFact | Told<TrackFact>)[]) =>
  given(opened(), ...facts).when(excusePeriod, asked(excusing), { ...sara, now });

describe('excusing an obligor from a period', () => {
  test('rules.md 4.2: is the secretariat’s act, with a reason', () => {
    after().then(excused);
    expect(given(opened(), told(excused, { ...sara, why: 'Huracán.' })).state()).toMatchObject({
      excused: [{ period: '2020-H1', by: { ...sara, why: 'Huracán.' } }],
    });
  });
  test('changes nothing the second time, whoever says it', () =>
    given(opened(), told(excused, sara))
      .when(excusePeriod, asked(excusing), { ...sergio, now })
      .then());
  test('is possible where the State declined, and while a report is on its way', () => {
    after(told(PeriodDeclined({ period: '2020-H1', note: 'Cambio de gobierno.' }), luis)).then(excused);
    after(told(submission(), ana)).then(excused);
  });
  test('is possible of a track that takes no reports any more', () =>
    given(opened(), told(TrackConcluded({ outcome: 'not-fulfilled', on: '2021-03-01', reportId }), sara))
      .when(excusePeriod, asked(excusing), { ...sara, now: '2021-03-02T12:00:00.000Z' })
      .then(excused));
  test('is refused where a report stands', () =>
    after(told(submission(), ana), told(endorsement(), luis)).refuses('period-reported', 'period'));
  test('is refused for a period on which the track does not report, and one that has not begun', () => {
    const of = (period: string, obligor = 'MEX') =>
      given(opened(obligor)).when(excusePeriod, asked({ ...excusing, period }, { obligor }), { ...sara, now });
    of('2019-H2').refuses('period-not-expected', 'period');
    of('2020-Q1').refuses('period-unknown', 'period');
    of('2021-H1').refuses('period-not-begun', 'period');
    of('2020-H1', 'BRA').refuses('period-void', 'period');
  });
  test('is nobody else’s act', () => {
    for (const other of [luis, ana, operator]) {
      given(opened())
        .when(excusePeriod, asked(excusing), { ...other, now })
        .refuses('not-the-secretariat');
    }
  });
  test('is refused where there is no track', () =>
    given()
      .when(excusePeriod, asked(excusing), { ...sara, now })
      .refuses('track-unknown'));
});
