import { TrackOpened, type OpenTrack } from '@acta/contracts';
import { decider } from '@acta/testing';
import { openTrack } from './open-track';
import { tracks } from './track';

const given = decider(tracks);
const adopted: OpenTrack = { commitment: 'celac-2020-06-01', obligor: 'MEX', on: '2020-01-08', how: 'adopted' };
const addedAgain: OpenTrack = { ...adopted, on: '2021-03-01', how: 'added' };

test('opens the record of an obligor that a commitment names', () =>
  given().when(openTrack, adopted).then(TrackOpened(adopted)));
test('opens nothing the second time', () => given(TrackOpened(adopted)).when(openTrack, adopted).then());
test('opens it anew for one who was released and is named again', () =>
  given(TrackOpened(adopted)).when(openTrack, addedAgain).then(TrackOpened(addedAgain)));
