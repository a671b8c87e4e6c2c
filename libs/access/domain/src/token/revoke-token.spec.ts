import { TokenIssued, TokenRevoked } from '@acta/contracts';
import { decider } from '@acta/testing';
import { revokeToken } from './revoke-token';
import { tokens } from './token';

const given = decider(tokens);
const hash = 'f'.repeat(64);
const issued = TokenIssued({
  holder: 'source-salud',
  prefix: '0123abcd',
  hash,
  scopes: ['read'],
  expiresAt: '2026-06-30T12:00:00.000Z',
});

test('ends a token, with the reason', () =>
  given(issued)
    .when(revokeToken, { reason: 'lost laptop' })
    .then(TokenRevoked({ hash, reason: 'lost laptop' })));
test('needs no reason', () => given(issued).when(revokeToken, {}).then(TokenRevoked({ hash })));
test('changes nothing the second time', () => given(issued, TokenRevoked({ hash })).when(revokeToken, {}).then());
test('is not for a token that nobody issued', () => given().when(revokeToken, {}).refuses('token-not-issued'));
