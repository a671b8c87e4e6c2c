import type { MemberAdmitted, MembershipResumed, MembershipSuspended, TermScheduled } from '@acta/contracts';
import type { Projection, ReadCommit } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

type Learned = MemberAdmitted | MembershipSuspended | MembershipResumed | TermScheduled;

/** Under the member's stream: from which day on it takes part, or does not. */
export interface MembershipDocument {
  readonly turns: readonly { readonly from: string; readonly is: 'participating' | 'suspended' }[];
}

/** Under the term's id. */
export interface TermDocument {
  readonly chair: string;
}

/** What designations need to know of the plan catalog: this context's own copy (rules.md 1.15). */
export const membersAndTerms: Projection<MembershipDocument | TermDocument> = {
  name: 'members-and-terms',
  version: 1,
  logs: ['plan-catalog'],
  documentsOf: (commit) => [...new Set(learnedFrom(commit).map((fact) => documentOf(commit, fact)))],
  fold: (document, commit, id) =>
    learnedFrom(commit)
      .filter((fact) => documentOf(commit, fact) === id)
      .reduce(foldFact, document),
};

const types: ReadonlySet<string> = new Set<Learned['type']>([
  'plan-catalog.member-admitted',
  'plan-catalog.membership-suspended',
  'plan-catalog.membership-resumed',
  'plan-catalog.term-scheduled',
]);

function learnedFrom({ facts }: ReadCommit): readonly Learned[] {
  return facts.filter((fact): fact is Learned => types.has(fact.type));
}

function documentOf({ stream }: ReadCommit, fact: Learned): string {
  return fact.type === 'plan-catalog.term-scheduled' ? fact.data.termId : stream;
}

function foldFact(
  document: MembershipDocument | TermDocument | undefined,
  fact: Learned,
): MembershipDocument | TermDocument {
  if (fact.type === 'plan-catalog.term-scheduled') return { chair: fact.data.member };
  const { turns } = (document ?? { turns: [] }) as MembershipDocument;
  const is = fact.type === 'plan-catalog.membership-suspended' ? 'suspended' : 'participating';
  return { turns: [...turns, { from: fact.data.from.on, is }] };
}

/** How a member stood on a day; nothing before it was admitted. Of turns on one day the last recorded holds. */
export function membershipOn({ turns }: MembershipDocument, day: string): 'participating' | 'suspended' | undefined {
  const begun = turns.filter(({ from }) => from <= day);
  return begun.reduce<(typeof turns)[number] | undefined>(
    (last, turn) => (last === undefined || turn.from >= last.from ? turn : last),
    undefined,
  )?.is;
}

@Injectable()
export class MembersAndTerms {
  constructor(private readonly installation: Installation) {}

  async membershipOn(member: string, day: string): Promise<'participating' | 'suspended' | undefined> {
    const document = await this.find<MembershipDocument>(`member-${member}`);
    return document && membershipOn(document, day);
  }

  /** The State that holds, held or will hold the term's chair. */
  async chairOf(term: string): Promise<string | undefined> {
    return (await this.find<TermDocument>(term))?.chair;
  }

  private async find<Document extends object>(id: string): Promise<Document | undefined> {
    return this.installation.readModels.live<Document>(membersAndTerms.name).get(id);
  }
}
