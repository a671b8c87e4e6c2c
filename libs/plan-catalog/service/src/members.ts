import {
  MemberAdmitted,
  MemberRenamed,
  MembershipResumed,
  MembershipSuspended,
  type AdmitMember,
  type MemberNames,
  type UncertainDate,
} from '@acta/contracts';
import type { Fact, Projection } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** A change of membership: from its date on, until the next. */
interface MembershipChange {
  readonly status: MembershipStatus;
  readonly from: UncertainDate;
}

export type MembershipStatus = 'member' | 'suspended';

export interface MemberDocument extends Omit<AdmitMember, 'from' | 'names'> {
  readonly names: MemberNames;
  /** In the order in which they were recorded, which is also that of their dates. */
  readonly membership: readonly MembershipChange[];
  readonly version: number;
}

type MemberFact = MemberAdmitted | MembershipSuspended | MembershipResumed | MemberRenamed;

export const membersProjection: Projection<MemberDocument> = {
  name: 'members',
  version: 1,
  logs: ['plan-catalog'],
  documentsOf: ({ stream }) => (stream.startsWith('member-') ? [stream.slice('member-'.length)] : []),
  fold: (document, commit) => {
    const folded = commit.facts.reduce(foldFact, document);
    return folded && { ...folded, version: commit.version };
  },
};

function foldFact(member: MemberDocument | undefined, recorded: Fact): MemberDocument | undefined {
  const fact = recorded as MemberFact;
  if (fact.type === 'plan-catalog.member-admitted') {
    const { from, ...rest } = fact.data;
    return { ...rest, membership: [{ status: 'member', from }], version: 0 };
  }
  if (!member) return member;
  switch (fact.type) {
    case 'plan-catalog.membership-suspended':
      return { ...member, membership: [...member.membership, { status: 'suspended', from: fact.data.from }] };
    case 'plan-catalog.membership-resumed':
      return { ...member, membership: [...member.membership, { status: 'member', from: fact.data.from }] };
    case 'plan-catalog.member-renamed':
      return { ...member, names: fact.data.names };
    default:
      return member;
  }
}

/** What a State was to the body on a date, and since when; nothing before it was admitted. */
export function membershipOn({ membership }: MemberDocument, date: string): MembershipChange | undefined {
  return membership.filter(({ from }) => from.on <= date).at(-1);
}

@Injectable()
export class Members {
  constructor(private readonly installation: Installation) {}

  get(code: string): Promise<MemberDocument | undefined> {
    return this.collection().get(code);
  }

  all(): Promise<readonly MemberDocument[]> {
    return this.collection().find({}, { sort: { code: 1 } });
  }

  private collection() {
    return this.installation.readModels.live<MemberDocument>(membersProjection.name);
  }
}
