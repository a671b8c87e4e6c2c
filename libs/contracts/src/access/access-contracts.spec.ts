import { validateAs, type ContractClass } from '../validation';
import { accessEvents } from './access-events';
import { AmendPerson } from './amend-person';
import { Designate } from './designate';
import { IssueToken } from './issue-token';
import { RegisterPerson } from './register-person';

const person = 'person-00000000-0000-8000-8000-000000000001';
const coordinator = {
  holder: person,
  function: 'national-coordinator',
  for: { member: 'MEX' },
  from: '2026-01-01',
  source: 'Nota 12/2026',
};

/** The pointers and codes that a value breaks; nothing for a good one. */
function broken(contract: ContractClass, value: object): readonly string[] {
  const validated = validateAs(contract, value);
  return validated.ok ? [] : validated.violations.map(({ pointer, code }) => `${pointer} ${code}`);
}

test('a person has a name, a language and perhaps an address', () => {
  expect(broken(RegisterPerson, { name: 'Ana', language: 'es-MX' })).toEqual([]);
  expect(broken(RegisterPerson, { name: 'Ana', email: 'ana@example.org', language: 'es' })).toEqual([]);
  expect(broken(RegisterPerson, { name: ' ', language: 'español' })).toEqual(['/name matches', '/language matches']);
  expect(broken(RegisterPerson, { name: 'Ana', language: 'es', email: null })).toContain('/email isEmail');
  expect(broken(RegisterPerson, { name: 'Ana', language: 'es', role: 'administrator' })).toEqual([
    '/role unknown-field',
  ]);
});

test('an amendment may take the address away, but not the name', () => {
  expect(broken(AmendPerson, { email: null })).toEqual([]);
  expect(broken(AmendPerson, { name: null })).toContain('/name isString');
});

test('a designation names exactly one for whom it is', () => {
  expect(broken(Designate, coordinator)).toEqual([]);
  expect(broken(Designate, { ...coordinator, for: {} })).toEqual(['/for namesOne']);
  expect(broken(Designate, { ...coordinator, for: { member: 'MEX', body: true } })).toEqual(['/for namesOne']);
  expect(broken(Designate, { ...coordinator, for: { member: 'mex' } })).toEqual(['/for/member matches']);
  expect(broken(Designate, { ...coordinator, for: { body: false } })).toEqual(['/for/body equals']);
  expect(broken(Designate, { ...coordinator, for: { member: 'MEX', region: 'x' } })).toContain(
    '/for/region unknown-field',
  );
});

test('a designation says from when by a day that exists, and by what', () => {
  expect(broken(Designate, { ...coordinator, from: '2026-02-30' })).toEqual(['/from isCalendarDate']);
  expect(broken(Designate, { ...coordinator, source: '' })).toEqual(['/source isLength']);
  expect(broken(Designate, { ...coordinator, holder: 'Ana' })).toEqual(['/holder matches']);
  expect(broken(Designate, { ...coordinator, holder: `source-${'a'.repeat(73)}` })).toEqual([]);
  expect(broken(Designate, { ...coordinator, holder: `source-${'a'.repeat(74)}` })).toEqual(['/holder maxLength']);
  const institution = `inst-${'a'.repeat(76)}`;
  expect(broken(Designate, { ...coordinator, for: { institution } })).toEqual(['/for/institution maxLength']);
});

test('a token has known scopes, each once', () => {
  expect(broken(IssueToken, { holder: person, scopes: ['read', 'write'] })).toEqual([]);
  expect(broken(IssueToken, { holder: 'source-salud', scopes: [] })).toContain('/scopes arrayNotEmpty');
  expect(broken(IssueToken, { holder: person, scopes: ['read', 'read'] })).toContain('/scopes arrayUnique');
  expect(broken(IssueToken, { holder: person, scopes: ['everything'] })).toContain('/scopes isIn');
});

test('what people write in their own words is sealed, and nothing else is', () => {
  expect(accessEvents.flatMap(({ type, sealed }) => sealed.map((pointer) => `${type}${pointer}`))).toEqual([
    'access.person-forgotten/reason',
    'access.designated/source',
    'access.designation-ended/reason',
    'access.token-issued/label',
    'access.token-revoked/reason',
  ]);
});
