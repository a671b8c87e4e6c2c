import { type ResumeMembership, type SuspendMembership } from '@acta/contracts';
import { type Decide, type Decision, type Fact, type Meta, type Target } from '@acta/kernel';
import { admitMember } from '../membership/admit-member';
import { membershipOf, type Membership, type MembershipFact } from '../membership/membership';
import { resumeMembership } from '../membership/resume-membership';
import { suspendMembership } from '../membership/suspend-membership';
import { assumeTerm } from '../presidency/assume-term';
import { extendTerm } from '../presidency/extend-term';
import { celacPresidency, type Presidency, type PresidencyFact } from '../presidency/presidency';
import { scheduleTerm } from '../presidency/schedule-term';
import { celacMembers } from './celac-members';
import { celacPresidencies, type PresidencyOfHistory } from './celac-presidencies';

/** A command to be run once at the first start. Run again, it changes nothing. */
export interface ReferenceAct<State, Event extends Fact> {
  readonly target: Target<State, Event>;
  /** The command's row in the permission table. */
  readonly action: string;
  readonly command: object;
  readonly decide: (state: State, command: object, meta: Meta) => Decision<Event>;
  /** When it happened, for `meta`. */
  readonly effectiveOn: string;
}

function actsOn<State, Event extends Fact>(target: Target<State, Event>) {
  return <Command extends object>(
    action: string,
    decide: Decide<State, Command, Event>,
    command: Command,
    effectiveOn: string,
  ): ReferenceAct<State, Event> => ({
    target,
    action,
    command,
    decide: (state, _command, meta) => decide(state, command, meta),
    effectiveOn,
  });
}

const brazil = actsOn(membershipOf('BRA'));
const noDocument = [{ title: 'Suspensión y retorno del Brasil: se conoce el mes', unverified: true }];

/** January 2020: the day is not known, so the month counts from its first day. */
export const brazilSuspension: SuspendMembership = {
  from: { on: '2020-01-01', precision: 'month' },
  sources: noDocument,
};
/** January 2023, likewise. */
export const brazilReturn: ResumeMembership = { from: { on: '2023-01-01', precision: 'month' }, sources: noDocument };

/** The 33 members, and Brazil's suspension and return. */
export const membershipActs: readonly ReferenceAct<Membership, MembershipFact>[] = [
  ...celacMembers.map((member) =>
    actsOn(membershipOf(member.code))('member.admit', admitMember, member, member.from.on),
  ),
  brazil('member.suspend', suspendMembership, brazilSuspension, brazilSuspension.from.on),
  brazil('member.resume', resumeMembership, brazilReturn, brazilReturn.from.on),
];

/** The thirteen terms, each scheduled, assumed and, where it was, extended, before the next one. */
export const presidencyActs: readonly ReferenceAct<Presidency, PresidencyFact>[] = celacPresidencies.flatMap(termActs);

function termActs(term: PresidencyOfHistory, index: number): ReferenceAct<Presidency, PresidencyFact>[] {
  const act = actsOn(celacPresidency);
  const termId = `term-${index + 1}`;
  const { member, assumed, mode, sources, extended } = term;
  const to = term.scheduledTo ?? celacPresidencies[index + 1]?.assumed;
  if (!to) throw new Error(`${termId} has no scheduled end`);
  const extension = extended && { termId, to: extended.to, sources: extended.sources };
  return [
    act('presidency.schedule', scheduleTerm, { termId, member, from: assumed, to, sources }, assumed.on),
    act('presidency.assume', assumeTerm, { termId, on: assumed, mode, sources }, assumed.on),
    ...(extended && extension ? [act('presidency.extend', extendTerm, extension, extended.decidedOn)] : []),
  ];
}
