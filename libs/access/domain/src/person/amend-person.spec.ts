import { PersonAmended, PersonForgotten, PersonRegistered } from '@acta/contracts';
import { decider } from '@acta/testing';
import { amendPerson } from './amend-person';
import { people } from './person';

const given = decider(people);
const registered = PersonRegistered({ language: 'es' });

test('says which fields changed, not to what', () =>
  given(registered)
    .when(amendPerson, { fields: ['name', 'email'] })
    .then(PersonAmended({ fields: ['name', 'email'] })));
test('says the new language, which is no secret', () =>
  given(registered)
    .when(amendPerson, { fields: ['language'], language: 'pt' })
    .then(PersonAmended({ fields: ['language'], language: 'pt' })));
test('changes nothing when nothing is different', () =>
  given(registered).when(amendPerson, { fields: [], language: 'es' }).then());
test('is not for one whom nobody knows', () =>
  given()
    .when(amendPerson, { fields: ['name'] })
    .refuses('person-unknown'));
test('is not for one who was forgotten', () =>
  given(registered, PersonForgotten({ reason: 'asked' }))
    .when(amendPerson, { fields: ['name'] })
    .refuses('person-forgotten'));
test('an amended language is the language', () =>
  expect(given(registered, PersonAmended({ fields: ['language'], language: 'pt' })).state()).toEqual({
    status: 'registered',
    language: 'pt',
  }));
