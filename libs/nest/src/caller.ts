import type { DesignatedFunction } from '@acta/contracts';
import type { Actor } from '@acta/kernel';

/** What somebody can be to Acta: the public, or the holder of a function. */
export type Role = 'public' | DesignatedFunction;

/** A function that somebody holds at this moment, and for whom: `MEX`, `inst-…`, `ppt`, or the body when absent. */
export interface Held {
  readonly role: Role;
  readonly onBehalfOf?: string;
}

/** Who asks: made once per request from the token, never from what the request says of itself. */
export interface Caller {
  /** Nobody in particular where absent: the public. */
  readonly actor?: Actor;
  readonly held: readonly Held[];
  readonly scopes: readonly string[];
  readonly tokenId?: string;
}

export const thePublic: Caller = { held: [], scopes: ['read'] };

/** Finds a caller by the hash of a bearer token; nothing for an unknown, expired or revoked one. */
export abstract class CallerDirectory {
  abstract callerOf(tokenHash: string, now: string): Promise<Caller | undefined>;
}
