import type { ReadCommit } from './commit';

/** Versions of streams, as `<log>/<stream>`. */
export type Versions = Readonly<Record<string, number>>;

/** What a document was; nothing: there was none yet, or it had gone. */
export interface ToldOfThen<Document> {
  readonly document?: Document;
}

/**
 * How commits become documents: pure, no clock. It must come to the same under any interleaving of streams
 * (rules.md 1.11), so a document fed by several streams keeps what each said apart until it is read.
 */
export interface Projection<Document extends object = object> {
  readonly name: string;
  /** Raised whenever `fold` or `documentsOf` changes: the model is then built anew. */
  readonly version: number;
  readonly logs: readonly string[];
  /** The ids of the documents that a commit touches. */
  documentsOf(commit: ReadCommit): readonly string[];
  /** Nothing: there is no such document (any more). */
  fold(document: Document | undefined, commit: ReadCommit, id: string): Document | undefined;
  /**
   * What a document was when its sources had come to these versions, none above its own, where it tells so itself: it
   * need not be folded again then. Nothing where it does not.
   */
  then?(document: Document, versions: Versions): ToldOfThen<Document> | undefined;
}
