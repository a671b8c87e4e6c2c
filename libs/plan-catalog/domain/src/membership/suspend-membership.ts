import { MembershipSuspended, type SuspendMembership } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import type { Membership } from './membership';

export function suspendMembership(
  state: Membership,
  { from, sources }: SuspendMembership,
): Decision<MembershipSuspended> {
  if (state.status === 'unknown') return refuseAsAbsent('member-unknown');
  if (state.intervals.some(({ to }) => sameContent(to, from))) return [];
  const last = state.intervals.at(-1);
  if (state.status === 'suspended') return refuseAsConflict('membership-already-suspended', 'from');
  if (last && from.on < last.from.on) return refuse('before-membership', 'from', { since: last.from.on });
  return [MembershipSuspended({ from, sources })];
}
