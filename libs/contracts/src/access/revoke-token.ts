import { IsString, Length } from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';
import { IsTokenHash } from './issue-token';

/** A token holds no longer: at once, and for ever. */
export class RevokeToken {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

class TokenRevokedData {
  /** By which every service knows the token. */
  @IsTokenHash() readonly hash!: string;
  @MayBeAbsent() @Sealed() @IsString() readonly reason?: string;
}
export const TokenRevoked = defineEvent('access.token-revoked', 1, TokenRevokedData);
export type TokenRevoked = FactOf<typeof TokenRevoked>;
