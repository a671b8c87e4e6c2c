import { ReportContested } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { contestReport } from './contest-report';
import {
  ana,
  asked,
  carla,
  endorsement,
  luis,
  marta,
  opened,
  reportId,
  reportIdOf,
  sara,
  submission,
} from './sample-tracks';
import { tracks } from './track';

const given = decider(tracks);
const contest = asked({ reportId, reason: 'No es la nota que enviamos.' });
const transcribed = [opened(), told(submission({ transcribed: 'Nota 12/2020' }), sara)];

describe('contesting what was transcribed', () => {
  test('rules.md 4.6: it stays recorded and counts nowhere', () => {
    given(...transcribed)
      .when(contestReport, contest, luis)
      .then(ReportContested({ reportId }));
    const contested = { id: reportId, status: 'contested', transcribed: 'Nota 12/2020' };
    expect(given(...transcribed, told(ReportContested({ reportId }), luis)).state()).toMatchObject({
      reports: [contested],
    });
  });
  test('changes nothing the second time', () =>
    given(...transcribed, ReportContested({ reportId }))
      .when(contestReport, contest, marta)
      .then());
  test('is the act of the coordinator of the State in whose name it was recorded', () => {
    given(...transcribed)
      .when(contestReport, contest, carla)
      .refuses('other-obligor');
    given(...transcribed)
      .when(contestReport, contest, sara)
      .refuses('other-obligor');
    given(...transcribed)
      .when(contestReport, contest, ana)
      .refuses('not-the-coordinator');
  });
  test('is not for what the State itself submitted', () =>
    given(opened(), told(submission(), ana)).when(contestReport, contest, luis).refuses('report-not-transcribed'));
  test('is refused once it was confirmed or replaced', () => {
    given(...transcribed, told(endorsement('transcription-confirmed'), luis))
      .when(contestReport, contest, luis)
      .refuses('report-endorsed');
    given(...transcribed, told(submission({ reportId: reportIdOf(2) }), ana))
      .when(contestReport, contest, luis)
      .refuses('report-superseded');
  });
  test('is refused for one that is not there', () =>
    given(opened()).when(contestReport, contest, luis).refuses('report-unknown'));
});
