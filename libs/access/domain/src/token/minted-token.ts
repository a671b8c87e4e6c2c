import type { Surroundings } from '@acta/kernel';

/** A bearer token before it is recorded. Only `prefix` and `hash` are ever kept. */
export interface MintedToken {
  /** The whole text, for its holder alone: `acta_<prefix>_<256 random bits in base64url>`. */
  readonly secret: string;
  /** Eight characters by which people tell tokens apart. */
  readonly prefix: string;
  /** SHA-256 of the whole text. */
  readonly hash: string;
}

export function mintToken({ randomness, hashing }: Pick<Surroundings, 'randomness' | 'hashing'>): MintedToken {
  const prefix = randomness.hex(4);
  const secret = `acta_${prefix}_${Buffer.from(randomness.hex(32), 'hex').toString('base64url')}`;
  return { secret, prefix, hash: hashing.sha256(secret) };
}
