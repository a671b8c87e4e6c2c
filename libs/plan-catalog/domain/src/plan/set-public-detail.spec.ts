import { PublicDetailSet } from '@acta/contracts';
import { decider } from '@acta/testing';
import { plan } from './plan';
import { first } from './sample-plans';
import { setPublicDetail } from './set-public-detail';

const given = decider(plan);

describe('what the public sees', () => {
  test('is the region until the body decides for members', () => {
    given(first).when(setPublicDetail, { publicDetail: 'region' }).then();
    given(first)
      .when(setPublicDetail, { publicDetail: 'member' })
      .then(PublicDetailSet({ publicDetail: 'member' }));
    expect(given(first, PublicDetailSet({ publicDetail: 'member' })).state().publicDetail).toBe('member');
  });
  test('cannot be decided for a plan that is not there', () =>
    given().when(setPublicDetail, { publicDetail: 'member' }).refuses('plan-unknown'));
});
