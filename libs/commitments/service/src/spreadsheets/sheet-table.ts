import type { CellError } from '@acta/commitments/domain';
import { Problem } from '@acta/nest';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file may be so large as it comes, and hold so many rows. */
export const sheetBytesMax = 10 * 1024 * 1024;
export const sheetRowsMax = 20_000;
/** Of all that a workbook unpacks to. A table of twenty thousand rows of ours has half of it. */
export const unpackedBytesMax = 96 * 1024 * 1024;
/** The header, and a second one for people. */
export const headerRowsMax = 2;
/** Wider than any table of ours in every language. */
export const sheetColumnsMax = 500;

/** A row that begins so is for people: what columns are called in their language, or a remark. */
export const remarkMark = '#';

/** A file as cells, and the cells that are no texts: a formula, an error. */
export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  readonly refused: readonly PlacedError[];
}

/** What stands against a cell, by row as a spreadsheet program numbers it and by column as the header calls it. */
export interface PlacedError extends CellError {
  readonly row: number;
}

/** What stands against a file as a whole, or against what stands at the pointer. */
export const sheetProblem = (
  status: number,
  reason: string,
  extra: Readonly<Record<string, string | number>> = {},
  pointer = '',
): Problem => new Problem(status, reason, { extra, errors: [{ pointer, code: reason, message: reason }] });

export const tooManyRows = (): Problem => sheetProblem(413, 'sheet-too-many-rows', { rowsMax: sheetRowsMax });

export const tooMuchInside = (): Problem => sheetProblem(413, 'sheet-too-large', { bytesMax: unpackedBytesMax });

export const damaged = (): Problem => sheetProblem(422, 'sheet-damaged');

const errorsShownMax = 200;

/** The whole table or nothing: what stands against it, cell by cell. */
export function problemOfCells(reason: string, errors: readonly PlacedError[]): Problem {
  return new Problem(422, reason, {
    errors: errors.slice(0, errorsShownMax).map(placed),
    extra: { errorCount: errors.length },
  });
}

export function placed({ row, column, code, message }: PlacedError) {
  return { pointer: `/rows/${row}/${column}`, code, message, row, column };
}
