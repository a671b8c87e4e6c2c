/** conventions.md, command line. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, notFound: 3, conflict: 4, noPermission: 5 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command ends without success: in words for the person, and as a machine word for `--json`. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly reason: string,
    message: string,
    /** What `--json` says beside reason and detail. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
