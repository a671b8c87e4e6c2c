import { MemberRenamed, type RenameMember } from '@acta/contracts';
import { refuseAsAbsent, sameContent, type Decision } from '@acta/kernel';
import type { Membership } from './membership';

export function renameMember(state: Membership, { names }: RenameMember): Decision<MemberRenamed> {
  if (state.status === 'unknown') return refuseAsAbsent('member-unknown');
  return sameContent(state.names, names) ? [] : [MemberRenamed({ names })];
}
