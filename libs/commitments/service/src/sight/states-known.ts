import type {
  MemberAdmitted,
  MemberRenamed,
  MembershipResumed,
  MembershipSuspended,
  TermAssumed,
  TermEnded,
  TermExtended,
  TermScheduled,
} from '@acta/contracts';
import type { KnownMember, KnownStates, KnownTerm } from '@acta/commitments/domain';
import { foldCommit, type Projection, type Recorded } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

type MemberLearned = MemberAdmitted | MemberRenamed | MembershipSuspended | MembershipResumed;
type TermLearned = TermScheduled | TermAssumed | TermExtended | TermEnded;

const memberPrefix = 'member-';
const documentId = 'states';
export const noStates: KnownStates = { members: {}, terms: [] };

/**
 * States and presidencies: this context's own copy (rules.md 1.15). One document, as whoever asks needs all of it;
 * what each stream says stands apart in it.
 */
export const statesKnownProjection: Projection<KnownStates> = {
  name: 'states-known',
  version: 1,
  logs: ['plan-catalog'],
  documentsOf: ({ stream }) => (/^(member|presidency)-/.test(stream) ? [documentId] : []),
  fold: (states = noStates, commit) => {
    const { stream } = commit;
    if (!stream.startsWith(memberPrefix)) return foldCommit(withTermFact, states, commit);
    const code = stream.slice(memberPrefix.length);
    const member = foldCommit(withMemberFact, states.members[code], commit);
    return member ? { ...states, members: inOrder({ ...states.members, [code]: member }) } : states;
  },
};

/** By code, whichever stream came first. */
function inOrder(members: KnownStates['members']): KnownStates['members'] {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function withMemberFact(
  member: KnownMember | undefined,
  fact: MemberLearned,
  { eventId }: Recorded,
): KnownMember | undefined {
  if (fact.type === 'plan-catalog.member-admitted') {
    const { code, names, zone, from } = fact.data;
    return { code, names, zone, turns: [{ on: from.on, is: 'participating', eventId }] };
  }
  if (!member) return member;
  switch (fact.type) {
    case 'plan-catalog.member-renamed':
      return { ...member, names: fact.data.names };
    case 'plan-catalog.membership-suspended':
      return { ...member, turns: [...member.turns, { on: fact.data.from.on, is: 'suspended', eventId }] };
    case 'plan-catalog.membership-resumed':
      return { ...member, turns: [...member.turns, { on: fact.data.from.on, is: 'participating', eventId }] };
    default:
      return member;
  }
}

function withTermFact(states: KnownStates, fact: TermLearned, { effectiveOn: decidedOn }: Recorded): KnownStates {
  switch (fact.type) {
    case 'plan-catalog.term-scheduled': {
      const { termId, member, to } = fact.data;
      return withTerm(states, termId, ({ ends = [] }) => ({ id: termId, member, ends: [...ends, endOn(to.on)] }));
    }
    case 'plan-catalog.term-assumed':
      return changed(states, fact.data.termId, () => ({ assumedOn: fact.data.on.on }));
    case 'plan-catalog.term-extended':
      return changed(states, fact.data.termId, ({ ends }) => ({ ends: [...ends, endOn(fact.data.to.on)] }));
    case 'plan-catalog.term-ended':
      return changed(states, fact.data.termId, ({ ends }) => ({ ends: [...ends, endOn(fact.data.on.on)] }));
    default:
      return states;
  }

  function endOn(to: string) {
    return { decidedOn, to };
  }
}

function changed(states: KnownStates, termId: string, change: (term: KnownTerm) => Partial<KnownTerm>): KnownStates {
  const known = states.terms.find(({ id }) => id === termId);
  return known ? withTerm(states, termId, () => ({ ...known, ...change(known) })) : states;
}

function withTerm(states: KnownStates, termId: string, make: (before: Partial<KnownTerm>) => KnownTerm): KnownStates {
  const before = states.terms.find(({ id }) => id === termId) ?? {};
  const others = states.terms.filter(({ id }) => id !== termId);
  const terms = [...others, make(before)].sort((one, other) => numberOf(one.id) - numberOf(other.id));
  return { ...states, terms };
}

const numberOf = (termId: string): number => Number(termId.slice('term-'.length));

@Injectable()
export class StatesKnown {
  constructor(private readonly installation: Installation) {}

  /** The same value until something changes, and frozen. */
  async get(): Promise<KnownStates> {
    const copy = this.installation.readModels.live<KnownStates>(statesKnownProjection.name);
    return (await copy.get(documentId)) ?? noStates;
  }
}
