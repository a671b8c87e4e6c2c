import { Problem } from '@acta/nest';
import fc from 'fast-check';
import { csvOf } from './csv-sheet';
import { sheetFileOf } from '../fixture/sheet-file-of';
import { sheetRowsMax } from './sheet-table';
import { xlsxOf } from './xlsx-sheet';

const cells = (content: string | Uint8Array) =>
  sheetFileOf(Buffer.from(content as string)).rows.map((row) => row.cells);

function refusalOf(content: Uint8Array): Problem {
  try {
    sheetFileOf(content);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('CSV', () => {
  test('of LibreOffice: semicolons, a byte order mark, CRLF, quotes around what holds either, lines within', () => {
    const text = '\ufeffcode;"text.es";weight\r\nCELAC-2020-01-01;"Uno; ""dos""\r\ntres";3\r\n\r\n';
    expect(cells(text)).toEqual([{ code: 'CELAC-2020-01-01', 'text.es': 'Uno; "dos"\ntres', weight: '3' }]);
  });

  test.each([
    ['commas', 'code,weight\nA,1\n'],
    ['tabs', 'code\tweight\nA\t1\n'],
    ['CR alone', 'code,weight\rA,1\r'],
    ['no line end at the end', 'code,weight\nA,1'],
    ['columns without a name at the end', 'code,weight,,\nA,1,,\n'],
    ['rows for people', 'code,weight\n# Código,Peso\nA,1\n'],
    ['empty rows', 'code,weight\n\n,\nA,1\n'],
  ])('with %s', (_what, text) => {
    expect(cells(text)).toEqual([{ code: 'A', weight: '1' }]);
  });

  test('with one row more than a table may have is refused, and told of the file as a whole', () => {
    const rows = (count: number) => Buffer.from(`code\n${'A\n'.repeat(count)}`);
    expect(sheetFileOf(rows(sheetRowsMax)).rows).toHaveLength(sheetRowsMax);
    expect(refusalOf(rows(sheetRowsMax + 1))).toMatchObject({
      reason: 'sheet-too-many-rows',
      details: { errors: [{ pointer: '', code: 'sheet-too-many-rows' }] },
    });
    expect(refusalOf(Buffer.from('code,weight\nA,"1\n'))).toMatchObject({
      reason: 'sheet-malformed',
      details: { errors: [{ pointer: '/lines/2' }] },
    });
  });

  test('numbers its rows as a spreadsheet program does', () => {
    const { rows } = sheetFileOf(Buffer.from('code,text.es\n\nA,"uno\ndos"\nB,tres\n'));
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  test.each([
    ['UTF-16', Buffer.from('\ufeffcode\nA\n', 'utf16le')],
    ['UTF-16', Buffer.from('code\nA\n', 'utf16le')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x63, 0, 0, 0])],
    ['Windows-1252', Buffer.from('code,text.es\nA,Organización\n', 'latin1')],
  ])('in %s is refused by that name: letters are never guessed', (encoding, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({ status: 415, reason: 'sheet-encoding', details: { extra: { encoding } } });
  });

  test.each([
    ['no such column', 'code,peso\nA,1\n', [{ row: 1, column: 'peso', code: 'column-unknown' }]],
    ['a column twice', 'code,weight,weight\nA,1,2\n', [{ row: 1, column: 'weight', code: 'column-repeated' }]],
    ['a hole among names', 'code,,weight\nA,1,2\n', [{ row: 1, column: '2', code: 'column-unknown' }]],
    ['no codes', 'weight\n1\n', [{ row: 1, column: 'code', code: 'column-missing' }]],
    ['a name of the language of objects', 'code,__proto__\nA,1\n', [{ column: '__proto__', code: 'column-unknown' }]],
  ])('with %s in its header is refused', (_what, text, errors) => {
    expect(refusalOf(Buffer.from(text))).toMatchObject({ reason: 'sheet-header-refused', details: { errors } });
  });

  test('a row with more cells than there are columns is told', () => {
    expect(sheetFileOf(Buffer.from('code,weight\nA,1,2\n')).errors).toMatchObject([{ row: 2, code: 'row-too-long' }]);
  });

  test('what no commit takes is told by its cell', () => {
    const text = `code,title.es\nA,"dos\nlíneas"\nB,a\u0007b\nC,${'x'.repeat(100_001)}\n`;
    expect(sheetFileOf(Buffer.from(text)).errors).toMatchObject([
      { row: 3, column: 'title.es', code: 'control-character' },
      { row: 4, column: 'code', code: 'row-too-large' },
    ]);
  });

  test('an open quote, no rows, or no table at all are refused', () => {
    expect(refusalOf(Buffer.from('code\n"A\n'))).toMatchObject({ reason: 'sheet-malformed' });
    expect(refusalOf(Buffer.from('code\n'))).toMatchObject({ reason: 'sheet-empty' });
    expect(refusalOf(Buffer.from('{"code": 1}'))).toMatchObject({ reason: 'sheet-malformed' });
    expect(refusalOf(Buffer.from('Área - Prueba\n'))).toMatchObject({ reason: 'sheet-header-refused' });
    expect(refusalOf(Buffer.from('%PDF-1.7 …'))).toMatchObject({ status: 415, reason: 'sheet-format-unknown' });
  });

  test('of a million rows is refused before they are read', () => {
    const begun = performance.now();
    const million = Buffer.from(`code\n${'A\n'.repeat(1_000_000)}`);
    expect(refusalOf(million)).toMatchObject({ status: 413, reason: 'sheet-too-many-rows' });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(sheetFileOf(Buffer.from(`code\n${'A\n'.repeat(sheetRowsMax)}`)).rows).toHaveLength(sheetRowsMax);
  });
});

test('whatever texts a table holds, both formats give them back as they were', () => {
  const awkward = fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', '\n', '\t', 'ñ', '日', '😀', ' ', '1', '|');
  const texts = fc
    .string({ unit: fc.oneof(awkward, fc.string({ minLength: 1, maxLength: 1 })), maxLength: 12 })
    // XML has no letters for these, and no program writes them.
    .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').trim())
    .filter((text) => !/_x[0-9a-f]{4}_/i.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 5 }), (rows) => {
      const table = [['code', 'text.es', 'weight'], ...rows.map(([one, other], index) => [`A${index}`, one, other])];
      const wanted = rows.map(([one, other], index) => ({ code: `A${index}`, 'text.es': one, weight: other }));
      expect(sheetFileOf(csvOf(table)).rows.map((row) => row.cells)).toEqual(wanted);
      expect(sheetFileOf(xlsxOf('Hoja', table)).rows.map((row) => row.cells)).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test('no cell of what is taken away begins with anything that a program would run', () => {
  const table = [['code', 'text.es'], ...['=1', '+1', '-1', '@a', '\t=1', '\r=1'].map((text) => ['A', text])];
  const csv = Buffer.from(csvOf(table)).toString('utf8');
  for (const line of csv.split('\r\n').slice(1, -1)) expect(line).toMatch(/^A,"?'/);
});
