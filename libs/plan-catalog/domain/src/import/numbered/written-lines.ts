import type { PlanLine } from '@acta/contracts';
import { readable } from '../../plan/plan-text';
import { trimmed } from '../spelling';
import type { PlanText } from '../text-of';

/** A line that is not blank. Blanks of any kind are one space in it, and what nobody sees is gone. */
export interface WrittenLine extends PlanLine {
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** Its last word goes on in the next line, as a soft hyphen says. */
  readonly broken: boolean;
  /** Of a heading in a document that has styles; 1 is the highest. */
  readonly level?: number;
}

export function writtenLines({ lines, headings }: PlanText): readonly WrittenLine[] {
  let gap = true;
  return lines.flatMap((raw, index) => {
    const text = readable(raw);
    if (text === '') {
      gap ||= trimmed(raw) === '';
      return [];
    }
    const level = headings?.get(index + 1);
    const line = { text, line: index + 1, gap, broken: /\u00ad\s*$/.test(raw), ...(level !== undefined && { level }) };
    gap = false;
    return [line];
  });
}

/** Whether a blank line ends a paragraph. In a text that is double-spaced it says nothing. */
export function gapsMean(lines: readonly WrittenLine[]): boolean {
  const share = (holds: (line: WrittenLine) => boolean) => lines.filter(holds).length / Math.max(1, lines.length);
  return share(({ gap }) => gap) < 0.6 || share(({ text }) => beginsLower(text)) < 0.05;
}

export const beginsLower = (text: string): boolean => /^["«“(]?\p{Ll}/u.test(text);
/** A full stop, a semicolon or a colon ends a line, whatever closes behind it. */
export const isEnded = (text: string): boolean => /[.;:!?…]["»”’)]?(?: ?(?:y|e|o|ou))?$/u.test(text);

/* Both parts are words of their own. */
const pairs = new Set(['sur-sur', 'sul-sul', 'norte-sur', 'norte-sul', 'pro-tempore', 'ibero-americana']);

/** The words that a text writes with a hyphen inside a line, in lower case. */
export function hyphenatedIn(lines: readonly PlanLine[]): ReadonlySet<string> {
  const found = lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{2,30}-\p{L}{2,30}/gu) ?? []);
  return new Set([...found, ...pairs]);
}

/** Lines as one text. A word that was broken at the end of a line is whole again, where nothing says otherwise. */
export function joined(
  lines: readonly Pick<WrittenLine, 'text' | 'broken'>[],
  hyphenated: ReadonlySet<string>,
): string {
  let text = '';
  let broken = false;
  for (const line of lines) {
    const [, head = ''] = /(\p{L}{2,30})-$/u.exec(text) ?? [];
    const [, tail = ''] = /^(\p{L}{2,30})/u.exec(line.text) ?? [];
    if (broken) text += line.text;
    else if (head === '' || tail === '') text += `${text === '' || /[\p{L}\d]-$/u.test(text) ? '' : ' '}${line.text}`;
    else if (keepsHyphen(head, tail, hyphenated)) text += line.text;
    else text = text.slice(0, -1) + line.text;
    broken = line.broken;
  }
  return text;
}

function keepsHyphen(head: string, tail: string, hyphenated: ReadonlySet<string>): boolean {
  const capitals = head === head.toUpperCase() && tail === tail.toUpperCase();
  return hyphenated.has(`${head}-${tail}`.toLowerCase()) || (!capitals && /^\p{Lu}/u.test(tail));
}
