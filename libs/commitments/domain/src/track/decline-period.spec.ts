import { PeriodDeclined, PeriodExcused, TrackNotApplicable } from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import { declinePeriod } from './decline-period';
import { ana, asked, carla, endorsement, luis, opened, sara, submission } from './sample-tracks';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
const declining = { period: '2020-H1', note: 'Cambio de gobierno.' };
const declined = PeriodDeclined(declining);
const now = '2020-07-10T12:00:00.000Z';
const by = { ...luis, now };
const after = (...facts: readonly (TrackFact | Told<TrackFact>)[]) =>
  given(opened(), ...facts).when(declinePeriod, asked(declining), by);

describe('declining to report for a period', () => {
  test('rules.md 4.2: is the State’s own act, with a note that is shown', () => {
    after().then(declined);
    expect(given(opened(), told(declined, luis)).state()).toMatchObject({
      declined: [{ period: '2020-H1', note: 'Cambio de gobierno.', by: luis }],
    });
  });
  test('may be said from the first day of the period on, and after its lock', () => {
    const at = (day: string, period: string) =>
      given(opened()).when(declinePeriod, asked({ ...declining, period }), { ...luis, now: `${day}T12:00:00.000Z` });
    at('2020-06-30', '2020-H2').refuses('period-not-begun', 'period');
    at('2020-07-01', '2020-H2').then(PeriodDeclined({ ...declining, period: '2020-H2' }));
    at('2020-12-24', '2020-H1').then(declined);
  });
  test('changes nothing the second time, and may be said with another note', () => {
    after(told(declined, luis)).then();
    const before = PeriodDeclined({ period: '2020-H1', note: 'Falta de personal.' });
    after(told(declined, luis), told(before, luis)).then(declined);
  });
  test('is possible while a report is on its way, and where the secretariat excused', () => {
    after(told(submission(), ana)).then(declined);
    after(told(PeriodExcused({ period: '2020-H1' }), sara)).then(declined);
  });
  test('is refused where a report stands', () =>
    after(told(submission(), ana), told(endorsement(), luis)).refuses('period-reported', 'period'));
  test('is refused for a period on which the track does not report', () => {
    const of = (period: string) => given(opened()).when(declinePeriod, asked({ ...declining, period }), by);
    of('2019-H2').refuses('period-not-expected', 'period');
    of('2020-Q1').refuses('period-unknown', 'period');
  });
  test('is refused where no report would be taken', () =>
    after(told(TrackNotApplicable({ on: '2020-06-01', how: 'agreed' }), sara)).refuses('track-not-applicable'));
  test('is nobody else’s act', () => {
    for (const [other, reason] of [
      [carla, 'other-obligor'],
      [sara, 'other-obligor'],
      [ana, 'not-the-coordinator'],
    ] as const) {
      given(opened())
        .when(declinePeriod, asked(declining), { ...other, now })
        .refuses(reason);
    }
  });
  test('is refused where there is no track', () =>
    given().when(declinePeriod, asked(declining), by).refuses('track-unknown'));
});
