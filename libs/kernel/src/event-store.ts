import type { Commit, KeptCommit } from './commit';

/** What an append came to. Only a broken disk or network throws (`OutcomeUnknown`, `StorageFull`, `Unavailable`). */
export type AppendResult =
  | { readonly kind: 'appended' }
  /** The commit's id is recorded already: here is what was recorded under it, in whatever stream. */
  | { readonly kind: 'already'; readonly commit: Commit }
  /** Another commit took the version. */
  | { readonly kind: 'conflict'; readonly currentVersion: number };

/** A place in a log after which to go on reading. Opaque: only the store that made it can read it. */
export type Checkpoint = string & { readonly __brand?: 'checkpoint' };

export interface LogPage {
  readonly commits: readonly Commit[];
  /** After the last commit of the page; the given one where the page is empty. */
  readonly next: Checkpoint;
}

/** What was appended to a log at once, in order, and the place before it. */
export interface AppendedPage {
  readonly after: Checkpoint;
  readonly kept: readonly KeptCommit[];
}

/** One sealed group of a log (rules.md 1.2): positions `from` to `to`, chained by `hash` on the group before. */
export interface Group {
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly sealedAt: string;
  readonly hash: string;
}

/**
 * The record. One log per context; a commit is durable when `append` answers. Versions of a stream are 1, 2, 3 …
 * without gap; a commit id is unique in all logs that the store holds.
 */
export interface EventStore {
  /** The commit's version must be the stream's current version plus one. */
  append(commit: Commit): Promise<AppendResult>;
  /**
   * Commits of one stream, each the version after the one before, taken in that order. Behind one that is not appended
   * none is, whatever version the stream has come to: it was decided on what is not there. It is answered as a conflict,
   * or as recorded already. Where it throws, what is recorded is a beginning of the series.
   */
  appendSeries(commits: readonly Commit[]): Promise<readonly AppendResult[]>;
  findCommit(id: string): Promise<Commit | undefined>;
  /** In order of version, those after `afterVersion`. */
  readStream(log: string, stream: string, afterVersion: number): Promise<readonly Commit[]>;
  /** In order of position, at most `countMax`, after a checkpoint or from the beginning. */
  readLog(log: string, after: Checkpoint | undefined, countMax: number): Promise<LogPage>;
  readGroups(log: string, afterN: number, countMax: number): Promise<readonly Group[]>;
  /** After the last group that was sealed at an instant or before it (rules.md 1.13); nothing where none was. */
  sealedBy(log: string, instant: string): Promise<Checkpoint | undefined>;
  /** Of each stream that has gone on since a checkpoint, or of the one named, the version that it had then. */
  changedSince(log: string, checkpoint: Checkpoint, stream?: string): Promise<ReadonlyMap<string, number>>;
  /** Removes salts and texts beside a commit; what is hashed stays. Unknown hashes are ignored. */
  redact(log: string, commitId: string, hashes: readonly string[]): Promise<void>;
  /**
   * Calls back after each append has become durable and readable, with what it was where the store knows its place;
   * returns how to stop. Only a hint: one may be lost.
   */
  onAppended(listener: (log: string, page?: AppendedPage) => void): () => void;
  close(): Promise<void>;
}

/** Each group's hash covers its numbers, its digests and the hash of the group before (empty for the first). */
export function groupContent(
  group: Omit<Group, 'hash'>,
  log: string,
  digests: readonly string[],
  previousHash: string,
): { log: string; n: number; from: number; to: number; sealedAt: string; digests: string[]; previousHash: string } {
  const { n, from, to, sealedAt } = group;
  return { log, n, from, to, sealedAt, digests: [...digests], previousHash };
}
