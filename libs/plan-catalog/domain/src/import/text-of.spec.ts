import { planTextBytesMax, textOf } from './text-of';

const utf8 = (text: string) => new TextEncoder().encode(text);

function refusalOf(bytes: Uint8Array) {
  const reading = textOf(bytes);
  return reading.ok ? undefined : reading.refusal;
}

function linesOf(bytes: Uint8Array) {
  const reading = textOf(bytes);
  return reading.ok ? reading.value.lines : undefined;
}

test('lines end in CR LF, LF or CR, and an end at the very end begins no other', () => {
  expect(linesOf(utf8('uno\r\n\r\ndos\ntres\rcuatro\n'))).toEqual(['uno', '', 'dos', 'tres', 'cuatro']);
});

test('a byte order mark is not part of the text', () => {
  expect(linesOf(utf8('\ufeffÁrea - Mares'))).toEqual(['Área - Mares']);
});

test('texts stay as they were published: accents in either form, tabs, soft hyphens, spaces', () => {
  const published = ' A\u0301rea\t\u00ad\u00a0- Mares ';
  expect(linesOf(utf8(published))).toEqual([published]);
});

test('what is not UTF-8 is refused with the line at fault', () => {
  const latin1 = Uint8Array.from([...utf8('uno\r\ndos\r\n'), 0xc1, 0x72, 0x65, 0x61]);
  expect(refusalOf(latin1)).toMatchObject({ reason: 'text-not-utf8', field: 'text', values: { line: 3 } });
});

test('UTF-16 is named, with its mark or without', () => {
  const text = Buffer.from('Área - Mares', 'utf16le');
  const swapped = Buffer.from(text).swap16();
  const marked = [
    Buffer.concat([Buffer.from([0xff, 0xfe]), text]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
  ];
  for (const bytes of [...marked, Buffer.from('Area - Mares', 'utf16le')]) {
    expect(refusalOf(bytes)).toMatchObject({ reason: 'text-not-utf8', values: { encoding: 'utf-16' } });
  }
});

test('a binary file is refused', () => {
  expect(refusalOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8]))).toMatchObject({ reason: 'text-binary' });
  expect(refusalOf(utf8('uno\ndos\u0007'))).toMatchObject({ reason: 'text-binary', values: { line: 2 } });
});

test('an empty file and one of blanks are refused', () => {
  for (const text of ['', '\ufeff', ' \r\n\t\n\n'])
    expect(refusalOf(utf8(text))).toMatchObject({ reason: 'text-empty' });
});

test('a text that is too large is refused before anything looks at it', () => {
  expect(refusalOf(new Uint8Array(planTextBytesMax + 1))).toMatchObject({
    reason: 'text-too-large',
    values: { bytesMax: planTextBytesMax },
  });
});
