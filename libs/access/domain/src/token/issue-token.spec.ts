import { TokenIssued, type IssueToken } from '@acta/contracts';
import { decider } from '@acta/testing';
import { issueToken, type IssueMintedToken } from './issue-token';
import { tokens } from './token';

const given = decider(tokens);
const now = { now: '2026-01-01T12:00:00.000Z' };
const holder = 'person-00000000-0000-8000-8000-000000000001';
const minted = { prefix: '0123abcd', hash: 'f'.repeat(64) };

const asked = (
  changes: Partial<IssueToken> = {},
  person: IssueMintedToken['person'] = 'registered',
): IssueMintedToken => ({
  issue: { holder, scopes: ['read'], ...changes },
  minted,
  person,
});
const issued = (expiresAt: string) => TokenIssued({ holder, ...minted, scopes: ['read'], expiresAt });

test('lasts 180 days unless something else is said', () =>
  given().when(issueToken, asked(), now).then(issued('2026-06-30T12:00:00.000Z')));
test('lasts until the moment that was asked for', () =>
  given()
    .when(issueToken, asked({ expiresAt: '2026-02-01T00:00:00Z' }), now)
    .then(issued('2026-02-01T00:00:00.000Z')));
test('lasts 366 days at most', () => {
  given()
    .when(issueToken, asked({ expiresAt: '2027-01-02T12:00:00Z' }), now)
    .then(issued('2027-01-02T12:00:00.000Z'));
  given()
    .when(issueToken, asked({ expiresAt: '2027-01-02T12:00:00.001Z' }), now)
    .refuses('expires-too-late', 'expiresAt');
});
test('does not begin expired', () =>
  given()
    .when(issueToken, asked({ expiresAt: '2026-01-01T12:00:00Z' }), now)
    .refuses('expires-in-the-past', 'expiresAt'));
test('carries its label', () =>
  given()
    .when(issueToken, asked({ label: 'ministry server' }), now)
    .then(TokenIssued({ ...issued('2026-06-30T12:00:00.000Z').data, label: 'ministry server' })));
test('is for a person who is known and not forgotten', () => {
  given()
    .when(issueToken, { issue: { holder, scopes: ['read'] }, minted }, now)
    .refuses('person-unknown', 'holder');
  given().when(issueToken, asked({}, 'forgotten'), now).refuses('person-forgotten', 'holder');
});
test('is also for a system', () =>
  given()
    .when(issueToken, { issue: { holder: 'source-salud', scopes: ['write'] }, minted }, now)
    .then(
      TokenIssued({ holder: 'source-salud', ...minted, scopes: ['write'], expiresAt: '2026-06-30T12:00:00.000Z' }),
    ));
test('is issued once', () =>
  given(issued('2026-02-01T00:00:00.000Z')).when(issueToken, asked(), now).refuses('token-already-issued'));
