import { PersonForgotten, type ForgetPerson } from '@acta/contracts';
import { refuseAsAbsent, type Decision } from '@acta/kernel';
import type { Person } from './person';

/** G17: what is known of a person goes, and their tokens with it. Saying it twice changes nothing. */
export function forgetPerson(person: Person, { reason }: ForgetPerson): Decision<PersonForgotten> {
  if (person.status === 'unknown') return refuseAsAbsent('person-unknown');
  if (person.status === 'forgotten') return [];
  return [PersonForgotten({ reason })];
}
