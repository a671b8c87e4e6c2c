/** What a write answers with and a read may wait for: opaque to callers (rules.md 1.3). */
export interface Written {
  readonly log: string;
  readonly stream: string;
  readonly version: number;
  /** The commit of that version, which only those know who were told of it; none where nothing is recorded yet. */
  readonly commitId?: string;
}

export function tokenOf({ log, stream, version, commitId }: Written): string {
  return [log, stream, version, ...(commitId === undefined ? [] : [commitId])].join('~');
}

const shape =
  /^([a-z][a-z-]{0,39})~([A-Za-z0-9][A-Za-z0-9_.-]{0,199})~(0|[1-9][0-9]{0,9})(?:~([A-Za-z0-9][A-Za-z0-9-]{0,79}))?$/;

/** Nothing where the text is no token. */
export function writtenFrom(token: string): Written | undefined {
  const [, log, stream, version, commitId] = shape.exec(token) ?? [];
  if (log === undefined || stream === undefined) return undefined;
  return { log, stream, version: Number(version), ...(commitId !== undefined && { commitId }) };
}
