import type { PlanDoubtCode } from '@acta/contracts';
import { depthOf, type ActionMark } from './action-mark';
import type { AreaMaking } from './area-making';
import { beginsLower, isEnded, type WrittenLine } from './written-lines';

/** What a line with a mark is: an action, a point within one, or the rest of a sentence that happens to look so. */
export interface MarkReading {
  readonly as: 'action' | 'point' | 'text';
  readonly doubt?: PlanDoubtCode;
}

export interface MarkPlace {
  readonly area: AreaMaking;
  /** Of the last numbered action in the whole text: numbers may go on under the next heading. */
  readonly lastNumber: number;
}

const action: MarkReading = { as: 'action' };
const point: MarkReading = { as: 'point' };
const text: MarkReading = { as: 'text' };
const skipped: MarkReading = { as: 'action', doubt: 'number-skipped' };

/* A number this far ahead is one of the text, not of the row. */
const gapMax = 10;

export function marksAction(mark: ActionMark, line: WrittenLine, { area, lastNumber }: MarkPlace): MarkReading {
  const { top } = area;
  if (!top) return firstOf(mark, area, lastNumber);
  if (!area.action) return mark.bare ? { as: 'action', doubt: 'may-be-action' } : action;
  if (mark.kind === 'bullet' && top.kind === 'bullet') return mark.style === top.style ? action : point;
  if (mark.kind !== top.kind) return mark.bare ? text : point;
  if (mark.kind === 'decimal') return depthOf(mark) > depthOf(top) ? point : action;
  return inRow(mark, line, area);
}

function firstOf(mark: ActionMark, { action: open }: AreaMaking, lastNumber: number): MarkReading {
  if (mark.bare && mark.value !== 1 && mark.value !== lastNumber + 1) return open ? text : skipped;
  const begins = mark.kind !== 'number' || mark.value === 1 || mark.value === lastNumber + 1;
  return begins ? action : skipped;
}

/** Numbers, letters and Roman numbers: the next in the row, or what the text before it allows. */
function inRow(mark: ActionMark, line: WrittenLine, area: AreaMaking): MarkReading {
  const { top, last, action: open } = area;
  const another = mark.style !== top?.style;
  if (another && open?.point?.style === mark.style) return point;
  const free = isEnded(area.lastText) || line.gap || open?.lines.length === 0;
  if (mark.value === last + 1) return nextOf(mark, free);
  if (mark.bare) return text;
  return another ? point : outOfRow(mark, free, area);
}

function nextOf({ bare, rest }: ActionMark, free: boolean): MarkReading {
  if (free) return action;
  if (bare) return text;
  return beginsLower(rest) ? { as: 'text', doubt: 'may-be-action' } : action;
}

function outOfRow({ value, rest }: ActionMark, free: boolean, { last, context, lastText }: AreaMaking): MarkReading {
  if (value === 1) {
    if (lastText.endsWith(':')) return point;
    return context?.used === false ? action : { ...action, doubt: 'numbering-again' };
  }
  const near = value > last ? value <= last + gapMax : !beginsLower(rest);
  return free && near ? skipped : { as: 'text', doubt: 'may-be-action' };
}
