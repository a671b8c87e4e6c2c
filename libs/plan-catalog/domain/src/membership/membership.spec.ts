import { MemberAdmitted, MemberRenamed, MembershipResumed, MembershipSuspended } from '@acta/contracts';
import { decider } from '@acta/testing';
import { celacMembers } from '../reference/celac-members';
import { admitMember } from './admit-member';
import { isMemberOn, membership } from './membership';
import { renameMember } from './rename-member';
import { resumeMembership } from './resume-membership';
import { suspendMembership } from './suspend-membership';

const given = decider(membership);
const [argentina] = celacMembers;
if (!argentina) throw new Error('no member to test with');

const day = (on: string) => ({ on, precision: 'day' as const });
const admitted = MemberAdmitted(argentina);
const suspension = { from: day('2020-01-16'), sources: [{ title: 'Nota' }] };
const suspended = MembershipSuspended(suspension);
const resumption = { from: day('2023-01-05'), sources: [] };
const resumed = MembershipResumed(resumption);

describe('admitting a member', () => {
  test('records who it is, by what names, and from when', () => given().when(admitMember, argentina).then(admitted));
  test('changes nothing the second time', () => given(admitted).when(admitMember, argentina).then());
  test('is refused where the State was admitted otherwise', () =>
    given(admitted)
      .when(admitMember, { ...argentina, from: day('2012-01-01') })
      .refuses('member-already-admitted', 'code'));
});

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

describe('renaming a member', () => {
  const names = { ...argentina.names, en: { official: 'Argentine Nation', short: 'Argentina' } };
  test('gives all names anew', () => {
    given(admitted).when(renameMember, { names }).then(MemberRenamed({ names }));
    expect(given(admitted, MemberRenamed({ names })).state()).toMatchObject({ names, status: 'member' });
  });
  test('changes nothing where the names are the same', () =>
    given(admitted).when(renameMember, { names: argentina.names }).then());
  test('is refused for a State that was never admitted', () =>
    given().when(renameMember, { names }).refuses('member-unknown'));
});
