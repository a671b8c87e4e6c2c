import { PersonForgotten, PersonRegistered } from '@acta/contracts';
import { decider } from '@acta/testing';
import { people } from './person';
import { registerPerson } from './register-person';

const given = decider(people);
const ana = { name: 'Ana Gómez', email: 'ana@example.org', language: 'es' };

test('makes a person known by language alone', () =>
  given()
    .when(registerPerson, ana)
    .then(PersonRegistered({ language: 'es' })));
test('records neither name nor address', () =>
  expect(JSON.stringify(given().when(registerPerson, ana).decision)).not.toMatch(/Ana|example/));
test('is not for somebody who is known already', () =>
  given(PersonRegistered({ language: 'es' }))
    .when(registerPerson, ana)
    .refuses('person-already-registered'));
test('does not bring a forgotten person back', () =>
  given(PersonRegistered({ language: 'es' }), PersonForgotten({ reason: 'asked' }))
    .when(registerPerson, ana)
    .refuses('person-already-registered'));
