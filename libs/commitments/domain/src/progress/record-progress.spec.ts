import { ProgressObserved, TrackConcluded, type AskedReport } from '@acta/contracts';
import { decider } from '@acta/testing';
import { reportId } from '../track/sample-tracks';
import { progress } from './progress';
import { recordEvidence, recordMilestone, recordProgress } from './record-progress';
import { inJune, knowing, source, system } from './sample-progress';

const given = decider(progress);
const by = { actor: system, now: inJune };
const statement = { measure: 'indicator:funcionarios', value: 1, observedOn: '2020-06-20' };
const said: AskedReport = { statements: [statement], narrative: 'Se inscribió a una persona.' };
const frame = { source, eventId: 'e-1', happenedAt: '2020-06-20T15:00:00.000Z', envelope: '{}' } as const;
const nothing = { statements: [], milestones: [], evidence: [] } as const;
const inDraft = { effect: 'draft', period: '2020-H1' } as const;
const observed = (changes: Partial<ProgressObserved['data']> = {}) =>
  ProgressObserved({
    ...frame,
    ...inDraft,
    ...nothing,
    type: 'acta.progress.reported.v1',
    statements: [{ ...statement, value: '1', unit: 'personas' }],
    narrative: 'Se inscribió a una persona.',
    ...changes,
  });

describe('an event of a system', () => {
  test('updates the draft of the period that contains its time', () =>
    given()
      .when(recordProgress, knowing({ data: said }), by)
      .then(observed()));
  test('changes nothing the second time', () =>
    given({ fact: observed(), in: { actor: system } })
      .when(recordProgress, knowing({ data: said }), by)
      .then());
  test('is another’s where another system has the same id', () =>
    given({ fact: observed(), in: { actor: { kind: 'source', id: 'source-otro' } } })
      .when(recordProgress, knowing({ data: said }), by)
      .then(observed()));
  test('is an observation once the period is locked', () =>
    given()
      .when(recordProgress, knowing({ data: said }), { ...by, now: '2020-09-30T12:00:00.000Z' })
      .then(observed({ effect: 'observation' })));
  test('is in the draft on the day on which the period is locked, where the obligor is', () =>
    given()
      .when(recordProgress, knowing({ data: said }), { ...by, now: '2020-09-29T04:59:00.000Z' })
      .then(observed()));
  test('is an observation of no period before the first on which the track reports', () => {
    const early = { time: '2019-12-20T15:00:00.000Z', data: { risk: 'at-risk' } as const };
    const { narrative: _, ...of } = observed({ ...nothing, happenedAt: early.time, risk: 'at-risk' }).data;
    const { period: __, ...expected } = { ...of, effect: 'observation' as const };
    given().when(recordProgress, knowing(early), by).then(ProgressObserved(expected));
  });
  test('belongs to the day that it is for the obligor', () => {
    const inMexicoStillJune = { time: '2020-07-01T03:00:00.000Z', data: said };
    given()
      .when(recordProgress, knowing(inMexicoStillJune), { ...by, now: '2020-07-02T12:00:00.000Z' })
      .then(observed({ happenedAt: inMexicoStillJune.time }));
  });
  test('may say that something stands in the way, and no more', () => {
    const { narrative: _, ...of } = observed({ ...nothing, risk: 'at-risk' }).data;
    given()
      .when(recordProgress, knowing({ data: { risk: 'at-risk' } }), by)
      .then(ProgressObserved(of));
  });
});

describe('is refused', () => {
  test('where it happened tomorrow', () =>
    given()
      .when(recordProgress, knowing({ time: '2020-06-26T12:00:00.000Z', data: said }), by)
      .refuses('date-in-future', '/time'));
  test('where it says nothing', () =>
    given()
      .when(recordProgress, knowing({ data: {} }), by)
      .refuses('progress-empty', '/data'));
  test('where the commitment is not measured so, at its place in the data', () =>
    given()
      .when(recordProgress, knowing({ data: { statements: [statement, { ...statement, measure: 'scale:ogp' }] } }), by)
      .refuses('measure-unknown', '/data/statements/1/measure'));
  test('where the track takes no reports any more', () => {
    const concluded = TrackConcluded({ outcome: 'fulfilled', on: '2020-06-01', reportId });
    given()
      .when(recordProgress, knowing({ data: said }, concluded), by)
      .refuses('track-concluded');
  });
});

describe('of other kinds', () => {
  test('a milestone is met unless something else is said', () => {
    const milestone = { milestone: 'inscripcion', on: '2020-05-20' };
    const { narrative: _, ...of } = observed({ ...nothing, type: 'acta.milestone.reached.v1' }).data;
    given()
      .when(recordMilestone, knowing({ data: milestone }), by)
      .then(ProgressObserved({ ...of, milestones: [{ ...milestone, outcome: 'met' }] }));
    given()
      .when(recordMilestone, knowing({ data: { milestone: 'otro', on: '2020-05-20' } }), by)
      .refuses('milestone-unknown', '/data/milestone');
  });
  test('evidence is a link or a file that was uploaded for the obligor', () => {
    const { narrative: _, ...of } = observed({ ...nothing, type: 'acta.evidence.attached.v1' }).data;
    const link = { title: 'Constancia', url: 'https://ppt-celac.org/constancia' };
    given()
      .when(recordEvidence, knowing({ data: link }), by)
      .then(ProgressObserved({ ...of, evidence: [{ ...link, visibility: 'parties' }] }));
    given()
      .when(recordEvidence, knowing({ data: { title: 'Nada' } }), by)
      .refuses('evidence-link-or-file', '/data');
    given()
      .when(recordEvidence, knowing({ data: { title: 'Acta', sha256: 'a'.repeat(64) } }), by)
      .refuses('evidence-unknown', '/data/sha256');
  });
});
