import {
  CommitmentConcluded,
  CommitmentWithdrawn,
  ReportReturned,
  ReportVerified,
  TrackConcluded,
  TrackNotApplicable,
} from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import { concludeTrack } from './conclude-track';
import {
  adopted,
  ana,
  ariel,
  asked,
  beatriz,
  bruno,
  carla,
  endorsement,
  fabio,
  finalSubmission,
  luis,
  ofPresidency,
  opened,
  reportId,
  reportIdOf,
  sara,
  submission,
} from './sample-tracks';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
const now = '2020-09-01T12:00:00.000Z';
const inAugust = { recordedAt: '2020-08-01T12:00:00.000Z' };
const reportedByChile = [
  opened('CHL'),
  told(finalSubmission(), { ...fabio, ...inAugust }),
  told(endorsement(), { ...carla, ...inAugust }),
];
const concluded = TrackConcluded({ outcome: 'fulfilled', on: '2020-09-01', reportId });
const ofChile = { obligor: 'CHL' };
const concluding = (command = {}, known = {}) =>
  asked({ outcome: 'fulfilled' as const, ...command }, { ...ofChile, ...known });
const after = (...facts: readonly (TrackFact | Told<TrackFact>)[]) => given(...reportedByChile, ...facts);

describe('concluding a track', () => {
  test('rules.md §5: rests on the final report, by whoever may verify it', () =>
    after()
      .when(concludeTrack, concluding(), { ...sara, now })
      .then(concluded));
  test('rules.md §5: also on a final report of a period, verified or not', () => {
    const ofPeriod = [opened('CHL'), told(submission({ final: true }), fabio), told(endorsement(), carla)];
    const later = '2026-02-01T12:00:00.000Z';
    const expected = TrackConcluded({ ...concluded.data, on: '2026-02-01' });
    given(...ofPeriod)
      .when(concludeTrack, concluding(), { ...sara, now: later })
      .then(expected);
    given(...ofPeriod, told(ReportVerified({ reportId }), sara))
      .when(concludeTrack, concluding(), { ...sara, now: later })
      .then(expected);
  });
  test('rules.md 4.5: not by the State itself, nor by who submitted it', () => {
    after()
      .when(concludeTrack, concluding(), { ...carla, now })
      .refuses('own-state');
    after()
      .when(concludeTrack, concluding(), { ...sara, actor: { ...sara.actor, id: fabio.actor.id }, now })
      .refuses('own-report');
    after()
      .when(concludeTrack, concluding(), { ...luis, now })
      .refuses('not-a-reviewer');
  });
  test('rules.md 4.5: of the office by the chairs before and after', () => {
    const known = { obligor: 'ppt', commitment: ofPresidency };
    const reported = [
      opened('ppt'),
      told(finalSubmission(), { ...sara, ...inAugust }),
      told(endorsement('by-office'), { ...sara, ...inAugust }),
    ];
    for (const beside of [beatriz, ariel]) {
      given(...reported)
        .when(concludeTrack, concluding({}, known), { ...beside, now })
        .then(concluded);
    }
    given(...reported)
      .when(concludeTrack, concluding({}, known), { ...sara, now })
      .refuses('own-report');
  });
  test('rules.md §5: needs a final report that is the State’s word', () => {
    given(opened('CHL'))
      .when(concludeTrack, concluding(), { ...sara, now })
      .refuses('final-report-required');
    given(opened('CHL'), told(finalSubmission(), fabio))
      .when(concludeTrack, concluding(), { ...sara, now })
      .refuses('final-report-required');
    given(opened('CHL'), told(submission(), fabio), told(endorsement(), carla))
      .when(concludeTrack, concluding(), { ...sara, now })
      .refuses('final-report-required');
  });
  test('rules.md 4.3: waits while that is questioned', () =>
    after(told(ReportReturned({ reportId, from: 'endorsed' }), sara))
      .when(concludeTrack, concluding(), { ...sara, now })
      .refuses('report-questioned'));
  test('rests on the last of several', () => {
    const second = reportIdOf(2);
    after(
      told(finalSubmission({ reportId: second, corrects: reportId }), { ...carla, ...inAugust }),
      told(endorsement('sole-signature', second), { ...carla, ...inAugust }),
    )
      .when(concludeTrack, concluding(), { ...sara, now })
      .then(TrackConcluded({ ...concluded.data, reportId: second }));
    after(
      told(submission({ reportId: second, final: true }), { ...carla, ...inAugust }),
      told(endorsement('sole-signature', second), { ...carla, ...inAugust }),
    )
      .when(concludeTrack, concluding(), { ...sara, now })
      .then(TrackConcluded({ ...concluded.data, reportId: second }));
  });
  test('changes nothing the second time', () => {
    after(told(concluded, sara))
      .when(concludeTrack, concluding(), { ...sara, now: '2020-10-01T12:00:00.000Z' })
      .then();
    after(told(concluded, sara))
      .when(concludeTrack, concluding({ on: '2020-09-01' }), { ...sara, now: '2020-10-01T12:00:00.000Z' })
      .then();
  });
  test('rules.md §5: another outcome, or day, comes with a reason', () => {
    const again = (command: object) =>
      after(told(concluded, sara)).when(concludeTrack, concluding(command), { ...sara, now });
    again({ outcome: 'partly-fulfilled' }).refuses('correction-needs-reason', 'reason');
    again({ on: '2020-08-15' }).refuses('correction-needs-reason', 'reason');
    again({ outcome: 'partly-fulfilled', reason: 'Faltaba una parte.' }).then(
      TrackConcluded({ ...concluded.data, outcome: 'partly-fulfilled' }),
    );
    const corrected = told(TrackConcluded({ ...concluded.data, outcome: 'partly-fulfilled' }), sara);
    after(told(concluded, sara), corrected)
      .when(concludeTrack, concluding({ outcome: 'partly-fulfilled' }), { ...sara, now })
      .then();
  });
  test('is not before what the report tells, nor ahead', () => {
    const on = (day: string) => after().when(concludeTrack, concluding({ on: day }), { ...sara, now });
    on('2020-07-31').refuses('date-too-early', 'on');
    on('2020-08-01').then(TrackConcluded({ ...concluded.data, on: '2020-08-01' }));
    on('2020-09-02').refuses('date-in-future', 'on');
  });
  test('rules.md §5: goes before what the body concluded of all', () => {
    const commitment = adopted(
      {},
      CommitmentConcluded({ outcome: 'not-fulfilled', instrument: 'Acta', on: '2020-08-20' }),
    );
    after()
      .when(concludeTrack, concluding({}, { commitment }), { ...sara, now })
      .then(concluded);
  });
  test('is refused where the obligor must not deliver', () => {
    const commitment = adopted({}, CommitmentWithdrawn({ on: '2020-08-20' }));
    after()
      .when(concludeTrack, concluding({}, { commitment }), { ...sara, now })
      .refuses('track-closed');
    after(told(TrackNotApplicable({ on: '2020-08-20', how: 'agreed' }), sara))
      .when(concludeTrack, concluding(), { ...sara, now })
      .refuses('track-not-applicable');
    const before = { ...bruno, recordedAt: '2020-01-10T12:00:00.000Z' };
    given(opened('BRA'), told(finalSubmission(), before), told(endorsement('sole-signature'), before))
      .when(concludeTrack, concluding({}, { obligor: 'BRA' }), { ...sara, now })
      .refuses('track-suspended');
  });
  test('is refused where there is no track', () =>
    given()
      .when(concludeTrack, concluding(), { ...sara, now })
      .refuses('track-unknown'));
  test('says what became of the chair’s own State by another chair', () => {
    const reported = [opened(), told(finalSubmission(), { ...ana, ...inAugust }), told(endorsement(), luis)];
    given(...reported)
      .when(concludeTrack, concluding({}, { obligor: 'MEX' }), { ...sara, now })
      .refuses('own-state');
    given(...reported)
      .when(concludeTrack, concluding({}, { obligor: 'MEX' }), { ...ariel, now })
      .then(concluded);
  });
});
