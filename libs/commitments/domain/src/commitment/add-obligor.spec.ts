import { ObligorAdded, ObligorReleased } from '@acta/contracts';
import { decider } from '@acta/testing';
import { sampleStates as states } from '../known/sample-states';
import { addObligor } from './add-obligor';
import { commitments } from './commitment';
import { adopted, adoptedByEach, adoptedWith, concluded, withdrawn } from './sample-commitments';

const given = decider(commitments);
const adding = (obligor: string, on = '2021-02-01') => ({
  command: { obligor, on, reason: 'Lo pidió por nota.' },
  known: { states },
});
const released = ObligorReleased({ obligor: 'ARG', on: '2022-03-01' });

describe('rules.md 3.1: adding an obligor', () => {
  test('is for States of the body and for institutions, from a day on', () => {
    given(adoptedByEach)
      .when(addObligor, adding('MEX'))
      .then(ObligorAdded({ obligor: 'MEX', on: '2021-02-01' }));
    given(adoptedByEach)
      .when(addObligor, adding('inst-ops', '2030-01-01'))
      .then(ObligorAdded({ obligor: 'inst-ops', on: '2030-01-01' }));
    given(adoptedByEach).when(addObligor, adding('USA')).refuses('member-unknown', 'obligor');
  });
  test('rules.md 3.6: is for a State that is suspended, too', () =>
    given(adoptedByEach)
      .when(addObligor, adding('BRA'))
      .then(ObligorAdded({ obligor: 'BRA', on: '2021-02-01' })));
  test('changes nothing while it is one', () => {
    given(adoptedByEach).when(addObligor, adding('ARG')).then();
    given(adoptedByEach, ObligorAdded({ obligor: 'MEX', on: '2021-02-01' }))
      .when(addObligor, adding('MEX', '2022-01-01'))
      .then();
    given(adoptedByEach, concluded).when(addObligor, adding('ARG')).then();
  });
  test('is allowed again after its release', () => {
    given(adoptedByEach, released)
      .when(addObligor, adding('ARG', '2022-03-01'))
      .then(ObligorAdded({ obligor: 'ARG', on: '2022-03-01' }));
    given(adoptedByEach, released).when(addObligor, adding('ARG', '2022-02-28')).refuses('date-too-early', 'on');
    const again = given(adoptedByEach, released, ObligorAdded({ obligor: 'ARG', on: '2023-01-01' })).state();
    expect(again).toMatchObject({
      stints: [
        { obligor: 'ARG', from: '2020-01-08', to: '2022-03-01' },
        { obligor: 'inst-cepal', from: '2020-01-08' },
        { obligor: 'ARG', from: '2023-01-01' },
      ],
    });
  });
  test('is not from before the commitment was adopted', () =>
    given(adoptedByEach).when(addObligor, adding('MEX', '2020-01-07')).refuses('date-too-early', 'on'));
  test('is for a commitment of each alone', () => {
    given(adopted).when(addObligor, adding('MEX')).refuses('mode-not-each', 'obligor');
    given(adoptedWith({ obligation: { mode: 'voluntary' } }))
      .when(addObligor, adding('MEX'))
      .refuses('mode-not-each', 'obligor');
  });
  test('is refused where there is no commitment to deliver on', () => {
    given().when(addObligor, adding('MEX')).refuses('commitment-unknown');
    given(adoptedByEach, withdrawn).when(addObligor, adding('MEX')).refuses('commitment-withdrawn');
    given(adoptedByEach, concluded).when(addObligor, adding('MEX')).refuses('commitment-concluded');
  });
});
