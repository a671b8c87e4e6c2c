import { AdmitMember, allEvents, validateAs } from '@acta/contracts';
import { EventRegistry, type Fact, foldFacts, isRefusal } from '@acta/kernel';
import { metaOf } from '@acta/testing';
import { memberNamedAmong } from '../membership/member-named';
import { isMemberOn, type Membership } from '../membership/membership';
import { celacPresidency, currentTerm, termOn, type Presidency } from '../presidency/presidency';
import { celacMembers } from './celac-members';
import { membershipActs, presidencyActs, type ReferenceAct } from './reference-acts';

const registry = new EventRegistry(allEvents);

/** Runs the acts one after another and gives each stream's state. */
function run<State, Event extends Fact>(
  acts: readonly ReferenceAct<State, Event>[],
  states = new Map<string, State>(),
) {
  const facts: Event[] = [];
  for (const { target, decide, command, effectiveOn, action } of acts) {
    const state = states.get(target.stream) ?? target.aggregate.initial;
    const decision = decide(state, command, metaOf({ effectiveOn }));
    if (isRefusal(decision)) throw new Error(`${action}: ${JSON.stringify([decision, command])}`);
    facts.push(...decision);
    states.set(target.stream, foldFacts(target.aggregate, decision, state));
  }
  return { states, facts };
}

describe('the members', () => {
  const { states, facts } = run(membershipActs);
  const membersOn = (day: string) => [...states.values()].filter((state) => isMemberOn(state, day)).length;

  test('are thirty-three, each told apart by every code and name', () => {
    expect(celacMembers).toHaveLength(33);
    const columns = [
      ...(['code', 'alpha2', 'numeric'] as const).map((field) => celacMembers.map((member) => member[field])),
      ...(['es', 'pt', 'en', 'fr'] as const).flatMap((language) =>
        (['official', 'short'] as const).map((kind) => celacMembers.map(({ names }) => names[language][kind])),
      ),
    ];
    expect(columns.map((column) => new Set(column).size)).toEqual(columns.map(() => 33));
  });

  test('are commands and facts that their contracts accept', () => {
    expect(celacMembers.flatMap((member) => [validateAs(AdmitMember, member).ok])).not.toContain(false);
    expect(facts.flatMap((fact) => registry.definitionOf(fact.type).validate(fact.data))).toEqual([]);
  });

  test('were all there from the foundation, but for Brazil from January 2020 to January 2023', () => {
    expect(['2011-12-02', '2011-12-03', '2019-12-31', '2020-06-30', '2022-12-31', '2023-02-01'].map(membersOn)).toEqual(
      [0, 33, 33, 32, 32, 33],
    );
    expect(isMemberOn(states.get('member-BRA') as Membership, '2021-01-01')).toBe(false);
  });

  test('are found by the name that a text gives them', () => {
    const memberNamed = memberNamedAmong(celacMembers);
    expect(
      ['México', 'MEXICO', 'Estado Plurinacional de Bolivia', 'Brasil', 'Haïti', 'Utopia'].map(memberNamed),
    ).toEqual(['MEX', 'MEX', 'BOL', 'BRA', 'HTI', undefined]);
  });

  test('loaded again, change nothing', () => {
    expect(run(membershipActs, new Map(states)).facts).toEqual([]);
  });
});

describe('the presidencies', () => {
  const { states, facts } = run(presidencyActs);
  const state = states.get(celacPresidency.stream) as Presidency;

  test('are thirteen terms, each of which ends where the next one is assumed', () => {
    expect(state.terms.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, index) => `term-${index + 1}`));
    expect(state.terms.slice(0, -1).map(({ ended }) => ended?.on)).toEqual(
      state.terms.slice(1).map(({ assumed }) => assumed?.on),
    );
    expect(state.terms.at(-1)?.ended).toBeUndefined();
    expect(facts.flatMap((fact) => registry.definitionOf(fact.type).validate(fact.data))).toEqual([]);
  });

  test('tell who held the office on a day', () => {
    const holderOn = (day: string) => termOn(state, day)?.member;
    expect(['2011-12-02', '2012-06-01', '2018-06-01', '2020-01-07', '2020-01-08', '2021-06-01'].map(holderOn)).toEqual([
      undefined,
      'CHL',
      'SLV',
      'BOL',
      'MEX',
      'MEX',
    ]);
    expect(['2022-06-01', '2024-03-01', '2025-04-08', '2025-04-09', '2031-01-01'].map(holderOn)).toEqual([
      'ARG',
      'HND',
      'HND',
      'COL',
      'URY',
    ]);
    expect(currentTerm(state)?.member).toBe('URY');
  });

  test('say what is not certain, and which handover had no ceremony', () => {
    const terms = state.terms.map(({ member, assumed }) => [member, assumed?.on.precision, assumed?.mode]);
    expect(terms.filter(([, precision]) => precision !== 'day').map(([member]) => member)).toEqual(['ARG', 'URY']);
    expect(terms.filter(([, , mode]) => mode === 'absence').map(([member]) => member)).toEqual(['MEX']);
    expect(state.terms[11]?.assumed?.on.alternatives).toEqual(['2025-03-01']);
  });

  test('keep the Mexican term as scheduled for 2020 beside its extension to 2022', () => {
    expect(state.terms[7]).toMatchObject({
      scheduled: { to: { on: '2021-01-08', precision: 'month' } },
      to: { on: '2022-01-07', precision: 'month' },
    });
  });

  test('loaded again, change nothing', () => {
    expect(run(presidencyActs, new Map(states)).facts).toEqual([]);
  });
});
