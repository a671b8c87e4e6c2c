import { commitOf, metaOf, notesRegistry, NoteTaken, plainEvent, surroundingsWith } from '@acta/testing';
import fc from 'fast-check';
import { answersRequest, commitFrom, makeCommit, readCommit, REDACTED } from './commit';
import { InvalidFact, UnknownEvent, UnrecordableValue } from './errors';
import { EventRegistry } from './event-definition';
import type { Json } from './json';

const surroundings = surroundingsWith();
const { sha256 } = surroundings.hashing;

test('a commit is the canonical text that was hashed, and can be read back from it', () => {
  const commit = commitOf(surroundings, { meta: { why: 'the reason', onBehalfOf: 'MEX', effectiveOn: '2020-01-08' } });
  expect(commit.digest).toBe(sha256(commit.text));
  expect(commit.text).toBe(surroundings.canonicalisation.canonicalise(JSON.parse(commit.text) as Json));
  expect(commitFrom(commit.text, commit.digest, commit.sealed)).toEqual(commit);
  expect(commit).toMatchObject({
    onBehalfOf: 'MEX',
    effectiveOn: '2020-01-08',
    recordedAt: '2026-01-15T12:00:00.000Z',
  });
});

test('what people wrote stands beside the text and not in it, each under the hash of its salt and itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 20, unit: 'grapheme' }), fc.string({ minLength: 20 }), (note, why) => {
      const commit = commitOf(surroundings, { facts: [NoteTaken({ amount: 1, note })], meta: { why } });
      for (const { hash, salt, text } of commit.sealed) {
        expect(commit.text).toContain(hash);
        if (text !== undefined) expect(sha256(salt + text)).toBe(hash);
      }
      const texts = commit.sealed.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining([note, why]));
      expect(commit.text).not.toContain(JSON.stringify(note));
      expect(readCommit(commit, notesRegistry)).toMatchObject({ why, facts: [{ data: { amount: 1, note } }] });
    }),
    { numRuns: 50 },
  );
});

test('the same words are sealed under another hash each time, so that nobody can look for them', () => {
  const hashes = [commitOf(surroundings), commitOf(surroundings)].flatMap(({ sealed }) =>
    sealed.map(({ hash }) => hash),
  );
  expect(new Set(hashes).size).toBe(4);
});

test('after a redaction the digest still holds and the words read as redacted', () => {
  const commit = commitOf(surroundings, { meta: { why: 'the reason' } });
  const redacted = commitFrom(commit.text, commit.digest, []);
  expect(redacted.digest).toBe(sha256(redacted.text));
  expect(readCommit(redacted, notesRegistry)).toMatchObject({ why: REDACTED, facts: [{ data: { note: REDACTED } }] });
});

test('words that cannot be recorded are refused, though they stand outside the canonical text', () => {
  expect(() => commitOf(surroundings, { meta: { why: 'half an emoji: \ud83d' } })).toThrow(UnrecordableValue);
  expect(() => commitOf(surroundings, { facts: [NoteTaken({ amount: 1, note: '\udc00' })] })).toThrow(
    UnrecordableValue,
  );
});

test('tells whether a request is the one that it answered, without keeping the request', () => {
  const request = 'the-whole-request';
  const commit = commitOf(surroundings, { request });
  expect(JSON.stringify(commit)).not.toContain(request);
  expect(answersRequest(commit, request, surroundings)).toBe(true);
  expect(answersRequest(commit, 'another', surroundings)).toBe(false);
  expect(answersRequest({ ...commit, sealed: [] }, 'another', surroundings)).toBe(true);
});

test('facts that break their own contract are never recorded', () => {
  const strict = Object.assign(plainEvent<'testing.strict', object>('testing.strict'), {
    validate: () => [{ pointer: '/amount', code: 'isInt', message: 'amount must be an integer' }],
  });
  const draft = { log: 'notes', stream: 'a', version: 1, command: 'c', request: null, meta: metaOf() };
  const make = (facts: readonly ReturnType<typeof strict>[]) =>
    makeCommit({ ...draft, facts }, new EventRegistry([strict]), surroundings);
  expect(() => make([strict({ amount: 'x' })])).toThrow(InvalidFact);
  expect(() => makeCommit({ ...draft, facts: [strict({})] }, notesRegistry, surroundings)).toThrow(UnknownEvent);
});
