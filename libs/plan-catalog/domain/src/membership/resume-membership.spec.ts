import { decider } from '@acta/testing';
import { isMemberOn, membership } from './membership';
import { resumeMembership } from './resume-membership';
import { admitted, day, resumed, resumption, suspended } from './sample-members';

const given = decider(membership);

describe('resuming a membership', () => {
  test('begins a new interval', () => {
    given(admitted, suspended).when(resumeMembership, resumption).then(resumed);
    const state = given(admitted, suspended, resumed).state();
    expect(['2023-01-04', '2023-01-05'].map((date) => isMemberOn(state, date))).toEqual([false, true]);
  });
  test('changes nothing the second time', () =>
    given(admitted, suspended, resumed).when(resumeMembership, resumption).then());
  test('is refused where nothing is suspended', () =>
    given(admitted).when(resumeMembership, resumption).refuses('membership-not-suspended', 'from'));
  test('is refused before the suspension', () =>
    given(admitted, suspended)
      .when(resumeMembership, { ...resumption, from: day('2019-01-01') })
      .refuses('before-suspension', 'from'));
  test('is refused for a State that was never admitted', () =>
    given().when(resumeMembership, resumption).refuses('member-unknown'));
});
