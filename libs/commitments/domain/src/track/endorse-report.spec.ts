import { ReportContested, ReportEndorsed, ReportReturned } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { endorseReport } from './endorse-report';
import {
  ana,
  ariel,
  asked,
  carla,
  endorsement,
  luis,
  marta,
  opened,
  operator,
  reportId,
  reportIdOf,
  sara,
  submission,
} from './sample-tracks';
import { tracks } from './track';

const given = decider(tracks);
const submittedByAna = [opened(), told(submission(), ana)];
const endorse = asked({ reportId });

describe('endorsing a report', () => {
  test('rules.md 4.3: makes a submitted report the word of the State', () => {
    given(...submittedByAna)
      .when(endorseReport, endorse, luis)
      .then(ReportEndorsed({ reportId, how: 'reviewed' }));
    expect(given(...submittedByAna, told(endorsement(), luis)).state()).toMatchObject({
      reports: [{ id: reportId, status: 'endorsed', endorsed: { how: 'reviewed', by: luis } }],
    });
  });
  test('says what the coordinator notes', () =>
    given(...submittedByAna)
      .when(endorseReport, asked({ reportId, note: 'Conforme.' }), luis)
      .then(ReportEndorsed({ reportId, how: 'reviewed', note: 'Conforme.' })));
  test('rules.md 4.6: confirms what was transcribed', () =>
    given(opened(), told(submission({ transcribed: 'Nota 12/2020' }), sara))
      .when(endorseReport, endorse, luis)
      .then(ReportEndorsed({ reportId, how: 'transcription-confirmed' })));
  test('rules.md 4.8: puts a correction in the place of what it corrects', () => {
    const corrected = [
      ...submittedByAna,
      told(endorsement(), luis),
      told(submission({ reportId: reportIdOf(2), corrects: reportId }), ana),
      told(endorsement('reviewed', reportIdOf(2)), luis),
    ];
    expect(given(...corrected).state()).toMatchObject({ reports: [{ status: 'superseded' }, { status: 'endorsed' }] });
  });
  test('changes nothing the second time, also by another coordinator', () => {
    given(...submittedByAna, told(endorsement(), luis))
      .when(endorseReport, endorse, luis)
      .then();
    given(...submittedByAna, told(endorsement(), luis))
      .when(endorseReport, endorse, marta)
      .then();
  });

  test('rules.md 4.4: nobody endorses for another State', () => {
    for (const other of [ariel, carla, sara, operator]) {
      given(...submittedByAna)
        .when(endorseReport, endorse, other)
        .refuses('other-obligor');
    }
  });
  test('rules.md 4.3: is the national coordinator’s act', () =>
    given(...submittedByAna)
      .when(endorseReport, endorse, { ...ana, actor: { ...ana.actor, id: 'person-other' } })
      .refuses('not-the-coordinator'));
  test('rules.md 4.4: nobody endorses their own, also who has become the coordinator since', () =>
    given(opened(), told(submission(), { ...ana, actor: { ...ana.actor, id: luis.actor.id } }))
      .when(endorseReport, endorse, luis)
      .refuses('own-report'));
  test('rules.md 4.4: a report of the office is nobody’s to endorse', () =>
    given(opened('ppt'), told(submission(), sara)).when(endorseReport, endorse, luis).refuses('other-obligor'));
  test('is refused for one that was returned, contested or replaced', () => {
    given(...submittedByAna, told(ReportReturned({ reportId, from: 'submitted' }), luis))
      .when(endorseReport, endorse, luis)
      .refuses('report-returned');
    given(opened(), told(submission({ transcribed: 'Nota' }), sara), ReportContested({ reportId }))
      .when(endorseReport, endorse, luis)
      .refuses('report-contested');
    given(...submittedByAna, told(submission({ reportId: reportIdOf(2) }), ana))
      .when(endorseReport, endorse, luis)
      .refuses('report-superseded');
  });
  test('is refused for a report that is not there, and a track that is not', () => {
    given(opened()).when(endorseReport, endorse, luis).refuses('report-unknown');
    given().when(endorseReport, endorse, luis).refuses('report-unknown');
  });
});
