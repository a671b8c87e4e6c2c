import type { Action } from '../permissions';

/** `creates`: there is nothing yet to match a version with, and the answer is 201. `at`: where the new thing is then found. */
export interface CommandRoute {
  readonly creates?: boolean;
  /** A path under the API: `plans` → `Location: /api/v1/plans/<id>`. `:name` is a part of the route's own path. */
  readonly at?: string;
}

/**
 * `bytes`: a file, which whoever takes it reads as it comes. `events`: CloudEvents in any of their modes, whose reader
 * takes the bytes as they came.
 */
export type BodyKind = 'none' | 'json' | 'merge-patch' | 'text' | 'bytes' | 'events';

/** A file of one media type, beside a text. */
export interface TakenDocument {
  readonly media: string;
  readonly bytesMax: number;
}

export interface RouteArgument {
  /** Nest's number of the kind: body, query, param; absent for a decorator of ours. */
  readonly kind?: number;
  readonly index: number;
  /** `@Param('id')` → `id`; what was given to a decorator of ours. */
  readonly data?: unknown;
  /** Of a decorator of ours. */
  readonly factory?: unknown;
  readonly type: unknown;
}

/** One way in: what the router, the permission table and the specification must agree on. */
export interface Route {
  readonly method: string;
  /** As the router writes it: `/api/v1/plans/:planId`. */
  readonly path: string;
  readonly action?: Action;
  /** Everybody may read it, without a token. */
  readonly publicRead: boolean;
  /** The same for everybody, under a licence: any page may show it and any cache keep it for a moment. */
  readonly published: boolean;
  /** It can be asked what the record said at an instant: `?asOf=`. */
  readonly showsPast: boolean;
  readonly outsideApi: boolean;
  readonly body: { readonly kind: BodyKind; readonly bytesMax: number; readonly document?: TakenDocument };
  readonly controller: string;
  readonly handlerName: string;
  readonly handler: object;
  readonly arguments: readonly RouteArgument[];
  /** Set where the route is a command. */
  readonly command?: CommandRoute;
}
