import type { Acknowledged } from './history';

export interface Accepted {
  readonly answer: Acknowledged;
  readonly token: string;
}

/** What a sending has come to, as the client saw it. */
export type Outcome =
  | (Accepted & { readonly type: 'ok' })
  | { readonly type: 'fail'; readonly reason: string }
  | { readonly type: 'info'; readonly broken: boolean };
