import { PersonAmended, type PersonField } from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, type Decision } from '@acta/kernel';
import type { Person } from './person';

/** What changes against what is known of the person now: only whoever holds the personal data can tell. */
export interface Amendment {
  readonly fields: readonly PersonField[];
  readonly language?: string;
}

export function amendPerson(person: Person, { fields, language }: Amendment): Decision<PersonAmended> {
  if (person.status === 'unknown') return refuseAsAbsent('person-unknown');
  if (person.status === 'forgotten') return refuseAsConflict('person-forgotten');
  if (fields.length === 0) return [];
  return [PersonAmended({ fields, ...(fields.includes('language') && language !== undefined && { language }) })];
}
