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
  expect(linesOf(utf8('uno\u2028dos\u2029tres\u0085cuatro\u000bcinco'))).toEqual([
    'uno',
    'dos',
    'tres',
    'cuatro',
    'cinco',
  ]);
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

test.each([
  ['PDF', '%PDF-1.7\n%\u00e2\u00e3'],
  ['RTF', '{\\rtf1\\ansi Area - Mares}'],
  ['DOCX', 'PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000'],
  ['DOC', '\u00d0\u00cf\u0011\u00e0\u00a1'],
])('a %s is refused as what it is, not as a text in another encoding', (_, start) => {
  expect(refusalOf(Buffer.from(start, 'latin1'))).toMatchObject({ reason: 'text-binary', values: { line: 1 } });
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
