import { ReportContested } from '@acta/contracts';
import { decider, told } from '@acta/testing';
import { periodOn } from '../calendar/periods';
import { reportingStatusOf } from '../standing/reporting-status';
import { contestReport } from './contest-report';
import {
  ana,
  asked,
  carla,
  endorsement,
  knownOf,
  luis,
  marta,
  opened,
  reportId,
  reportIdOf,
  sara,
  submission,
} from './sample-tracks';
import { tracks, type Track, type TrackFact } from './track';
import { factsOf } from './track-known';

const given = decider(tracks);
const contest = asked({ reportId, reason: 'No es la nota que enviamos.' });
const transcribed = [opened(), told(submission({ transcribed: 'Nota 12/2020' }), sara)];

function statusIn(track: Track): string {
  if (track.status === 'absent') throw new Error('nothing was opened');
  const { status } = reportingStatusOf(
    factsOf(track, knownOf()),
    periodOn([], '2020-06-30'),
    '2020-12-01T18:00:00.000Z',
  );
  return status;
}

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
  test('is refused once it was confirmed, also where it was replaced since', () => {
    const confirmed = [...transcribed, told(endorsement('transcription-confirmed'), luis)];
    given(...confirmed)
      .when(contestReport, contest, luis)
      .refuses('report-endorsed');
    const correction = submission({ reportId: reportIdOf(2), corrects: reportId });
    given(...confirmed, told(correction, luis), told(endorsement('sole-signature', reportIdOf(2)), luis))
      .when(contestReport, contest, luis)
      .refuses('report-superseded');
  });
  test('rules.md 4.6: may come after the State reported itself, which then came as late as it did', () => {
    const own = submission({ reportId: reportIdOf(2), arrival: 'late' });
    const replaced = [...transcribed, told(own, luis), told(endorsement('sole-signature', reportIdOf(2)), luis)];
    const contested = ReportContested({ reportId });
    given(...replaced)
      .when(contestReport, contest, luis)
      .then(contested);
    const status = (...more: readonly TrackFact[]) =>
      statusIn(given(...replaced, ...more.map((fact) => told(fact, luis))).state());
    expect(status()).toBe('reported-in-time');
    expect(status(contested)).toBe('reported-late');
  });
  test('is refused for one that is not there', () =>
    given(opened()).when(contestReport, contest, luis).refuses('report-unknown'));
});
