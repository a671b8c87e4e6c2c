import { commitments, type AdoptedCommitment } from '@acta/commitments/domain';
import { TrackOpened } from '@acta/contracts';
import { foldCommit } from '@acta/kernel';
import { readCommitOf } from '@acta/testing';
import { adopted } from '../fixture/sample-facts';
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
