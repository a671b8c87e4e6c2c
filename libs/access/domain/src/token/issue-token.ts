import { personKeyShape, TokenIssued, type IssueToken } from '@acta/contracts';
import { refuse, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import type { MintedToken } from './minted-token';
import type { Token } from './token';

export interface IssueMintedToken {
  readonly issue: IssueToken;
  readonly minted: Pick<MintedToken, 'prefix' | 'hash'>;
  /** The holder, where it is a person; a source is nobody's to register. */
  readonly person?: 'registered' | 'forgotten';
}

const dayMs = 86_400_000;
export const tokenDays = { unlessSaid: 180, max: 366 } as const;

export function issueToken(
  token: Token,
  { issue, minted: { prefix, hash }, person }: IssueMintedToken,
  { now }: Pick<Meta, 'now'>,
): Decision<TokenIssued> {
  if (token.status !== 'unknown') return refuseAsConflict('token-already-issued');
  const { holder, scopes, label } = issue;
  if (personKeyShape.test(holder) && person === undefined) return refuse('person-unknown', 'holder');
  if (personKeyShape.test(holder) && person === 'forgotten') return refuse('person-forgotten', 'holder');
  const expiresAt = new Date(issue.expiresAt ?? Date.parse(now) + tokenDays.unlessSaid * dayMs).toISOString();
  if (expiresAt <= now) return refuse('expires-in-the-past', 'expiresAt');
  if (Date.parse(expiresAt) > Date.parse(now) + tokenDays.max * dayMs) {
    return refuse('expires-too-late', 'expiresAt', { daysMax: tokenDays.max });
  }
  return [TokenIssued({ holder, prefix, hash, scopes: [...scopes], expiresAt, ...(label !== undefined && { label }) })];
}
