/**
 * What is not state but must be found again (rules.md 1.9, 6.4): refusals by rule of a known actor, and reads of
 * what is not public. No name, no address, no text of a request.
 */
export interface JournalEntry {
  readonly kind: 'refusal' | 'read';
  readonly at: string;
  /** `person-<uuid>`, `source-<slug>`, `operator`. */
  readonly actorId: string;
  /** The function in which they acted. */
  readonly as?: string;
  readonly onBehalfOf?: string;
  /** The row of the permission table. */
  readonly action: string;
  /** What it was about, as a path: `plans/<id>`. */
  readonly target?: string;
  /** Why it was refused. */
  readonly reason?: string;
  readonly traceId: string;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** After the last entry of the page; the given one, or nothing, where the page is empty. Opaque. */
  readonly next?: string;
}

/** A log of its own beside the record, in the order in which things were noted. */
export interface Journal {
  note(entry: JournalEntry): Promise<void>;
  /** Oldest first, at most `countMax`, those after `after`. */
  list(kind: JournalEntry['kind'], after: string | undefined, countMax: number): Promise<JournalPage>;
}
