import { Designated, type Designate } from '@acta/contracts';
import { decider } from '@acta/testing';
import { designate, type DesignateKnowing } from './designate';
import { designations } from './designation';

const given = decider(designations);
const person = 'person-00000000-0000-8000-8000-000000000001';

const note: Designate = {
  holder: person,
  function: 'national-coordinator',
  for: { member: 'MEX' },
  from: '2026-01-01',
  source: 'Nota 12/2026',
};
const everythingIsKnown = { person: 'registered', membership: 'participating', chair: 'MEX' } as const;

const asked = (
  changes: Partial<Designate> = {},
  known: DesignateKnowing['known'] = everythingIsKnown,
): DesignateKnowing => ({ designate: { ...note, ...changes }, known });

test('gives a function, and says on what it relied', () =>
  given()
    .when(designate, asked())
    .then(Designated({ ...note, basis: { membership: 'participating' } })));
test('a suspended member keeps its coordinator, and the record says that it was suspended', () =>
  given()
    .when(designate, asked({}, { person: 'registered', membership: 'suspended' }))
    .then(Designated({ ...note, basis: { membership: 'suspended' } })));
test('the secretariat is of a term, and the record says whose', () =>
  given()
    .when(designate, asked({ function: 'secretariat', for: { term: 'term-8' } }))
    .then(Designated({ ...note, function: 'secretariat', for: { term: 'term-8' }, basis: { chair: 'MEX' } })));
test('a system acts for a member within its scope', () => {
  const system = { holder: 'source-salud', function: 'system', scope: ['write'] } as const;
  given()
    .when(designate, asked(system))
    .then(Designated({ ...note, ...system, basis: { membership: 'participating' } }));
});

test.each([
  ['administrator', { body: true }],
  ['secretariat', { term: 'term-8' }],
  ['national-coordinator', { member: 'MEX' }],
  ['focal-point', { member: 'MEX' }],
  ['focal-point', { institution: 'inst-cepal' }],
  ['auditor', { body: true }],
  ['auditor', { member: 'MEX' }],
] as const)('%s can be held for %j', (held, whom) => {
  const decision = given().when(designate, asked({ function: held, for: whom })).decision;
  expect(decision).toMatchObject([{ data: { function: held, for: whom } }]);
});

test.each([
  ['administrator', { member: 'MEX' }, '/for/member'],
  ['administrator', { term: 'term-8' }, '/for/term'],
  ['secretariat', { body: true }, '/for/body'],
  ['secretariat', { member: 'MEX' }, '/for/member'],
  ['national-coordinator', { body: true }, '/for/body'],
  ['national-coordinator', { institution: 'inst-cepal' }, '/for/institution'],
  ['focal-point', { body: true }, '/for/body'],
  ['focal-point', { term: 'term-8' }, '/for/term'],
  ['auditor', { institution: 'inst-cepal' }, '/for/institution'],
] as const)('%s is never held for %j', (held, whom, field) =>
  given()
    .when(designate, asked({ function: held, for: whom }))
    .refuses('function-not-for-this', field),
);

test('a system is a source, never a person', () =>
  given()
    .when(designate, asked({ function: 'system', scope: ['read'] }))
    .refuses('holder-does-not-fit-function', 'holder'));
test('a source is only ever a system', () =>
  given()
    .when(designate, asked({ holder: 'source-salud' }))
    .refuses('holder-does-not-fit-function', 'holder'));
test('a system needs a scope', () =>
  given()
    .when(designate, asked({ holder: 'source-salud', function: 'system' }))
    .refuses('scope-required', 'scope'));
test('nobody else has one', () =>
  given()
    .when(designate, asked({ scope: ['read'] }))
    .refuses('scope-only-for-system', 'scope'));
test('the first day without it comes after the first day with it', () => {
  given()
    .when(designate, asked({ until: '2026-01-01' }))
    .refuses('until-not-after-from', 'until');
  given()
    .when(designate, asked({ until: '2026-01-02' }))
    .then(Designated({ ...note, until: '2026-01-02', basis: { membership: 'participating' } }));
});
test('the holder must be known and not forgotten', () => {
  given()
    .when(designate, asked({}, { membership: 'participating' }))
    .refuses('person-unknown', 'holder');
  given()
    .when(designate, asked({}, { membership: 'participating', person: 'forgotten' }))
    .refuses('person-forgotten', 'holder');
});
test('the member and the term must exist', () => {
  given()
    .when(designate, asked({}, { person: 'registered' }))
    .refuses('member-unknown', '/for/member');
  given()
    .when(designate, asked({ function: 'secretariat', for: { term: 'term-99' } }, { person: 'registered' }))
    .refuses('term-unknown', '/for/term');
});
test('is made once', () => given(Designated(note)).when(designate, asked()).refuses('designation-already-made'));
