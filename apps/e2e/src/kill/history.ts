/** What a command must have put on record, so that half of it is told from the whole. */
export interface Expected {
  /** Types of the commit's events, in order. */
  readonly eventTypes: readonly string[];
  /** Texts that its canonical text must hold. */
  readonly texts: readonly string[];
  /** Commits of one event each that Acta itself must make of it, and of what it made of it: how many of each type. */
  readonly follows?: Readonly<Record<string, number>>;
  /** The file that must be kept with it, by the SHA-256 of its bytes. */
  readonly file?: string;
}

/** One command under one idempotency key, however often it is sent. */
export interface Operation {
  readonly key: string;
  readonly what: string;
  readonly expected: Expected;
  /** The name that a reader of the person must see, unless a later version gave another. */
  readonly name?: string;
}

/** What a command is answered with (rules.md 1.8); without a stream where its answer says none. */
export interface Acknowledged {
  readonly commitId: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
}

/** `atMs` is this machine's clock, which the server goes by as well. */
interface Stamped {
  readonly at: number;
  readonly atMs: number;
  readonly key: string;
}

/**
 * One line of what the clients saw. `at` counts up over all clients, in the order in which things happened to them:
 * `invoke` before the bytes leave; then `ok`, `fail` (refused: nothing may be on record), or `info` (no answer: it may),
 * which says whether the connection broke under it. `read` is what was shown after the command's own token.
 */
export type Entry =
  | (Stamped & { readonly type: 'invoke' })
  | (Stamped & { readonly type: 'info'; readonly broken: boolean })
  | (Stamped & { readonly type: 'ok'; readonly answer: Acknowledged })
  | (Stamped & { readonly type: 'fail'; readonly reason: string })
  | (Stamped & { readonly type: 'read' } & Shown);

export interface Shown {
  readonly path: string;
  /** The stream whose version the answer says, the least that it must be, and what it was: 0 for what was not there. */
  readonly stream: string;
  readonly atLeast: number;
  readonly version: number;
}

type Happened = Entry extends infer One ? (One extends Entry ? Omit<One, 'at' | 'atMs'> : never) : never;

/** All that all clients saw of one run. */
export class History {
  readonly operations = new Map<string, Operation>();
  readonly entries: Entry[] = [];

  begin(operation: Operation): void {
    this.operations.set(operation.key, operation);
  }

  add(happened: Happened): void {
    this.entries.push({ ...happened, at: this.entries.length, atMs: Date.now() });
  }
}
