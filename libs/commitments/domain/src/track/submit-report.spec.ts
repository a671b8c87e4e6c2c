import { ReportReturned, type SubmitReport } from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import {
  adopted,
  ana,
  carla,
  endorsement,
  fabio,
  finalSubmission,
  ines,
  joint,
  luis,
  newReportId,
  ofPresidency,
  opened,
  operator,
  reportId,
  sara,
  submission,
  submitting,
} from './sample-tracks';
import { submitReport } from './submit-report';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
type History = readonly (TrackFact | Told<TrackFact>)[];
/** The first half of 2020 is reported from 1 to 30 July, and is locked after 28 September. */
const inJuly = '2020-07-10T12:00:00.000Z';
const firstHalf: SubmitReport = { period: '2020-H1', narrative: 'Se inscribió a una persona.' };
const asSubmitted = submission({ reportId: newReportId });
const asEndorsed = (how: Parameters<typeof endorsement>[0]) => endorsement(how, newReportId);

describe('who reports', () => {
  test('rules.md 4.3: a focal point submits, and the coordinator has yet to endorse it', () =>
    given(opened())
      .when(submitReport, submitting(firstHalf), { ...ana, now: inJuly })
      .then(asSubmitted));
  test('rules.md 4.4: a coordinator’s own is endorsed with it, as the sole signature', () => {
    given(opened())
      .when(submitReport, submitting(firstHalf), { ...luis, now: inJuly })
      .then(asSubmitted, asEndorsed('sole-signature'));
    expect(given(opened(), told(submission(), luis), told(endorsement('sole-signature'), luis)).state()).toMatchObject({
      reports: [{ status: 'endorsed', endorsed: { how: 'sole-signature' } }],
    });
  });
  test.each([
    ['of the office, the secretariat', { obligor: 'ppt', commitment: ofPresidency }, sara],
    ['of all together, the lead', { obligor: 'joint', commitment: joint }, carla],
    ['of all together, the lead by its focal point', { obligor: 'joint', commitment: joint }, fabio],
    ['of all together, the secretariat', { obligor: 'joint', commitment: joint }, sara],
    ['of an institution, its focal point', { obligor: 'inst-cepal' }, ines],
    ['of an institution, the secretariat', { obligor: 'inst-cepal' }, sara],
  ])('rules.md 4.4: %s submits, and that endorses it', (_who, known, by) =>
    given(opened(known.obligor))
      .when(submitReport, submitting(firstHalf, known), { ...by, now: inJuly })
      .then(asSubmitted, asEndorsed('by-office')),
  );
  test.each([
    ['for another State', { obligor: 'CHL' }, luis],
    ['for a State by the secretariat', { obligor: 'MEX' }, sara],
    ['for the office by a State', { obligor: 'ppt', commitment: ofPresidency }, luis],
    ['for all together by a State that does not lead', { obligor: 'joint', commitment: joint }, luis],
    ['for an institution by a State', { obligor: 'inst-cepal' }, luis],
    ['by whoever sits at the machine', { obligor: 'MEX' }, operator],
  ])('rules.md 4.4: nobody reports %s', (_for, known, by) =>
    given(opened(known.obligor))
      .when(submitReport, submitting(firstHalf, known), { ...by, now: inJuly })
      .refuses('other-obligor'),
  );
  test('an auditor of the State does not report', () =>
    given(opened())
      .when(submitReport, submitting(firstHalf), { ...ana, actor: { ...ana.actor, as: 'auditor' }, now: inJuly })
      .refuses('not-a-submitter'));
  test('rules.md 1.15: says whose presidency it was, on the day that it is for the obligor', () => {
    const known = { obligor: 'ppt', commitment: ofPresidency };
    const whole: SubmitReport = { final: true, narrative: 'Se reunió el foro.' };
    const submittedAt = (now: string) =>
      given(opened('ppt')).when(submitReport, submitting(whole, known), { ...sara, now }).decision;
    expect(submittedAt('2022-01-07T02:00:00.000Z')).toMatchObject([{ data: { term: 'term-8', chair: 'MEX' } }, {}]);
    expect(submittedAt('2022-01-07T12:00:00.000Z')).toMatchObject([{ data: { term: 'term-9', chair: 'ARG' } }, {}]);
  });
  test('rules.md §7: what is made up for the demonstration says so', () =>
    given(opened())
      .when(submitReport, submitting(firstHalf, { invented: true }), { ...ana, now: inJuly })
      .then(submission({ reportId: newReportId, invented: true })));
});

describe('what else was reported of the period', () => {
  const submitAgain = (...facts: History) =>
    given(opened(), ...facts).when(submitReport, submitting(firstHalf), { ...ana, now: inJuly });
  test('one still under review is replaced', () => {
    submitAgain(told(submission(), ana)).then(asSubmitted);
    expect(given(opened(), told(submission(), ana), told(asSubmitted, ana)).state()).toMatchObject({
      reports: [
        { id: reportId, status: 'superseded' },
        { id: newReportId, status: 'submitted' },
      ],
    });
  });
  test('one that was transcribed and waits is replaced by the State’s own', () =>
    submitAgain(told(submission({ transcribed: 'Nota 12/2020' }), sara)).then(asSubmitted));
  test('rules.md 4.3: one that was returned is submitted again', () =>
    submitAgain(told(submission(), ana), told(ReportReturned({ reportId, from: 'submitted' }), luis)).then(
      asSubmitted,
    ));
  test('rules.md 4.8: one that stands is corrected, not reported again', () => {
    submitAgain(told(submission(), ana), told(endorsement(), luis)).refuses('period-reported', 'period');
    submitAgain(
      told(submission(), ana),
      told(endorsement(), luis),
      told(ReportReturned({ reportId, from: 'endorsed' }), carla),
    ).refuses('period-reported', 'period');
  });
  test('what stands for another period does not matter', () =>
    submitAgain(told(submission({ period: '2019-H2' }), ana), told(endorsement(), luis)).then(asSubmitted));
});

describe('when a report is taken', () => {
  const at = (now: string, command: SubmitReport = firstHalf, ...facts: History) =>
    given(opened(), ...facts).when(submitReport, submitting(command), { ...ana, now });
  const arriving = (arrival: 'in-time' | 'late' | 'after-lock', changes = {}) =>
    submission({ reportId: newReportId, arrival, ...changes });

  test('rules.md 4.1: not before the period has opened where the obligor is', () => {
    at('2020-07-01T04:59:59.999Z').refuses('period-not-open', 'period');
    at('2020-07-01T05:00:00.000Z').then(arriving('in-time'));
  });
  test('rules.md 4.2: in time until the due has ended where the obligor is', () => {
    at('2020-07-31T04:59:59.999Z').then(arriving('in-time'));
    at('2020-07-31T05:00:00.000Z').then(arriving('late'));
  });
  test('rules.md 4.8: after the lock only under an exception', () => {
    at('2020-09-29T04:59:59.999Z').then(arriving('late'));
    at('2020-09-29T05:00:00.000Z').refuses('period-locked', 'period');
  });
  test('rules.md 4.1: of the first period on, and of those that the calendar makes', () => {
    at(inJuly, { ...firstHalf, period: '2019-H2' }).refuses('period-not-expected', 'period');
    at(inJuly, { ...firstHalf, period: '2020-Q2' }).refuses('period-unknown', 'period');
    at(inJuly, { ...firstHalf, period: '2020-H2' }).refuses('period-not-open', 'period');
  });
  test('a report names its period, unless it is the final one', () => {
    at(inJuly, { narrative: 'Se inscribió a una persona.' }).refuses('period-required', 'period');
    at(inJuly, { narrative: 'Se inscribió a una persona.', final: false }).refuses('period-required', 'period');
  });
  test('what it says is looked at too', () => at(inJuly, { period: '2020-H1' }).refuses('report-empty'));
  test('and the files that it names', () => {
    const sha256 = 'c'.repeat(64);
    const command = { ...firstHalf, evidence: [{ title: 'Constancia', sha256 }] };
    at(inJuly, command).refuses('evidence-unknown', '/evidence/0/sha256');
    const evidence = { [sha256]: { mediaType: 'image/png', byteCount: 12 } };
    given(opened())
      .when(submitReport, submitting(command, { evidence }), { ...ana, now: inJuly })
      .then(
        arriving('in-time', {
          evidence: [{ title: 'Constancia', sha256, visibility: 'parties', mediaType: 'image/png', byteCount: 12 }],
        }),
      );
  });
});

describe('rules.md 3.3: a final report', () => {
  const whole: SubmitReport = { final: true, narrative: 'Participó una persona.' };
  const data = { final: true, narrative: 'Participó una persona.' };
  const at = (now: string, known = {}, ...facts: History) =>
    given(opened(), ...facts).when(submitReport, submitting(whole, known), { ...ana, now }).decision;
  test('may come at any time, and is late once the due is over where the obligor is', () => {
    expect(at('2020-02-01T12:00:00.000Z')).toMatchObject([{ data: { ...data, arrival: 'in-time' } }]);
    expect(at('2022-01-01T05:59:59.999Z')).toMatchObject([{ data: { ...data, arrival: 'in-time' } }]);
    expect(at('2022-01-01T06:00:00.000Z')).toMatchObject([{ data: { ...data, arrival: 'late' } }]);
    expect(at('2020-02-01T12:00:00.000Z')).not.toHaveProperty('0.data.period');
  });
  test('of what has no due is never late', () => {
    const known = { commitment: adopted({ due: { precision: 'none' } }) };
    expect(at('2026-01-01T12:00:00.000Z', known)).toMatchObject([{ data: { arrival: 'in-time' } }]);
  });
  test('may be that of a period, which opens as any other', () => {
    const ofPeriod = submitting({ ...whole, period: '2020-H1' });
    given(opened())
      .when(submitReport, ofPeriod, { ...ana, now: inJuly })
      .then(submission({ reportId: newReportId, ...data }));
    given(opened())
      .when(submitReport, ofPeriod, { ...ana, now: '2020-06-10T12:00:00.000Z' })
      .refuses('period-not-open', 'period');
  });
  test('that stands is corrected, not reported again', () =>
    given(opened(), told(finalSubmission(), ana), told(endorsement(), luis))
      .when(submitReport, submitting(whole), { ...ana, now: inJuly })
      .refuses('final-reported', 'final'));
  test('ends reporting: no later period is asked', () =>
    given(opened(), told(submission({ final: true }), { ...ana, recordedAt: inJuly }), told(endorsement(), luis))
      .when(submitReport, submitting({ ...firstHalf, period: '2020-H2' }), { ...ana, now: '2021-01-10T12:00:00.000Z' })
      .refuses('period-not-expected', 'period'));
});
