/** What was found in one log. */
export interface LogCounts {
  readonly commits: number;
  readonly streams: number;
  readonly groups: number;
  /** Sealed texts and hashes that were taken out of the record, as it allows. */
  readonly redacted: number;
}

/** The first place where the record does not say what it said when it was written. */
export interface RecordBreak {
  /** `log plan-catalog, position 17, commit 0b5c…` */
  readonly where: string;
  /** `the text does not match its digest` */
  readonly what: string;
}

export interface Verification {
  readonly logs: Readonly<Record<string, LogCounts>>;
  readonly evidenceFiles: number;
  readonly firstBreak?: RecordBreak;
}

/** Ends a verification at its first break. */
export class BreakFound extends Error {
  constructor(readonly found: RecordBreak) {
    super(`${found.where}: ${found.what}`);
  }
}

export function breakAt(where: string, what: string): never {
  throw new BreakFound({ where, what });
}
