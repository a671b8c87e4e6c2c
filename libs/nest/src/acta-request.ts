import type { JournalEntry, Json, Meta } from '@acta/kernel';
import type { Request } from 'express';
import type { Caller } from './caller';
import type { Language } from './http/language';
import type { Route } from './http/route';
import type { Action } from './permissions';

/** What those at the door leave on a request for those who come after them. */
export interface ActaRequest extends Request {
  traceId: string;
  /** By the installation's clock. */
  receivedAt: string;
  language: Language;
  /** Of the bearer, where there is one that could be a token. */
  tokenHash?: string;
  /** The route that will answer, where there is one. */
  found?: Route;
  caller: Caller;
  action: Action;
  /** What a refusal is noted of, and on whose behalf that was, where the path and the caller's function do not say it. */
  about?: Pick<JournalEntry, 'target' | 'pointer'> & { readonly onBehalfOf: string | undefined };
  /** The instant that is shown instead of the present: `?asOf=`. */
  asOf?: string;
  /** The answer holds what is not public, though the route is. */
  unpublished?: boolean;
}

/** The meta of a command that came in over HTTP, and what the shell needs beside it. */
export interface HttpMeta extends Meta {
  readonly action: Action;
  readonly caller: Caller;
  /** The whole request, to tell a repeat from another request under the same key. */
  readonly request: Json;
  /** From `If-Match`; absent where the command creates, or for `*`. */
  readonly expectedVersion?: number;
}
