import type { JsonObject } from './json';

/** A document of a read model, with the version of every stream that fed it (rules.md 1.12), as `<log>/<stream>`. */
export interface Stored<Document> {
  readonly id: string;
  readonly document: Document;
  readonly sources: Readonly<Record<string, number>>;
}

/** A document and what it was before, as far as the store remembers: it may forget. */
export interface Remembered<Document> {
  readonly stored: Stored<Document>;
  /** Oldest first. Where it begins with one that has no source nothing is missing: before, there was no such document. */
  readonly earlier: readonly Stored<Document>[];
}

/** A write that holds only while the document still stands at `source.from` of the stream. */
export interface GuardedWrite<Document> {
  readonly id: string;
  /** Nothing: the document goes, but its sources are remembered, so that no late event brings it back. */
  readonly document: Document | undefined;
  readonly source: { readonly stream: string; readonly from: number; readonly to: number };
}

/** A MongoDB filter. */
export type Filter = Readonly<Record<string, unknown>>;

export interface FindOptions {
  /** 1 ascending, -1 descending, in order of the fields. */
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly skip?: number;
  readonly limit?: number;
}

/** One build of a read model. Answers are copies or frozen: a reader can't change a document. */
export interface Collection<Document = JsonObject> {
  /** Also answers for a document that went: then `document` is `undefined`. */
  load(id: string): Promise<Stored<Document | undefined> | undefined>;
  get(id: string): Promise<Document | undefined>;
  /** All of them, or the one with the id; also those that went. In the order in which they first came. */
  remembered(id?: string): Promise<readonly Remembered<Document | undefined>[]>;
  find(filter: Filter, options?: FindOptions): Promise<readonly Document[]>;
  count(filter: Filter): Promise<number>;
  /** All or each on its own; tells for every write whether it held. */
  write(writes: readonly GuardedWrite<Document>[]): Promise<readonly ('written' | 'stale')[]>;
}

/** A build as it is written. */
export interface WrittenCollection<Document = JsonObject> extends Collection<Document> {
  /** As `load`, of many, in their order. */
  loadAll(ids: readonly string[]): Promise<readonly (Stored<Document | undefined> | undefined)[]>;
}

/** Read models by name; each name points to one build, and a new build takes its place at once. */
export interface ReadModelStore {
  /** The live build of a model. Always the newest, also for one who asked before a switch. */
  live<Document>(name: string): Collection<Document>;
  /** An empty build beside the live one. `forgets`: what documents were before need not be remembered. */
  build<Document>(
    name: string,
    version: number,
    remembering?: 'remembers' | 'forgets',
  ): Promise<{ readonly buildId: string; readonly collection: WrittenCollection<Document> }>;
  /** Readers see the new build from now on; the old one goes. */
  switchTo(name: string, buildId: string): Promise<void>;
  discard(buildId: string): Promise<void>;
}
