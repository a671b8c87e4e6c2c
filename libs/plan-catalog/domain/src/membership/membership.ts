import { targetOf, type Aggregate, type Target } from '@acta/kernel';
import {
  type AdmitMember,
  type MemberAdmitted,
  type MemberRenamed,
  type MembershipResumed,
  type MembershipSuspended,
  type UncertainDate,
} from '@acta/contracts';

export type MembershipFact = MemberAdmitted | MembershipSuspended | MembershipResumed | MemberRenamed;

/** `[from, to)`; without `to` it goes on. */
export interface MembershipInterval {
  readonly from: UncertainDate;
  readonly to?: UncertainDate;
}

/** Who the State is, and when it has taken part: intervals in their order, never overlapping. */
export type KnownMembership = Omit<AdmitMember, 'from'> & {
  readonly status: 'member' | 'suspended';
  readonly intervals: readonly MembershipInterval[];
};

export type Membership = { readonly status: 'unknown' } | KnownMembership;

export const membership: Aggregate<Membership, MembershipFact> = {
  log: 'plan-catalog',
  kind: 'member',
  initial: { status: 'unknown' },
  evolve,
};

/** The stream of one State, by its alpha-3 code. */
export const membershipOf = (code: string): Target<Membership, MembershipFact> => targetOf(membership, code);

/** Whether the State takes part on a day (`YYYY-MM-DD`); days known only to the month count from `on`. */
export function isMemberOn(state: Membership, day: string): boolean {
  if (state.status === 'unknown') return false;
  return state.intervals.some(({ from, to }) => from.on <= day && (to === undefined || day < to.on));
}

function evolve(state: Membership, fact: MembershipFact): Membership {
  if (fact.type === 'plan-catalog.member-admitted') {
    const { from, ...profile } = fact.data;
    return { ...profile, status: 'member', intervals: [{ from }] };
  }
  if (state.status === 'unknown') return state;
  switch (fact.type) {
    case 'plan-catalog.membership-suspended':
      return { ...state, status: 'suspended', intervals: closed(state.intervals, fact.data.from) };
    case 'plan-catalog.membership-resumed':
      return { ...state, status: 'member', intervals: [...state.intervals, { from: fact.data.from }] };
    case 'plan-catalog.member-renamed':
      return { ...state, names: fact.data.names };
    default:
      return fact satisfies never;
  }
}

function closed(intervals: readonly MembershipInterval[], to: UncertainDate): readonly MembershipInterval[] {
  return intervals.map((interval, index) => (index === intervals.length - 1 ? { ...interval, to } : interval));
}
