import {
  ReportContested,
  ReportReturned,
  ReportVerified,
  TrackConcluded,
  TrackNotApplicable,
  type CorrectReport,
} from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import { correctReport } from './correct-report';
import {
  ana,
  carla,
  endorsement,
  fabio,
  finalSubmission,
  joint,
  luis,
  marta,
  newReportId,
  opened,
  reportId,
  reportIdOf,
  sara,
  submission,
  submitting,
} from './sample-tracks';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
type History = readonly (TrackFact | Told<TrackFact>)[];
const inAugust = '2020-08-20T12:00:00.000Z';
const correction: CorrectReport & { reportId: string } = {
  reportId,
  narrative: 'Se inscribieron dos personas.',
  reason: 'La cifra era otra.',
};
const standing = [opened(), told(submission(), ana), told(endorsement(), luis)];
const corrected = (changes = {}) =>
  submission({
    reportId: newReportId,
    narrative: 'Se inscribieron dos personas.',
    arrival: 'late',
    corrects: reportId,
    ...changes,
  });
const correctingAt = (now: string, facts: History = standing, command = correction) =>
  given(...facts).when(correctReport, submitting(command), { ...luis, now });

describe('correcting a report', () => {
  test('rules.md 4.8: makes another that names what it corrects; the coordinator’s own is endorsed with it', () =>
    correctingAt(inAugust).then(corrected(), endorsement('sole-signature', newReportId)));
  test('rules.md 4.8: a focal point’s waits, and what it corrects stands until it is endorsed', () => {
    given(...standing)
      .when(correctReport, submitting(correction), { ...ana, now: inAugust })
      .then(corrected());
    expect(given(...standing, told(corrected(), ana)).state()).toMatchObject({
      reports: [{ status: 'endorsed' }, { status: 'submitted', corrects: reportId }],
    });
    expect(
      given(...standing, told(corrected(), ana), told(endorsement('reviewed', newReportId), luis)).state(),
    ).toMatchObject({ reports: [{ status: 'superseded' }, { status: 'endorsed' }] });
  });
  test('rules.md 4.8: after the lock as well, and says so', () =>
    correctingAt('2020-12-24T12:00:00.000Z').then(
      corrected({ arrival: 'after-lock' }),
      endorsement('sole-signature', newReportId),
    ));
  test('rules.md 4.3: of one that is questioned takes its place', () => {
    const questioned = [...standing, told(ReportReturned({ reportId, from: 'endorsed' }), sara)];
    correctingAt(inAugust, questioned).then(corrected(), endorsement('sole-signature', newReportId));
  });
  test('of one that was verified has yet to be verified', () => {
    const verified = [...standing, told(ReportVerified({ reportId }), sara)];
    correctingAt(inAugust, verified).then(corrected(), endorsement('sole-signature', newReportId));
  });
  test.each<[string, TrackFact]>([
    ['concluded', TrackConcluded({ outcome: 'fulfilled', on: '2020-08-01', reportId })],
    ['not applicable', TrackNotApplicable({ on: '2020-08-01', how: 'agreed' })],
  ])('rules.md 4.8: is possible at any time, also once the track is %s', (_how, fact) =>
    correctingAt(inAugust, [...standing, fact]).then(corrected(), endorsement('sole-signature', newReportId)),
  );
  test('rules.md 4.6: of what was transcribed is the State’s, once it has confirmed it', () => {
    const confirmed = [
      opened(),
      told(submission({ transcribed: 'Nota' }), sara),
      told(endorsement('transcription-confirmed'), luis),
    ];
    correctingAt(inAugust, confirmed).then(corrected(), endorsement('sole-signature', newReportId));
    given(...confirmed)
      .when(correctReport, submitting(correction), { ...sara, now: inAugust })
      .refuses('other-obligor');
  });
  test('of another’s report is nobody’s', () =>
    given(...standing)
      .when(correctReport, submitting(correction), { ...carla, now: inAugust })
      .refuses('other-obligor'));
  test('rules.md 4.4: of what all together reported is of the lead or the secretariat, and is endorsed with it', () => {
    const facts = [opened('joint'), told(submission(), carla), told(endorsement('by-office'), carla)];
    const known = { obligor: 'joint', commitment: joint };
    for (const by of [carla, fabio, sara]) {
      given(...facts)
        .when(correctReport, submitting(correction, known), { ...by, now: inAugust })
        .then(corrected(), endorsement('by-office', newReportId));
    }
  });
});

describe('what is corrected', () => {
  test.each<[string, string, History]>([
    ['still under review', 'report-submitted', [opened(), told(submission(), ana)]],
    [
      'returned',
      'report-returned',
      [opened(), told(submission(), ana), told(ReportReturned({ reportId, from: 'submitted' }), luis)],
    ],
    [
      'contested',
      'report-contested',
      [opened(), told(submission({ transcribed: 'Nota' }), sara), told(ReportContested({ reportId }), luis)],
    ],
    [
      'corrected already',
      'report-superseded',
      [
        ...standing,
        told(corrected({ reportId: reportIdOf(2) }), marta),
        told(endorsement('sole-signature', reportIdOf(2)), marta),
      ],
    ],
    ['not there', 'report-unknown', [opened()]],
  ])('is not one that is %s', (_what, reason, facts) => correctingAt(inAugust, facts).refuses(reason));
  test('keeps its period; what is of no period stays the final one', () => {
    const final = [opened(), told(finalSubmission(), ana), told(endorsement(), luis)];
    const { decision } = correctingAt(inAugust, final);
    expect(decision).toMatchObject([{ data: { final: true, arrival: 'in-time', corrects: reportId } }, {}]);
    expect(decision).not.toHaveProperty('0.data.period');
    correctingAt(inAugust, final, { ...correction, final: false }).refuses('period-required', 'final');
  });
  test('may turn out to be the final report of its period, or not', () => {
    correctingAt(inAugust, standing, { ...correction, final: true }).then(
      corrected({ final: true }),
      endorsement('sole-signature', newReportId),
    );
    const final = [opened(), told(submission({ final: true }), ana), told(endorsement(), luis)];
    correctingAt(inAugust, final).then(corrected({ final: true }), endorsement('sole-signature', newReportId));
    correctingAt(inAugust, final, { ...correction, final: false }).then(
      corrected(),
      endorsement('sole-signature', newReportId),
    );
  });
  test('says something', () =>
    correctingAt(inAugust, standing, { reportId, reason: 'La cifra era otra.' }).refuses('report-empty'));
});
