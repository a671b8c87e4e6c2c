/**
 * What is not state but must be found again (rules.md 1.9, 6.4): refusals by rule of a known actor, reads of what is not
 * public, and messages that were given up. No name, no address, no text of a request but why somebody gave up.
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
  /** Where in the request it was at fault: a JSON pointer of names that contracts know. */
  readonly pointer?: string;
  readonly traceId: string;
}

/** That somebody gave up a parked message (G11). */
export interface DiscardNote extends Omit<JournalEntry, 'kind' | 'reason'> {
  readonly kind: 'discard';
  /** `parked/<handler>/<log>/<stream>/<version>` */
  readonly target: string;
  /** In the words of who did. */
  readonly why: string;
}

export interface JournalPage<Entry = JournalEntry> {
  readonly entries: readonly Entry[];
  /** After the last entry of the page; the given one, or nothing, where the page is empty. Opaque. */
  readonly next?: string;
}

/** A log of its own beside the record, in the order in which things were noted. */
export interface Journal {
  note(entry: JournalEntry | DiscardNote): Promise<void>;
  /** Oldest first, at most `countMax`, those after `after`. */
  list(kind: JournalEntry['kind'], after: string | undefined, countMax: number): Promise<JournalPage>;
  /** The same of what was given up. */
  discards(after: string | undefined, countMax: number): Promise<JournalPage<DiscardNote>>;
}
