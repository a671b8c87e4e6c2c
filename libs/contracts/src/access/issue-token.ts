import { IsString, Length, Matches } from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { IsInstant } from '../moments';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';
import { IsHolder } from './keys';
import { AreScopes, type Scope } from './scopes';

/** Gives a holder a bearer token. Without `expiresAt` it ends after 180 days; 366 days are the most. */
export class IssueToken {
  @IsHolder() readonly holder!: string;
  /** To tell it from others of the same holder: where it is used, what for. */
  @MayBeAbsent() @IsString() @Length(1, 200) readonly label?: string;
  @AreScopes() readonly scopes!: readonly Scope[];
  @MayBeAbsent() @IsInstant() readonly expiresAt?: string;
}

/** SHA-256 of a whole token text. */
export const IsTokenHash = (): PropertyDecorator => Matches(/^[0-9a-f]{64}$/);

class TokenIssuedData {
  @IsHolder() readonly holder!: string;
  @Matches(/^[0-9a-f]{8}$/) readonly prefix!: string;
  @IsTokenHash() readonly hash!: string;
  @AreScopes() readonly scopes!: readonly Scope[];
  @IsInstant() readonly expiresAt!: string;
  @MayBeAbsent() @Sealed() @IsString() readonly label?: string;
}
export const TokenIssued = defineEvent('access.token-issued', 1, TokenIssuedData);
export type TokenIssued = FactOf<typeof TokenIssued>;
