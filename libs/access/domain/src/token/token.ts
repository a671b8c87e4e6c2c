import type { TokenIssued, TokenRevoked } from '@acta/contracts';
import type { Aggregate } from '@acta/kernel';

export type TokenFact = TokenIssued | TokenRevoked;

export type Token =
  | { readonly status: 'unknown' }
  | { readonly status: 'issued' | 'revoked'; readonly holder: string; readonly hash: string };

export function evolve(token: Token, fact: TokenFact): Token {
  switch (fact.type) {
    case 'access.token-issued':
      return { status: 'issued', holder: fact.data.holder, hash: fact.data.hash };
    case 'access.token-revoked':
      return token.status === 'issued' ? { ...token, status: 'revoked' } : token;
    default:
      return fact satisfies never;
  }
}

export const tokens: Aggregate<Token, TokenFact> = {
  log: 'access',
  kind: 'token',
  initial: { status: 'unknown' },
  evolve,
};
