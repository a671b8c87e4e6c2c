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
