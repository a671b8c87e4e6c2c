import { MembershipResumed, type ResumeMembership } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision } from '@acta/kernel';
import { sameContent } from '../same-content';
import type { Membership } from './membership';

export function resumeMembership(state: Membership, { from, sources }: ResumeMembership): Decision<MembershipResumed> {
  if (state.status === 'unknown') return refuseAsAbsent('member-unknown');
  const last = state.intervals.at(-1);
  if (state.status === 'member') {
    const repeated = state.intervals.length > 1 && sameContent(last?.from, from);
    return repeated ? [] : refuseAsConflict('membership-not-suspended', 'from');
  }
  if (last?.to && from.on < last.to.on) return refuse('before-suspension', 'from', { since: last.to.on });
  return [MembershipResumed({ from, sources })];
}
