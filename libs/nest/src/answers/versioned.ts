/** A read of one aggregate, at a version: answered with a strong ETag, and with 304 to one who has it already. */
export class Versioned {
  constructor(
    readonly version: number,
    readonly body: object,
    /** It says more than its own stream does: nobody is told that they have it already. */
    readonly moves = false,
  ) {}
}

export function versioned(version: number, body: object): Versioned {
  return new Versioned(version, body);
}

/**
 * A read that also depends on the day or on other streams. Its ETag is for `If-Match` alone: the same version may look
 * otherwise tomorrow, and a 304 would keep yesterday's standing before a reader's eyes.
 */
export function versionedAsOfNow(version: number, body: object): Versioned {
  return new Versioned(version, body, true);
}
