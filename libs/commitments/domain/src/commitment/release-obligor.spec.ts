import { ObligorAdded, ObligorReleased } from '@acta/contracts';
import { decider } from '@acta/testing';
import { commitments } from './commitment';
import { releaseObligor } from './release-obligor';
import { adopted, adoptedByEach, concluded, withdrawn } from './sample-commitments';

const given = decider(commitments);
const releasing = (obligor: string, on = '2022-03-01') => ({ obligor, on, reason: 'Lo acordó la reunión.' });
const released = ObligorReleased({ obligor: 'ARG', on: '2022-03-01' });

describe('rules.md 3.6: releasing an obligor', () => {
  test('ends its obligation on a day, also one that lies ahead', () => {
    given(adoptedByEach).when(releaseObligor, releasing('ARG')).then(released);
    given(adoptedByEach)
      .when(releaseObligor, releasing('inst-cepal', '2030-01-01'))
      .then(ObligorReleased({ obligor: 'inst-cepal', on: '2030-01-01' }));
    expect(given(adoptedByEach, released).state()).toMatchObject({
      stints: [{ to: '2022-03-01' }, { from: '2020-01-08' }],
    });
  });
  test('changes nothing the second time, and is refused for another day', () => {
    given(adoptedByEach, released).when(releaseObligor, releasing('ARG')).then();
    given(adoptedByEach, released)
      .when(releaseObligor, releasing('ARG', '2022-04-01'))
      .refuses('obligor-already-released', 'on');
  });
  test('is for one who is an obligor', () => {
    given(adoptedByEach).when(releaseObligor, releasing('MEX')).refuses('not-an-obligor', 'obligor');
    given(adopted).when(releaseObligor, releasing('MEX')).refuses('mode-not-each', 'obligor');
  });
  test('ends what was begun anew, not before it began', () => {
    const again = [adoptedByEach, released, ObligorAdded({ obligor: 'ARG', on: '2023-01-01' })];
    given(...again)
      .when(releaseObligor, releasing('ARG', '2022-12-31'))
      .refuses('date-too-early', 'on');
    given(...again)
      .when(releaseObligor, releasing('ARG', '2023-01-01'))
      .then(ObligorReleased({ obligor: 'ARG', on: '2023-01-01' }));
    given(adoptedByEach).when(releaseObligor, releasing('ARG', '2020-01-07')).refuses('date-too-early', 'on');
  });
  test('is refused where there is no commitment to be released from', () => {
    given().when(releaseObligor, releasing('ARG')).refuses('commitment-unknown');
    given(adoptedByEach, withdrawn).when(releaseObligor, releasing('ARG')).refuses('commitment-withdrawn');
    given(adoptedByEach, concluded).when(releaseObligor, releasing('ARG')).refuses('commitment-concluded');
  });
});
