/** A read of one aggregate, at a version: answered with a strong ETag, and with 304 to one who has it already. */
export class Versioned {
  constructor(
    readonly version: number,
    readonly body: object,
  ) {}
}

export function versioned(version: number, body: object): Versioned {
  return new Versioned(version, body);
}

/** RFC 9110 §13.1.2, weak comparison: whether `If-None-Match` names the tag. */
export function isHeldBy(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((held) => held.replace(/^W\//, '') === tag);
}
