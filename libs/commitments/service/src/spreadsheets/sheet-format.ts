import type { SheetFormat } from '@acta/contracts';
import { sheetProblem } from './sheet-table';

const beginnings = [
  { bytes: [0x50, 0x4b], format: 'xlsx' },
  /* The container of older workbooks, and of those under a password. */
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], format: undefined },
  { bytes: [0x25, 0x50, 0x44, 0x46], format: undefined },
] as const;

/** Of a file, whatever it is called and under whatever type it came. */
export function sheetFormatOf(bytes: Uint8Array): SheetFormat {
  const known = beginnings.find(({ bytes: first }) => first.every((byte, place) => bytes[place] === byte));
  if (!known) return 'csv';
  if (known.format === undefined) throw sheetProblem(415, 'sheet-format-unknown');
  return known.format;
}
