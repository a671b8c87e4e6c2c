import { commitments, type AdoptedCommitment } from '@acta/commitments/domain';
import {
  ObligorAdded,
  PeriodDeclined,
  PeriodExcused,
  ReportEndorsed,
  ReportReturned,
  ReportVerified,
  TrackApplicableAgain,
  TrackNotApplicable,
  TrackOpened,
  TrackTakenUp,
} from '@acta/contracts';
import { foldCommit, type Fact } from '@acta/kernel';
import { freshId, readCommitOf } from '@acta/testing';
import fc from 'fast-check';
import { adopted, submitted } from '../fixture/sample-facts';
import { openTrackIn, tracksProjection, type TrackDocument } from './tracks';

const id = 'celac-2020-01-01-MEX';
const adoption = readCommitOf({
  stream: 'commitment-celac-2020-01-01',
  version: 1,
  facts: [adopted('CELAC-2020-01-01', { mode: 'each', obligors: ['MEX'] })],
});
const commitment = foldCommit(commitments.evolve, commitments.initial, adoption) as AdoptedCommitment;
const opening = readCommitOf({
  stream: `track-${id}`,
  version: 1,
  facts: [TrackOpened({ commitment: 'celac-2020-01-01', obligor: 'MEX', on: '2020-01-08', how: 'adopted' })],
});
const again = readCommitOf({
  stream: 'commitment-celac-2020-01-01',
  version: 2,
  facts: [ObligorAdded({ obligor: 'MEX', on: '2020-12-01' })],
});
const folded = (...commits: readonly (typeof adoption)[]) =>
  commits.reduce<TrackDocument | undefined>(
    (document, commit) => tracksProjection.fold(document, commit, id),
    undefined,
  );

test('a track is there as soon as the commitment announces it, at the version that its opening has', () => {
  const document = folded(adoption);
  expect(document).toMatchObject({ id, commitment: 'celac-2020-01-01', obligor: 'MEX', version: 1 });
  expect(openTrackIn(document!, commitment)).toMatchObject({
    status: 'open',
    openings: [{ obligor: 'MEX', on: '2020-01-08', how: 'adopted', by: { eventId: `${adoption.id}.1` } }],
    reports: [],
  });
});

test('once its opening is recorded, that is the one that counts', () => {
  for (const document of [folded(adoption, opening), folded(opening, adoption)]) {
    const { openings } = openTrackIn(document!, commitment);
    expect(openings).toMatchObject([{ how: 'adopted', by: { eventId: `${opening.id}.1` } }]);
  }
  expect(folded(adoption, opening)).toEqual(folded(opening, adoption));
});

test('the documents of a commitment’s commits are those of the obligors that they name', () => {
  expect(tracksProjection.documentsOf(adoption)).toEqual([id]);
  expect(tracksProjection.documentsOf(opening)).toEqual([id]);
  expect(tracksProjection.documentsOf(readCommitOf({ stream: 'triage-celac-2020-01-01', facts: [] }))).toEqual([]);
});

const reportIds = [freshId(), freshId(), freshId()] as const;
const act = fc.oneof(
  fc
    .tuple(fc.constantFrom(...reportIds), fc.constantFrom('2020-H1', '2020-H2'))
    .map(([reportId, period]) => submitted(reportId, period)),
  fc
    .constantFrom(...reportIds)
    .chain((reportId) =>
      fc.constantFrom(
        ReportEndorsed({ reportId, how: 'reviewed' }),
        ReportReturned({ reportId, from: 'submitted' }),
        ReportReturned({ reportId, from: 'endorsed' }),
        ReportVerified({ reportId }),
      ),
    ),
  fc.constantFrom<Fact>(
    PeriodDeclined({ period: '2020-H1', note: 'No se reunió.' }),
    PeriodExcused({ period: '2020-H2' }),
    TrackTakenUp({ on: '2020-09-01', returnedOn: '2020-08-01', commitmentVersion: 1 }),
    TrackNotApplicable({ on: '2020-10-01', how: 'agreed' }),
    TrackApplicableAgain({ on: '2020-11-01' }),
    TrackOpened({ commitment: 'celac-2020-01-01', obligor: 'MEX', on: '2020-12-01', how: 'added' }),
  ),
);

test('a track tells what it was at earlier versions as folding tells it, or that it does not know', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (program) => {
      const acts = program.map((facts, index) => readCommitOf({ stream: `track-${id}`, version: index + 2, facts }));
      const commits = [adoption, opening, again, ...acts];
      const document = folded(...commits) as TrackDocument;
      for (const ofCommitment of [0, 1, 2]) {
        for (let ofTrack = 0; ofTrack <= acts.length + 1; ofTrack++) {
          const limits: Readonly<Record<string, number>> = {
            'commitments/commitment-celac-2020-01-01': ofCommitment,
            [`commitments/track-${id}`]: ofTrack,
          };
          const upTo = commits.filter(({ stream, version }) => version <= (limits[`commitments/${stream}`] ?? 0));
          const then = tracksProjection.then?.(document, limits);
          if (then) expect(then.document).toEqual(folded(...upTo));
          told += then ? 1 : 0;
        }
      }
    }),
  );
  expect(told).toBeGreaterThan(500);
});
