import {
  Designated,
  personKeyShape,
  type Designate,
  type DesignatedFor,
  type DesignatedFunction,
  type DesignationBasis,
} from '@acta/contracts';
import { refuse, refuseAsConflict, type Decision, type Refusal } from '@acta/kernel';
import type { Designation } from './designation';

/** What others know of those whom a designation names, read from the local copies before it is decided. */
export interface WhatIsKnown {
  readonly person?: 'registered' | 'forgotten';
  readonly membership?: 'participating' | 'suspended';
  /** Of the term that is named: the State that holds its chair. */
  readonly chair?: string;
}

export interface DesignateKnowing {
  readonly designate: Designate;
  readonly known: WhatIsKnown;
}

/** For whom each function can be held. */
const allowedFor: Readonly<Record<DesignatedFunction, readonly (keyof DesignatedFor)[]>> = {
  administrator: ['body'],
  secretariat: ['term'],
  'national-coordinator': ['member'],
  'focal-point': ['member', 'institution'],
  system: ['member', 'institution'],
  auditor: ['body', 'member'],
};

export function designate(
  designation: Designation,
  { designate: command, known }: DesignateKnowing,
): Decision<Designated> {
  if (designation.status !== 'unknown') return refuseAsConflict('designation-already-made');
  const named = namedBy(command.for);
  const refusal =
    refusalOfHolder(command, known) ??
    refusalOfFunction(command, named) ??
    refusalOfTime(command) ??
    unknownOf(named, known);
  if (refusal) return refusal;
  const { holder, function: held, scope, from, until, source } = command;
  const basis = basisOf(named, known);
  return [
    Designated({
      holder,
      function: held,
      for: { [named]: command.for[named] },
      ...(scope !== undefined && { scope: [...scope] }),
      from,
      ...(until !== undefined && { until }),
      source,
      ...(basis && { basis }),
    }),
  ];
}

/** A system is a source, and only a system is. */
function refusalOfHolder({ holder, function: held }: Designate, { person }: WhatIsKnown): Refusal | undefined {
  const isPerson = personKeyShape.test(holder);
  if (isPerson === (held === 'system')) return refuse('holder-does-not-fit-function', 'holder', { function: held });
  if (isPerson && person === undefined) return refuse('person-unknown', 'holder');
  if (isPerson && person === 'forgotten') return refuse('person-forgotten', 'holder');
  return undefined;
}

function refusalOfFunction({ function: held, scope }: Designate, named: keyof DesignatedFor): Refusal | undefined {
  if (!allowedFor[held].includes(named)) return refuse('function-not-for-this', `/for/${named}`, { function: held });
  if (held === 'system' && scope === undefined) return refuse('scope-required', 'scope');
  if (held !== 'system' && scope !== undefined) return refuse('scope-only-for-system', 'scope');
  return undefined;
}

function refusalOfTime({ from, until }: Designate): Refusal | undefined {
  return until !== undefined && until <= from ? refuse('until-not-after-from', 'until', { from }) : undefined;
}

function unknownOf(named: keyof DesignatedFor, { membership, chair }: WhatIsKnown): Refusal | undefined {
  if (named === 'member' && membership === undefined) return refuse('member-unknown', '/for/member');
  if (named === 'term' && chair === undefined) return refuse('term-unknown', '/for/term');
  return undefined;
}

function basisOf(named: keyof DesignatedFor, { membership, chair }: WhatIsKnown): DesignationBasis | undefined {
  if (named === 'member' && membership !== undefined) return { membership };
  return named === 'term' && chair !== undefined ? { chair } : undefined;
}

function namedBy(whom: DesignatedFor): keyof DesignatedFor {
  const names = ['member', 'institution', 'body', 'term'] as const;
  return names.find((name) => whom[name] !== undefined) ?? 'body';
}
