import { PersonForgotten, PersonRegistered } from '@acta/contracts';
import { decider } from '@acta/testing';
import { forgetPerson } from './forget-person';
import { people } from './person';

const given = decider(people);
const registered = PersonRegistered({ language: 'es' });
const forgotten = PersonForgotten({ reason: 'asked to be forgotten' });

test('forgets a person, with the reason', () =>
  given(registered).when(forgetPerson, { reason: 'asked to be forgotten' }).then(forgotten));
test('changes nothing the second time', () =>
  given(registered, forgotten).when(forgetPerson, { reason: 'again' }).then());
test('is not for one whom nobody knows', () =>
  given().when(forgetPerson, { reason: 'asked' }).refuses('person-unknown'));
