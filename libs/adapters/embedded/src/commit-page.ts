import type { CommitRow } from './event-store-tables';
import { bytesOf, type Statement, type TextBytes } from './sqlite';

const newline = 0x0a;
const space = 0x20;
const digitZero = 0x30;

/** Of the largest commits so many are far from what one value of SQLite may hold. */
const rowsMax = 500;

/** Rows of a log after a position: a value for each column of each row costs three times as much as one for all. */
export function rowsAfter(page: Statement, log: string, position: number, countMax: number): readonly CommitRow[] {
  const rows: CommitRow[] = [];
  for (let after = position; rows.length < countMax;) {
    const asked = Math.min(rowsMax, countMax - rows.length);
    const { lines } = page.get([log, after, asked]) as { readonly lines: TextBytes };
    const found = rowsIn(bytesOf(lines));
    for (const row of found) rows.push(row);
    if (found.length < asked) break;
    after = (found.at(-1) as CommitRow).position;
  }
  return rows;
}

/**
 * Three lines for each row: its numbers and digest, its text, what is sealed beside it. Neither text has a line's end
 * in it; where damage made one, no digest matches.
 */
function rowsIn(lines: Buffer): CommitRow[] {
  const rows: CommitRow[] = [];
  for (let start = 0; start < lines.length;) {
    const head = endOf(newline, lines, start);
    const text = endOf(newline, lines, head + 1);
    const sealed = endOf(newline, lines, text + 1);
    const position = endOf(space, lines, start);
    const crc = endOf(space, lines, position + 1);
    rows.push({
      position: numberIn(lines, start, position),
      sealed_crc: numberIn(lines, position + 1, crc),
      digest: lines.toString('latin1', crc + 1, head),
      text: lines.subarray(head + 1, text),
      sealed: lines.subarray(text + 1, sealed),
    });
    start = sealed + 1;
  }
  return rows;
}

/** Of its decimal digits. */
function numberIn(lines: Buffer, start: number, end: number): number {
  let number = 0;
  for (let place = start; place < end; place++) number = number * 10 + (lines[place] as number) - digitZero;
  return number;
}

function endOf(byte: number, lines: Buffer, from: number): number {
  const found = lines.indexOf(byte, from);
  return found === -1 ? lines.length : found;
}
