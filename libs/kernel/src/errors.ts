/** A value that canonical JSON cannot say: a lone surrogate or a number that is not finite. */
export class UnrecordableValue extends Error {
  constructor(readonly problem: 'lone-surrogate' | 'not-finite' | 'not-json') {
    super(`the value cannot be recorded: ${problem}`);
  }
}

/** The disk failed while a commit was being made durable: it may or may not have survived (rules.md 1.10). */
export class OutcomeUnknown extends Error {
  constructor(options?: ErrorOptions) {
    super('the outcome of the write is unknown; writing has stopped until a restart', options);
  }
}

/** No space is left. Nothing of the refused append was recorded; writing goes on once there is space again. */
export class StorageFull extends Error {
  constructor(options?: ErrorOptions) {
    super('no space is left for the record; nothing was recorded', options);
  }
}

/** A port cannot serve now, though nothing is wrong with the request. */
export class Unavailable extends Error {
  constructor(
    readonly reason: string,
    readonly retryAfterSeconds: number,
  ) {
    super(`not available: ${reason}`);
  }
}

/** The record does not say what it said when it was written (G20): never repaired, never skipped. */
export class CorruptRecord extends Error {}

/** A stored event whose type or schema version this software does not know. */
export class UnknownEvent extends Error {
  constructor(type: string, schemaVersion: number) {
    super(`no definition reads event ${type} in schema version ${schemaVersion}`);
  }
}

/** Facts that a decision made and their own contract refuses: a defect of the decider, never of the caller. */
export class InvalidFact extends Error {}

/** Whether an error says something of the moment or of the record, and nothing of the message at hand. */
export function isOfTheMoment(error: unknown): boolean {
  return [Unavailable, StorageFull, OutcomeUnknown, CorruptRecord].some((kind) => error instanceof kind);
}
