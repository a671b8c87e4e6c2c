import { lineOf, LinesIndex, SavedDocuments } from './saved-documents';

const head = '{"a":"head"}\n';

function saved(ids: readonly string[], changed: (bytes: Buffer) => Buffer = (bytes) => bytes): SavedDocuments {
  const index = new LinesIndex();
  let bytes = Buffer.from(head);
  for (const [n, id] of ids.entries()) {
    const line = Buffer.from(lineOf({ id, document: { n }, sources: { 'notes/a': n + 1 } }));
    index.add(line, bytes.length);
    bytes = Buffer.concat([bytes, line]);
  }
  const whole = changed(Buffer.concat([bytes, index.bytes(bytes.length)]));
  return new SavedDocuments(whole, head.length, whole.length, ids.length);
}

const odd = ['', 'ñandú', 'a\tb', 'a\nb', '"', '\\', '😀', '\u0000', 'constructor', '__proto__'];
const many = [...odd, ...Array.from({ length: 3_000 }, (_, n) => `track-${n}`)];

test('every document is found by its id, once, whatever the id says', () => {
  const documents = saved(many);
  for (const [place, id] of many.entries()) {
    expect(documents.take(id)).toBe(place);
    expect(documents.take(id)).toBeUndefined();
    expect(documents.read(place)).toEqual({ id, document: { n: place }, sources: { 'notes/a': place + 1 } });
  }
  expect(documents.takeAll()).toEqual([]);
});

test('what is not there is not found, and what nobody took is left', () => {
  const documents = saved(many);
  for (let n = 3_000; n < 6_000; n++) expect(documents.take(`track-${n}`)).toBeUndefined();
  expect(documents.take('track-7')).toBe(odd.length + 7);
  expect(documents.takeAll()).toEqual(many.map((_, place) => place).filter((place) => place !== odd.length + 7));
  expect(documents.take('track-8')).toBeUndefined();
});

test('none is found among none', () => {
  expect(saved([]).take('a')).toBeUndefined();
  expect(saved([]).takeAll()).toEqual([]);
});

test('what is not as long as it says is not taken for documents', () => {
  expect(() => saved(many, (bytes) => bytes.subarray(0, -4))).toThrow('other documents');
  expect(() => saved([], () => Buffer.alloc(0))).toThrow('other documents');
});
