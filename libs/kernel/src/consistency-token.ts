/** What a write answers with and a read may wait for: opaque to callers (rules.md 1.3). */
export interface Written {
  readonly log: string;
  readonly stream: string;
  readonly version: number;
}

export function tokenOf({ log, stream, version }: Written): string {
  return `${log}~${stream}~${version}`;
}

/** Nothing where the text is no token. */
export function writtenFrom(token: string): Written | undefined {
  const match = /^([a-z][a-z-]{0,39})~([A-Za-z0-9][A-Za-z0-9_.-]{0,199})~(0|[1-9][0-9]{0,9})$/.exec(token);
  if (!match) return undefined;
  return { log: match[1] as string, stream: match[2] as string, version: Number(match[3]) };
}
