import { surroundingsWith } from '@acta/testing';
import fc from 'fast-check';
import type { JsonObject } from './json';
import { openTexts, REDACTED, sealedTextsFrom, sealTexts, type SealedText } from './sealed-texts';

const { hashing } = surroundingsWith();
const pointers = ['/note', '/answers/*/reason', '/inner/text'];

const data = fc.record(
  {
    note: fc.string(),
    count: fc.integer(),
    answers: fc.array(fc.record({ reason: fc.string(), code: fc.string() }, { requiredKeys: ['code'] })),
    inner: fc.record({ text: fc.string(), other: fc.constant(null) }),
  },
  { requiredKeys: ['count'] },
) as fc.Arbitrary<JsonObject>;

function sealed(content: JsonObject): { content: JsonObject; beside: SealedText[] } {
  const beside: SealedText[] = [];
  const seal = (text: string) => {
    const salt = String(beside.length);
    const hash = hashing.sha256(salt + text);
    beside.push({ hash, salt, text });
    return hash;
  };
  return { content: sealTexts(content, pointers, seal), beside };
}

test('what is sealed opens to what it was', () => {
  fc.assert(
    fc.property(data, (original) => {
      const { content, beside } = sealed(original);
      expect(openTexts(content, beside)).toEqual(original);
    }),
  );
});

test('nothing that was sealed stands in the content, and nothing else was taken out of it', () => {
  const original = {
    note: 'their words',
    count: 3,
    answers: [{ reason: 'because', code: 'a' }, { code: 'b' }],
    inner: { text: 'more words', other: null },
  };
  const { content, beside } = sealed(original);
  for (const words of ['their words', 'because', 'more words']) expect(JSON.stringify(content)).not.toContain(words);
  expect(beside.map(({ text }) => text)).toEqual(['their words', 'because', 'more words']);
  expect(content).toMatchObject({ count: 3, answers: [{ code: 'a' }, { code: 'b' }], inner: { other: null } });
  expect(original.note).toBe('their words');
});

test('a text that is gone reads as redacted, and the others still open', () => {
  const { content, beside } = sealed({ count: 1, note: 'gone', inner: { text: 'kept' } });
  const left = beside.filter(({ text }) => text !== 'gone');
  expect(openTexts(content, left)).toEqual({ count: 1, note: REDACTED, inner: { text: 'kept' } });
});

test('of many texts each opens to itself', () => {
  const answers = Array.from({ length: 40 }, (_, index) => ({ reason: `reason ${index}` }));
  const { content, beside } = sealed({ answers });
  expect(openTexts(content, beside)).toEqual({ answers });
});

test('what was kept as a list and what was kept by hash are read alike', () => {
  const texts = [
    { hash: 'a', salt: '1', text: 'words' },
    { hash: 'b', salt: '2' },
  ];
  expect(sealedTextsFrom(JSON.stringify(texts))).toEqual(texts);
  expect(sealedTextsFrom('{"a":{"salt":"1","text":"words"},"b":{"salt":"2"}}')).toEqual(texts);
  expect(sealedTextsFrom('{}')).toEqual([]);
});
