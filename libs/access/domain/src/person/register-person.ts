import { PersonRegistered, type RegisterPerson } from '@acta/contracts';
import { refuseAsConflict, type Decision } from '@acta/kernel';
import type { Person } from './person';

/** The name and the address never come into the record: rules.md 1.6. */
export function registerPerson(person: Person, { language }: RegisterPerson): Decision<PersonRegistered> {
  if (person.status !== 'unknown') return refuseAsConflict('person-already-registered');
  return [PersonRegistered({ language })];
}
