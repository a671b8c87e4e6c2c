import { cellError, isColumn, textIn, type CellError, type SheetRow } from '@acta/commitments/domain';
import type { SheetFormat } from '@acta/contracts';
import { textViolation } from '@acta/nest';
import {
  problemOfCells,
  remarkMark,
  sheetColumnsMax,
  sheetProblem,
  sheetRowsMax,
  tooManyRows,
  type PlacedError,
  type SheetCells,
} from './sheet-table';

/** A row that says something, by the names of its columns. */
export interface NumberedRow {
  /** As a spreadsheet program numbers it: the header is 1. */
  readonly row: number;
  readonly cells: SheetRow;
}

export interface SheetFile {
  readonly format: SheetFormat;
  readonly rows: readonly NumberedRow[];
  /** Cells that hold no text, such as a formula. */
  readonly errors: readonly PlacedError[];
}

/** A file as its rows. Throws what stands against it as a whole. */
export function sheetFileIn(format: SheetFormat, read: SheetCells): SheetFile {
  const [header = [], ...others] = read.rows;
  const columns = columnsIn(header);
  const rows: NumberedRow[] = [];
  const errors: PlacedError[] = read.refused.map((one) => ({ ...one, column: namedLike(one.column, columns) }));
  for (const [index, cells] of others.entries()) {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const named = Object.fromEntries(columns.map((column, place) => [column, textIn(cells[place] ?? '')]));
    if (named['code']?.startsWith(remarkMark)) continue;
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      errors.push({ row, column: `${columns.length + 1}`, code: 'row-too-long', message: 'row-too-long' });
    }
    errors.push(...unrecordableIn(named).map((error) => ({ row, ...error })));
    const { '': _unnamed, ...kept } = named;
    rows.push({ row, cells: kept });
  }
  if (rows.length === 0 && errors.length === 0) throw sheetProblem(422, 'sheet-empty');
  if (rows.length > sheetRowsMax) throw tooManyRows();
  return { format, rows, errors };
}

/** The names that the first row gives; trailing columns without a name are none. */
function columnsIn(header: readonly string[]): readonly string[] {
  const names = header.map((cell) => textIn(cell));
  while (names.at(-1) === '') names.pop();
  const at = (column: string, code: string): PlacedError => ({ row: 1, column, code, message: code });
  const errors = names.flatMap((name, place): readonly PlacedError[] => {
    if (name === '') return [at(`${place + 1}`, 'column-unknown')];
    if (!isColumn(name)) return [at(name.slice(0, nameCharactersMax), 'column-unknown')];
    return names.indexOf(name) === place ? [] : [at(name, 'column-repeated')];
  });
  if (!names.includes('code')) errors.unshift(at('code', 'column-missing'));
  if (errors.length > 0 || names.length > sheetColumnsMax) throw problemOfCells('sheet-header-refused', errors);
  return names;
}

const nameCharactersMax = 80;

/** With every letter in its longest form still well below what one commit may hold. */
const rowCharactersMax = 100_000;

/** What no commit takes: what may not come in by any other way either, and more words than fit. */
function unrecordableIn(cells: SheetRow): readonly CellError[] {
  const broken = Object.entries(cells).flatMap(([column, text]) => {
    const violation = textViolation(text, column);
    return violation === undefined ? [] : [cellError(column, violation)];
  });
  const characters = Object.values(cells).reduce((sum, text) => sum + text.length, 0);
  return characters > rowCharactersMax ? [...broken, cellError('code', 'row-too-large')] : broken;
}

/** `C` → what the header calls the third column. */
function namedLike(letters: string, columns: readonly string[]): string {
  const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return columns[place] ?? letters;
}
