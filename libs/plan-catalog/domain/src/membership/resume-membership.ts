import { MembershipResumed, type ResumeMembership } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import type { Membership } from './membership';

export function resumeMembership(state: Membership, { from, sources }: ResumeMembership): Decision<MembershipResumed> {
  if (state.status === 'unknown') return refuseAsAbsent('member-unknown');
  if (state.intervals.slice(1).some((interval) => sameContent(interval.from, from))) return [];
  const last = state.intervals.at(-1);
  if (state.status === 'member') return refuseAsConflict('membership-not-suspended', 'from');
  if (last?.to && from.on < last.to.on) return refuse('before-suspension', 'from', { since: last.to.on });
  return [MembershipResumed({ from, sources })];
}
