/** What one may want to find again without knowing where: said of an entry by what it is about. */
export const auditMarks = [
  /** Recorded more than thirty days after the day on which it says that it happened. */
  'late-entry',
  /** Recorded after the day on which it says that it happened, wherever that day was. */
  'back-dated',
  /** The secretariat wrote down a State's note. */
  'transcribed',
  /** After the lock by an exception, or the exception itself. */
  'exception',
  /** The coordinator endorsed what they had submitted themselves: "firma única". */
  'sole-signature',
  'corrected-after-lock',
] as const;
export type AuditMark = (typeof auditMarks)[number];

export const auditKinds = ['event', 'refusal', 'read', 'discard'] as const;
export type AuditKind = (typeof auditKinds)[number];

/** One event of the record, or one note of the journal, without anything that people wrote. */
export interface AuditEntry {
  /** `<commit id>.<n>` of an event, `refusal-<n>`, `read-<n>` or `discard-<n>` of a note. */
  readonly id: string;
  readonly kind: AuditKind;
  /** A log of the record; the kind for a note. */
  readonly log: string;
  /** In that log, from 1. */
  readonly position: number;
  /** Among the events of its commit, from 1. */
  readonly n: number;
  /** Of an event; of a note what it was about. */
  readonly stream: string;
  /** Of an event's stream; 0 for a note. */
  readonly version: number;
  /** When it was recorded, never before what its stream had already recorded: clocks go back (G19). */
  readonly orderedAt: string;
  /** Of an event; of a note the row of the permission table. */
  readonly type: string;
  readonly command?: string;
  readonly actorKind: string;
  readonly actorId: string;
  /** The function in which they acted. */
  readonly as?: string;
  readonly onBehalfOf?: string;
  /** The State, office or institution that it is about, else the one for which it was done. */
  readonly member?: string;
  readonly commitment?: string;
  readonly plan?: string;
  readonly report?: string;
  /** Whose it is: a State's, or `body`. Nobody's where absent: whoever reads the trail sees it. */
  readonly owner?: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** Why a refusal refused. */
  readonly reason?: string;
  readonly marks: readonly AuditMark[];
}

/** What is named must hold together. */
export interface AuditFilter {
  /** Any of them. */
  readonly kinds?: readonly AuditKind[];
  readonly actorId?: string;
  readonly onBehalfOf?: string;
  readonly member?: string;
  readonly commitment?: string;
  readonly plan?: string;
  readonly report?: string;
  readonly type?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** All of them. */
  readonly marks?: readonly AuditMark[];
  /** Days on which it happened, both included. */
  readonly happenedFrom?: string;
  readonly happenedTo?: string;
  /** Instants at which it was recorded, the first included and the last not. */
  readonly recordedFrom?: string;
  readonly recordedBefore?: string;
  /** Those of nobody, and of these. */
  readonly owners?: readonly string[];
  /** Of each log that is named up to that position, and none of another: what an index had when it had come so far. */
  readonly upTo?: Readonly<Record<string, number>>;
}

export interface AuditPage {
  /** Not itself in the page. From the first or the last where nothing is said. */
  readonly beside?: string;
  readonly direction: 'forward' | 'back';
  readonly limit: number;
}

export interface AuditCount {
  /** A type, or a day on which it was recorded. */
  readonly key: string;
  readonly count: number;
}

/** How far an index has come in one log. */
export interface AuditReached {
  readonly log: string;
  readonly position: number;
  /** Where to go on reading; opaque. Nothing: from the beginning. */
  readonly after?: string;
}

/** The entries of the audit trail, found by any of their fields, in one order: as they were recorded. Derived. */
export interface AuditIndex {
  /** Both or neither. An entry that is there already is put in its own place. */
  put(entries: readonly AuditEntry[], reached: AuditReached): Promise<void>;
  reached(log: string): Promise<AuditReached | undefined>;
  get(id: string): Promise<AuditEntry | undefined>;
  /** The first event of a version of a stream. */
  ofStream(log: string, stream: string, version: number): Promise<AuditEntry | undefined>;
  /** Next to each other in the order in which they were recorded: back from `beside`, the nearest first. */
  page(filter: AuditFilter, page: AuditPage): Promise<readonly AuditEntry[]>;
  /** In order of the key. */
  counts(filter: AuditFilter, by: 'type' | 'day'): Promise<readonly AuditCount[]>;
  /** An empty index beside the one that answers; `replace` makes it the one. */
  rebuilding(): Promise<AuditIndexBuild>;
}

export interface AuditIndexBuild extends Pick<AuditIndex, 'put' | 'reached' | 'ofStream'> {
  /** Makes what only readers need, which takes a while. */
  prepare(): Promise<void>;
  /** Readers see it from now on; the old one goes. */
  replace(): Promise<void>;
  abandon(): Promise<void>;
}
