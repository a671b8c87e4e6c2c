import { markOf } from './action-mark';
import { isInCapitals } from './headings-of-actions';
import type { WrittenLine } from './written-lines';

/** Where the next mark and the next line in capitals stand, from each line on; the number of lines where there is none. */
export interface LaidOut {
  readonly nextMark: readonly number[];
  readonly nextTitle: readonly number[];
}

export function laidOut(lines: readonly WrittenLine[]): LaidOut {
  const marks = lines.map(({ text, level }) => (level === undefined ? markOf(text) : undefined));
  // Numbers with nothing behind them are marks only where no others are.
  const bare = !marks.some((mark) => mark?.bare === false);
  return {
    nextMark: nextOf(lines, (_, at) => marks[at]?.bare === bare),
    nextTitle: nextOf(lines, ({ text, level }, at) => level !== undefined || isInCapitals(marks[at]?.rest ?? text)),
  };
}

function nextOf(lines: readonly WrittenLine[], holds: (line: WrittenLine, at: number) => boolean): readonly number[] {
  const next = Array.from({ length: lines.length + 1 }, () => lines.length);
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = holds(lines[at] as WrittenLine, at) ? at : (next[at + 1] as number);
  }
  return next;
}
