import { surroundingsWith } from '@acta/testing';
import { mintToken } from './minted-token';

test('has eight characters that may be shown and 256 random bits that may not', () => {
  const { secret, prefix } = mintToken(surroundingsWith());
  const [, shown, hidden] = /^acta_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/.exec(secret) ?? [];
  expect(shown).toBe(prefix);
  expect(Buffer.from(hidden ?? '', 'base64url')).toHaveLength(32);
});

test('is known by the hash of its whole text', () => {
  const surroundings = surroundingsWith();
  const { secret, hash } = mintToken(surroundings);
  expect(hash).toBe(surroundings.hashing.sha256(secret));
});

test('is never the same twice', () => {
  const surroundings = surroundingsWith();
  expect(mintToken(surroundings).secret).not.toBe(mintToken(surroundings).secret);
});
