import type { Json } from './json';

/** SHA-256 as 64 lower-case hexadecimal digits; text is hashed as UTF-8. */
export interface Hashing {
  sha256(content: string | Uint8Array): string;
}

/** RFC 8785 text of a value. Throws `UnrecordableValue` for lone surrogates and non-finite numbers. */
export interface Canonicalisation {
  canonicalise(value: Json): string;
}

export interface Clock {
  /** The present moment: UTC, milliseconds, with `Z`. */
  now(): string;
  /** Resolves when the time has passed, or at once when it is cut short. */
  sleep(durationMs: number, cutShort?: AbortSignal): Promise<void>;
}

export interface Randomness {
  /** `byteCount` unpredictable bytes as hexadecimal digits. */
  hex(byteCount: number): string;
}

/** What the record needs of its surroundings. Adapters implement it once for every runtime. */
export interface Surroundings {
  readonly hashing: Hashing;
  readonly canonicalisation: Canonicalisation;
  readonly clock: Clock;
  readonly randomness: Randomness;
}
