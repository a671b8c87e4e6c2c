import { Problem } from '@acta/nest';
import { zipSync } from 'fflate';
import { inline, typesWith, workbookWith } from '../fixture/sample-workbook';
import { sheetFileOf } from '../fixture/sheet-file-of';
import { sheetRowsMax, unpackedBytesMax } from './sheet-table';

const header = inline('code') + inline('due_to') + inline('weight') + inline('baseline');

function refusalOf(content: Uint8Array): Problem {
  try {
    sheetFileOf(content);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('it was read');
}

test('reads a workbook as another library writes it, and what a program made of a day and of numbers', () => {
  const row = `${inline('A')}<c s="1"><v>44196</v></c><c><v>3</v></c><c><v>12.300000000000001</v></c>`;
  expect(sheetFileOf(workbookWith([header, row]))).toMatchObject({
    format: 'xlsx',
    rows: [{ row: 2, cells: { code: 'A', due_to: '2020-12-31', weight: '3', baseline: '12.3' } }],
    errors: [],
  });
});

test('a day before or after all that programs count is no day, and a cell far to the right costs nothing', () => {
  const days = [-5, 1e12].map((serial) => `${inline('A')}<c s="1"><v>${serial}</v></c>`);
  expect(sheetFileOf(workbookWith([header, ...days])).rows.map(({ cells }) => cells['due_to'])).toEqual([
    '-5',
    '1000000000000',
  ]);
  const far = `${inline('A')}<c r="ZZZZZZ2"><v>1</v></c>`;
  expect(sheetFileOf(workbookWith([header, far])).rows).toMatchObject([{ row: 2, cells: { code: 'A' } }]);
});

test('takes no formula for a value, nor an error, and says where they are', () => {
  const row = `${inline('A')}<c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><v>#REF!</v></c>`;
  expect(sheetFileOf(workbookWith([header, row])).errors).toMatchObject([
    { row: 2, column: 'due_to', code: 'cell-is-formula' },
    { row: 2, column: 'weight', code: 'cell-is-error' },
  ]);
});

test('tells half a letter and signs that steer machines by their cells', () => {
  const row = inline('A') + inline('a&#xD800;b') + inline('a&#7;b');
  expect(sheetFileOf(workbookWith([header, row])).errors).toMatchObject([
    { row: 2, column: 'due_to', code: 'lone-surrogate' },
    { row: 2, column: 'weight', code: 'control-character' },
  ]);
});

test.each([
  ['a part with macros', { 'xl/vbaProject.bin': 'x' }],
  [
    'a workbook that says that it has them',
    { '[Content_Types].xml': typesWith('application/vnd.ms-excel.sheet.macroEnabled.main+xml') },
  ],
  ['a sheet of macros', { 'xl/macrosheets/sheet1.xml': '<x/>' }],
  ['a control', { 'xl/activeX/activeX1.xml': '<x/>' }],
])('refuses %s', (_what, more) => {
  expect(refusalOf(workbookWith([header, inline('A')], more))).toMatchObject({
    status: 415,
    reason: 'sheet-with-macros',
  });
});

test('refuses what is no workbook: another ZIP, an older one, one under a password, one that breaks off', () => {
  expect(refusalOf(zipSync({ 'content.xml': new Uint8Array(9) }))).toMatchObject({ reason: 'sheet-format-unknown' });
  expect(refusalOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({ reason: 'sheet-format-unknown' });
  const encrypted = Buffer.from(workbookWith([header, inline('A')]));
  encrypted.writeUInt16LE(1, encrypted.indexOf(Buffer.from('504b0102', 'hex')) + 8);
  expect(refusalOf(encrypted)).toMatchObject({ status: 415, reason: 'sheet-encrypted' });
  const whole = workbookWith([header, inline('A')]);
  for (const length of [4, 100, whole.length - 30, whole.length - 1]) {
    expect(refusalOf(whole.subarray(0, length))).toMatchObject({ status: 422, reason: 'sheet-damaged' });
  }
});

test('refuses a bomb by what it says of itself, before anything is unpacked', () => {
  const begun = performance.now();
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(unpackedBytesMax + 1) });
  const packedMs = performance.now() - begun;
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const refusing = performance.now();
  expect(refusalOf(bomb)).toMatchObject({ status: 413, reason: 'sheet-too-large' });
  expect(performance.now() - refusing).toBeLessThan(Math.max(packedMs, 100));
});

test('refuses a bomb that lies about its size: no more is unpacked than it said', () => {
  const lying = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(unpackedBytesMax) }));
  lying.writeUInt32LE(1_000, lying.indexOf(Buffer.from('504b0102', 'hex')) + 24);
  expect(refusalOf(lying)).toMatchObject({ status: 422, reason: 'sheet-damaged' });
});

test('refuses one whose parts lie over one another', () => {
  const file = Buffer.from(zipSync({ 'a.xml': new Uint8Array(3_000), 'b.xml': new Uint8Array(3_000) }));
  const first = file.indexOf(Buffer.from('504b0102', 'hex'));
  file.writeUInt32LE(file.length, first + 20);
  expect(refusalOf(file)).toMatchObject({ status: 413, reason: 'sheet-too-large' });
});

test('a workbook of a million rows is refused before they are read', () => {
  const begun = performance.now();
  const million = workbookWith([header, ...Array<string>(1_000_000).fill('')]);
  const madeMs = performance.now() - begun;
  const refusing = performance.now();
  expect(refusalOf(million)).toMatchObject({
    status: 413,
    reason: 'sheet-too-many-rows',
    details: { extra: { rowsMax: sheetRowsMax } },
  });
  expect(performance.now() - refusing).toBeLessThan(Math.max(madeMs, 1_000));
});
