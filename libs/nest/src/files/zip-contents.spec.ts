import { zipSync } from 'fflate';
import { unpackedEntries, zipEntries, ZipRefused } from './zip-contents';

const entriesMax = 10;
const bytesMax = 100_000;
const directoryMark = Buffer.from('504b0102', 'hex');

function contents(file: Buffer): Readonly<Record<string, string>> {
  const parts = unpackedEntries(file, zipEntries(file, entriesMax), bytesMax);
  return Object.fromEntries([...parts].map(({ name, content }) => [name, content.toString()]));
}

function refusalOf(file: Buffer): string | undefined {
  try {
    contents(file);
  } catch (error) {
    if (error instanceof ZipRefused) return error.why;
    throw error;
  }
  return undefined;
}

const zipped = (names: readonly string[], content: Uint8Array = Buffer.from('text '.repeat(50))): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, content]))));

/** With a number of its directory changed: that of the first part, so many bytes from the mark. */
function changed(file: Buffer, place: number, value: number, bytes: 2 | 4 = 4): Buffer {
  file.writeUIntLE(value, file.indexOf(directoryMark) + place, bytes);
  return file;
}

const renamed = (from: string, to: string, names: readonly string[]): Buffer =>
  Buffer.from(zipped(names).toString('latin1').replaceAll(from, to), 'latin1');

test('gives the parts by their names, packed or not', () => {
  const parts = { 'a.xml': Buffer.from('x'.repeat(500)), 'word/b.xml': Buffer.from('y'), 'empty.xml': Buffer.from('') };
  const texts = { 'a.xml': 'x'.repeat(500), 'word/b.xml': 'y', 'empty.xml': '' };
  expect(contents(Buffer.from(zipSync(parts)))).toEqual(texts);
  expect(contents(Buffer.from(zipSync(parts, { level: 0 })))).toEqual(texts);
});

test('unpacks nothing where what is wanted says that it comes to too much, and counts nothing else', () => {
  const file = zipped(['a.xml', 'b.png'], new Uint8Array(bytesMax));
  expect(refusalOf(file)).toBe('too-large');
  const wanted = zipEntries(file, entriesMax).filter(({ name }) => name === 'a.xml');
  expect([...unpackedEntries(file, wanted, bytesMax)].map(({ content }) => content.length)).toEqual([bytesMax]);
});

test.each([
  ['less than it unpacks to', 10],
  ['more', 300],
])('refuses a part that says %s', (_what, said) => {
  expect(refusalOf(changed(zipped(['a.xml']), 24, said))).toBe('damaged');
});

test('refuses a part that is not packed and says another size', () => {
  expect(refusalOf(changed(Buffer.from(zipSync({ 'a.xml': Buffer.from('abc') }, { level: 0 })), 24, 2))).toBe(
    'damaged',
  );
});

test('refuses parts that lie over one another, or reach beyond', () => {
  const twice = zipped(['a.xml', 'b.xml']);
  const second = twice.lastIndexOf(directoryMark);
  twice.writeUInt32LE(0, second + 42);
  expect(refusalOf(twice)).toBe('too-large');
  expect(refusalOf(changed(zipped(['a.xml', 'b.xml']), 20, 100_000))).toBe('too-large');
});

test.each([
  ['the same twice', 'b.xml', 'a.xml'],
  ['the same twice but for capitals', 'b.xml', 'A.xml'],
  ['one that leads outside', 'b.xml', '../.b'],
  ['one that leads outside with the other slash', 'b.xml', 'b\\..\\'],
  ['one from the root', 'b.xml', '/bxml'],
  ['one from a drive', 'b.xml', 'C:xml'],
  ['one with a zero in it', 'b.xml', 'b\0xml'],
])('refuses names: %s', (_what, from, to) => {
  expect(refusalOf(renamed(from, to, ['a.xml', 'b.xml']))).toBe('damaged');
});

test('refuses what is encrypted, packed in a way of its own, or has too many parts', () => {
  expect(refusalOf(changed(zipped(['a.xml']), 8, 1, 2))).toBe('encrypted');
  expect(refusalOf(changed(zipped(['a.xml']), 10, 12, 2))).toBe('damaged');
  expect(refusalOf(zipped(Array.from({ length: entriesMax + 1 }, (_, at) => `${at}.xml`)))).toBe('too-large');
});

test('refuses one that breaks off wherever it does, or is none', () => {
  const whole = zipped(['a.xml', 'b.xml']);
  for (let length = 0; length < whole.length; length += 1) {
    expect(refusalOf(whole.subarray(0, length))).toBe('damaged');
  }
  expect(refusalOf(changed(zipped(['a.xml']), 42, 5))).toBe('damaged');
});
