import { TokenRevoked, type RevokeToken } from '@acta/contracts';
import { refuseAsAbsent, type Decision } from '@acta/kernel';
import type { Token } from './token';

export function revokeToken(token: Token, { reason }: RevokeToken): Decision<TokenRevoked> {
  if (token.status === 'unknown') return refuseAsAbsent('token-not-issued');
  if (token.status === 'revoked') return [];
  return [TokenRevoked({ hash: token.hash, ...(reason !== undefined && { reason }) })];
}
