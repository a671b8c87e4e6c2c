import { MemberAdmitted, MembershipResumed, MembershipSuspended, type UncertainDate } from '@acta/contracts';
import { celacMembers } from '../reference/celac-members';

/* What the specifications begin with. */
export const day = (on: string): UncertainDate => ({ on, precision: 'day' });

const [first] = celacMembers;
if (!first) throw new Error('no member to test with');
export const argentina = first;
export const admitted = MemberAdmitted(argentina);
export const suspension = { from: day('2020-01-16'), sources: [{ title: 'Nota' }] };
export const suspended = MembershipSuspended(suspension);
export const resumption = { from: day('2023-01-05'), sources: [] };
export const resumed = MembershipResumed(resumption);
