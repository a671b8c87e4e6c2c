import type { Designated, DesignatedFor, DesignatedFunction, DesignationEnded } from '@acta/contracts';
import type { Aggregate } from '@acta/kernel';

export type DesignationFact = Designated | DesignationEnded;

export type Designation =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'made';
      readonly holder: string;
      readonly function: DesignatedFunction;
      readonly for: DesignatedFor;
      readonly from: string;
      /** The first day without it, planned or brought forward. */
      readonly until?: string;
    };

export function evolve(designation: Designation, fact: DesignationFact): Designation {
  switch (fact.type) {
    case 'access.designated': {
      const { holder, from, until } = fact.data;
      const made = { status: 'made', holder, function: fact.data.function, for: fact.data.for, from } as const;
      return until === undefined ? made : { ...made, until };
    }
    case 'access.designation-ended':
      return designation.status === 'made' ? { ...designation, until: fact.data.on } : designation;
    default:
      return fact satisfies never;
  }
}

export const designations: Aggregate<Designation, DesignationFact> = {
  log: 'access',
  kind: 'designation',
  initial: { status: 'unknown' },
  evolve,
};
