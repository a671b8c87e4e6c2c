import type { PersonAmended, PersonForgotten, PersonRegistered } from '@acta/contracts';
import type { Aggregate } from '@acta/kernel';

export type PersonFact = PersonRegistered | PersonAmended | PersonForgotten;

export type Person =
  | { readonly status: 'unknown' }
  | { readonly status: 'registered'; readonly language: string }
  | { readonly status: 'forgotten' };

export function evolve(person: Person, fact: PersonFact): Person {
  switch (fact.type) {
    case 'access.person-registered':
      return { status: 'registered', language: fact.data.language };
    case 'access.person-amended':
      return person.status === 'registered' && fact.data.language !== undefined
        ? { ...person, language: fact.data.language }
        : person;
    case 'access.person-forgotten':
      return { status: 'forgotten' };
    default:
      return fact satisfies never;
  }
}

export const people: Aggregate<Person, PersonFact> = {
  log: 'access',
  kind: 'person',
  initial: { status: 'unknown' },
  evolve,
};
