import type { ReadCommit } from './commit';

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
}
