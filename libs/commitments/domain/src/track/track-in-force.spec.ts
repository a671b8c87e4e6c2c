import {
  CommitmentConcluded,
  CommitmentWithdrawn,
  ObligorReleased,
  TrackApplicableAgain,
  TrackConcluded,
  TrackNotApplicable,
  TrackTakenUp,
} from '@acta/contracts';
import type { AdoptedCommitment } from '../commitment/commitment';
import { decider, told } from '@acta/testing';
import { adopted, ana, bruno, opened, reportId, sara, submitting, type Somebody } from './sample-tracks';
import { submitReport } from './submit-report';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);

/** A final report may come at any time, as long as the track is in force. */
const reporting = (now: string, commitment: AdoptedCommitment, facts: readonly TrackFact[], by: Somebody = ana) =>
  given(opened(by.onBehalfOf), ...facts.map((fact) => told(fact, sara))).when(
    submitReport,
    submitting({ final: true, narrative: 'Hecho.' }, { obligor: by.onBehalfOf, commitment }),
    { ...by, now },
  );
const isTaken = (decided: ReturnType<typeof reporting>) =>
  expect(decided.decision).toHaveProperty('0.type', 'commitments.report-submitted');

describe('rules.md 3.6: a track that is closed takes no reports', () => {
  test('from the day on which the commitment is withdrawn', () => {
    const withdrawn = adopted({}, CommitmentWithdrawn({ on: '2021-03-01' }));
    isTaken(reporting('2021-03-01T05:59:59.999Z', withdrawn, []));
    reporting('2021-03-01T06:00:00.000Z', withdrawn, []).refuses('track-closed');
  });
  test('from the day on which the obligor is released, and no other', () => {
    const released = adopted({}, ObligorReleased({ obligor: 'MEX', on: '2021-03-01' }));
    isTaken(reporting('2021-02-28T12:00:00.000Z', released, []));
    reporting('2021-03-01T12:00:00.000Z', released, []).refuses('track-closed');
    isTaken(
      reporting('2021-03-01T12:00:00.000Z', adopted({}, ObligorReleased({ obligor: 'CHL', on: '2021-03-01' })), []),
    );
  });
});

describe('rules.md 3.6: a track that is not applicable takes no reports', () => {
  const notApplicable = TrackNotApplicable({ on: '2021-03-01', how: 'agreed' });
  test('until it applies again', () => {
    reporting('2021-03-01T12:00:00.000Z', adopted(), [notApplicable]).refuses('track-not-applicable');
    const lifted = [notApplicable, TrackApplicableAgain({ on: '2021-04-01' })];
    isTaken(reporting('2021-05-01T12:00:00.000Z', adopted(), lifted));
    const again = [...lifted, TrackNotApplicable({ on: '2021-04-20', how: 'agreed' })];
    reporting('2021-05-01T12:00:00.000Z', adopted(), again).refuses('track-not-applicable');
  });
});

describe('rules.md §5: once it was said what became of it', () => {
  test('a track takes no reports', () =>
    reporting('2021-03-01T12:00:00.000Z', adopted(), [
      TrackConcluded({ outcome: 'fulfilled', on: '2021-02-01', reportId }),
    ]).refuses('track-concluded'));
  test('nor does any track of the commitment', () =>
    reporting(
      '2021-03-01T12:00:00.000Z',
      adopted({}, CommitmentConcluded({ outcome: 'fulfilled', instrument: 'Declaración', on: '2021-02-01' })),
      [],
    ).refuses('track-concluded'));
});

describe('rules.md 3.6: a track of a suspended State takes no reports', () => {
  const takenUp = TrackTakenUp({ on: '2023-02-01', commitmentVersion: 1, returnedOn: '2023-01-05' });
  test('while the State is suspended, and until it takes the track up', () => {
    isTaken(reporting('2020-01-16T02:59:59.999Z', adopted(), [], bruno));
    reporting('2020-01-16T03:00:00.000Z', adopted(), [], bruno).refuses('track-suspended');
    reporting('2023-01-10T12:00:00.000Z', adopted(), [], bruno).refuses('track-suspended');
    isTaken(reporting('2023-02-01T12:00:00.000Z', adopted(), [takenUp], bruno));
  });
  test('periods due meanwhile are void, and reporting begins anew', () => {
    const at = (period: string, now: string) =>
      given(opened('BRA'), told(takenUp, bruno)).when(
        submitReport,
        submitting({ period, narrative: 'Hecho.' }, { obligor: 'BRA' }),
        { ...bruno, now },
      );
    at('2022-H2', '2023-02-01T12:00:00.000Z').refuses('period-void', 'period');
    expect(at('2023-H1', '2023-07-10T12:00:00.000Z').decision).toMatchObject([
      { data: { period: '2023-H1', arrival: 'in-time' } },
      { data: { how: 'sole-signature' } },
    ]);
  });
});
