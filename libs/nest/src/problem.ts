import type { Violation } from '@acta/kernel';

export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly Violation[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Members beside those of RFC 9457: `currentVersion` with 412. */
  readonly extra?: Readonly<Record<string, string | number>>;
}

/** An answer that is an error (RFC 9457). The filter makes the document; `reason` never changes once released. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    readonly details: ProblemDetails = {},
  ) {
    super(reason);
  }
}

/** A problem of one place: in the body, or `/query/<name>`, `/header/<name>`. */
export function problemAt(pointer: string, status: number, reason: string): Problem {
  return new Problem(status, reason, { errors: [{ pointer, code: reason, message: reason }] });
}
