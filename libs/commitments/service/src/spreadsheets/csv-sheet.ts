import { cellOf } from '@acta/commitments/domain';
import type { Problem } from '@acta/nest';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import {
  damaged,
  headerRowsMax,
  sheetColumnsMax,
  sheetProblem,
  sheetRowsMax,
  tooManyRows,
  type SheetCells,
} from './sheet-table';

const byteOrderMark = '\ufeff';

/** RFC 4180 in UTF-8, with the mark by which spreadsheet programs know it. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map(cellOf)),
    { record_delimiter: 'windows', quoted_match: /['"\s,;]/ },
  );
  return Buffer.from(byteOrderMark + text, 'utf8');
}

/** Commas, semicolons or tabs between cells, as the header has them; any line ends; UTF-8 with or without its mark. */
export function csvCells(bytes: Uint8Array): SheetCells {
  const text = decoded(bytes);
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterIn(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: recordCharactersMax,
      to: sheetRowsMax + headerRowsMax + 1,
    }) as readonly (readonly string[])[];
    if (rows.length > sheetRowsMax + headerRowsMax) throw tooManyRows();
    return { rows: rows.map((row) => row.slice(0, sheetColumnsMax + 1)), refused: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { readonly lines?: number }).lines ?? 0);
    throw line > 0 ? sheetProblem(422, 'sheet-malformed', { line }, `/lines/${line}`) : damaged();
  }
}

const recordCharactersMax = 512 * 1024;

/** No name of a column holds any of these. */
function delimiterIn(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

const marks = [
  { name: 'UTF-32', bytes: [0xff, 0xfe, 0, 0] },
  { name: 'UTF-32', bytes: [0, 0, 0xfe, 0xff] },
  { name: 'UTF-16', bytes: [0xff, 0xfe] },
  { name: 'UTF-16', bytes: [0xfe, 0xff] },
];

/** Throws 415 that names the encoding that it seems to be: letters are never guessed. */
function decoded(bytes: Uint8Array): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, place) => bytes[place] === byte));
  if (marked) throw encodedAs(marked.name);
  if (bytes.subarray(0, headBytes).includes(0)) throw encodedAs('UTF-16');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw encodedAs('Windows-1252');
  }
}

const headBytes = 1_024;
const encodedAs = (encoding: string): Problem => sheetProblem(415, 'sheet-encoding', { encoding });
