import { MemberAdmitted, type AdmitMember } from '@acta/contracts';
import { refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import type { Membership } from './membership';

/** A State is admitted once; what changes later has commands of its own. */
export function admitMember(state: Membership, command: AdmitMember): Decision<MemberAdmitted> {
  if (state.status === 'unknown') return [MemberAdmitted({ ...command })];
  const { status: _status, intervals, ...profile } = state;
  if (sameContent({ ...profile, from: intervals[0]?.from }, command)) return [];
  return refuseAsConflict('member-already-admitted', 'code');
}
