import type { MemberNames } from '@acta/contracts';

/** A State takes part from a day on, or does not. */
export interface MembershipTurn {
  readonly on: string;
  readonly is: 'participating' | 'suspended';
  readonly eventId: string;
}

export interface KnownMember {
  readonly code: string;
  readonly names: MemberNames;
  /** IANA name: where its days begin and end. */
  readonly zone: string;
  /** In the order in which they were recorded. */
  readonly turns: readonly MembershipTurn[];
}

/** A presidency term. */
export interface KnownTerm {
  readonly id: string;
  /** The State that holds the chair. */
  readonly member: string;
  /** The first day, once it was assumed. */
  readonly assumedOn?: string;
  /** When its end was decided, and the first day after it: as scheduled first, then as extended. */
  readonly ends: readonly { readonly decidedOn: string; readonly to: string }[];
}

/** What this context knows of States and presidencies: its own copy (rules.md 1.15). */
export interface KnownStates {
  /** By alpha-3 code. */
  readonly members: Readonly<Record<string, KnownMember>>;
  /** In their order. */
  readonly terms: readonly KnownTerm[];
}

/** How a member stands on a day; nothing before it was admitted. Of turns on one day the last recorded holds. */
export function membershipOn(member: KnownMember | undefined, day: string): MembershipTurn | undefined {
  return member?.turns.reduce<MembershipTurn | undefined>(
    (last, turn) => (turn.on <= day && (last === undefined || turn.on >= last.on) ? turn : last),
    undefined,
  );
}

/** The day on which the first of its members was one: before it there is no body. Nothing where none is known. */
export function bodySince({ members }: KnownStates): string | undefined {
  return Object.values(members)
    .flatMap(({ turns }) => turns.map(({ on }) => on))
    .reduce<string | undefined>((first, on) => (first === undefined || on < first ? on : first), undefined);
}

/** rules.md 6.1: the term assumed last on or before the day goes on until the next one is. */
export function termOn({ terms }: KnownStates, day: string): KnownTerm | undefined {
  return terms.reduce<KnownTerm | undefined>(
    (last, term) =>
      term.assumedOn !== undefined && term.assumedOn <= day && (last?.assumedOn ?? '') <= term.assumedOn ? term : last,
    undefined,
  );
}

/** The first day after the term, as it was scheduled on that day (rules.md 3.3). */
export function endOfTerm({ ends }: KnownTerm, asKnownOn: string): string | undefined {
  return (ends.findLast(({ decidedOn }) => decidedOn <= asKnownOn) ?? ends[0])?.to;
}

/** rules.md 4.5: the States whose chairs came just before and come just after a term; a State re-elected is passed over. */
export function chairsBesides({ terms }: KnownStates, termId: string): readonly string[] {
  const index = terms.findIndex(({ id }) => id === termId);
  const chair = terms[index]?.member;
  if (chair === undefined) return [];
  const before = terms.slice(0, index).findLast(({ member }) => member !== chair);
  const after = terms.slice(index + 1).find(({ member }) => member !== chair);
  return [...new Set([before, after].flatMap((term) => (term ? [term.member] : [])))];
}

/** Where the obligor's days begin and end (rules.md 3.3): a State's own zone, else that of the chair on that day. */
export function zoneOf(states: KnownStates, obligor: string, day: string): string {
  const own = states.members[obligor]?.zone;
  if (own !== undefined) return own;
  const chair = (termOn(states, day) ?? states.terms[0])?.member;
  return (chair !== undefined ? states.members[chair]?.zone : undefined) ?? 'UTC';
}
