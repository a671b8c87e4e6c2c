import { MemberRenamed } from '@acta/contracts';
import { decider } from '@acta/testing';
import { membership } from './membership';
import { renameMember } from './rename-member';
import { admitted, argentina } from './sample-members';

const given = decider(membership);

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
