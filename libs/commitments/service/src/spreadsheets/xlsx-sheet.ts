import { cellOf } from '@acta/commitments/domain';
import { unpackedEntries, zipEntries, ZipRefused, type Problem } from '@acta/nest';
import { read, SSF, utils, write, type CellObject, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import {
  damaged,
  headerRowsMax,
  sheetColumnsMax,
  sheetProblem,
  sheetRowsMax,
  tooManyRows,
  tooMuchInside,
  unpackedBytesMax,
  type PlacedError,
  type SheetCells,
} from './sheet-table';

/** Every cell a text, whatever it looks like: no program makes a number or a date of a code. */
export function xlsxOf(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) => row.map((text) => ({ t: 's', v: cellOf(text), z: '@' })));
  const book = utils.book_new();
  const table = utils.aoa_to_sheet(cells as unknown as unknown[][]);
  table['!cols'] = (rows[0] ?? []).map((name) => ({
    wch: /^(title|text)/.test(name) ? wideCharacters : usualCharacters,
  }));
  utils.book_append_sheet(book, table, sheet);
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Uint8Array;
}

const wideCharacters = 48;
const usualCharacters = 16;

/** The first sheet of a workbook, whoever wrote it. Macros, formulas and whatever unpacks to too much are refused. */
export function xlsxCells(bytes: Uint8Array): SheetCells {
  const book = bookIn(plainCopyOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  const table = book.Sheets[book.SheetNames[0] ?? ''];
  const data = table?.['!data'] ?? [];
  if (data.length > sheetRowsMax + headerRowsMax) throw tooManyRows();
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const refused: PlacedError[] = [];
  const rows = Array.from(data, (row, index) =>
    // Cut first: a reference to a cell far to the right makes a row of millions.
    Array.from((row ?? []).slice(0, sheetColumnsMax + 1), (cell: CellObject | undefined, column) => {
      const code = refusalOf(cell);
      if (code) refused.push({ row: index + 1, column: utils.encode_col(column), code, message: code });
      return code ? '' : textOf(cell, from1904);
    }),
  );
  return { rows, refused };
}

function bookIn(copy: Uint8Array): WorkBook {
  try {
    return read(copy, {
      type: 'array',
      dense: true,
      sheets: 0,
      sheetRows: sheetRowsMax + headerRowsMax + 1,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
    });
  } catch {
    throw damaged();
  }
}

const entriesMax = 1_000;
const needed = /\.(xml|rels)$/i;
/** Of a part that is there: libraries name what a file ending might be, whether there is such a part or not. */
const declaresMacros = /<(?:[A-Za-z0-9]+:)?Override\b[^>]*macroEnabled/i;
const running = /(vbaProject|vbaData|macrosheets\/|activeX\/)/i;

/** The parts that make the table and no others, unpacked by us under our own limits and not packed again. */
function plainCopyOf(file: Buffer): Uint8Array {
  try {
    return zipSync(partsOf(file), { level: 0 });
  } catch (error) {
    if (error instanceof ZipRefused) throw problemOfZip(error);
    throw error;
  }
}

function partsOf(file: Buffer): Record<string, Uint8Array> {
  const entries = zipEntries(file, entriesMax);
  if (entries.some(({ name }) => running.test(name))) throw withMacros();
  const parts: Record<string, Uint8Array> = {};
  const wanted = entries.filter(({ name }) => needed.test(name));
  for (const { name, content } of unpackedEntries(file, wanted, unpackedBytesMax)) {
    if (name === '[Content_Types].xml' && declaresMacros.test(content.toString('latin1'))) throw withMacros();
    if (/worksheets\/[^/]+\.xml$/i.test(name) && rowsIn(content) > sheetRowsMax + headerRowsMax) throw tooManyRows();
    parts[name] = content;
  }
  if (!Object.keys(parts).some((name) => /(^|\/)workbook\.xml$/i.test(name))) {
    throw sheetProblem(415, 'sheet-format-unknown');
  }
  return parts;
}

const withMacros = (): Problem => sheetProblem(415, 'sheet-with-macros');

function problemOfZip({ why }: ZipRefused): Problem {
  if (why === 'encrypted') return sheetProblem(415, 'sheet-encrypted');
  return why === 'too-large' ? tooMuchInside() : damaged();
}

/** How many rows a sheet's XML begins, at least: found without reading it. */
function rowsIn(content: Buffer): number {
  const xml = content.toString('latin1');
  let count = 0;
  for (const _row of xml.matchAll(/<(?:[A-Za-z0-9]+:)?row[\s>/]/g)) {
    count += 1;
    if (count > sheetRowsMax + headerRowsMax) break;
  }
  return count;
}

function refusalOf(cell: CellObject | undefined): string | undefined {
  if (cell?.f !== undefined) return 'cell-is-formula';
  return cell?.t === 'e' ? 'cell-is-error' : undefined;
}

/** Excel keeps fifteen digits of a number, and shows no more. */
const digitsKept = 15;

function textOf(cell: CellObject | undefined, from1904: boolean): string {
  const { v: value, z: format } = cell ?? {};
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (format !== undefined && SSF.is_date(String(format))) return dayOf(value, from1904);
  return String(Number(value.toPrecision(digitsKept)));
}

/** Programs make dates of what looks like one: the day is told again as it was written. A number of no day stays one. */
function dayOf(serial: number, from1904: boolean): string {
  const date = SSF.parse_date_code(serial, { date1904: from1904 }) as ReturnType<typeof SSF.parse_date_code> | null;
  if (!date) return String(serial);
  const { y: year, m: month, d: day } = date;
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
