import { decider } from '@acta/testing';
import { isMemberOn, membership } from './membership';
import { admitted, day, resumed, suspended, suspension } from './sample-members';
import { suspendMembership } from './suspend-membership';

const given = decider(membership);

describe('suspending a membership', () => {
  test('holds from its day on', () => {
    given(admitted)
      .when(suspendMembership, { ...suspension, reason: 'por decisión propia' })
      .then(suspended);
    const state = given(admitted, suspended).state();
    expect(['2011-12-02', '2011-12-03', '2020-01-15', '2020-01-16'].map((date) => isMemberOn(state, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  test('changes nothing the second time, also after the return', () => {
    given(admitted, suspended).when(suspendMembership, suspension).then();
    given(admitted, suspended, resumed).when(suspendMembership, suspension).then();
  });
  test('is refused for one who is suspended from another day', () =>
    given(admitted, suspended)
      .when(suspendMembership, { ...suspension, from: day('2021-01-01') })
      .refuses('membership-already-suspended', 'from'));
  test('is refused before the membership began', () =>
    given(admitted)
      .when(suspendMembership, { ...suspension, from: day('2010-01-01') })
      .refuses('before-membership', 'from'));
  test('is refused for a State that was never admitted', () =>
    given().when(suspendMembership, suspension).refuses('member-unknown'));
});
