import { decider } from '@acta/testing';
import { admitMember } from './admit-member';
import { membership } from './membership';
import { admitted, argentina, day } from './sample-members';

const given = decider(membership);

describe('admitting a member', () => {
  test('records who it is, by what names, and from when', () => given().when(admitMember, argentina).then(admitted));
  test('changes nothing the second time', () => given(admitted).when(admitMember, argentina).then());
  test('is refused where the State was admitted otherwise', () =>
    given(admitted)
      .when(admitMember, { ...argentina, from: day('2012-01-01') })
      .refuses('member-already-admitted', 'code'));
});
