import type { PlanLine } from '@acta/contracts';
import { textKey } from '../../plan/plan-text';
import { hasNoWords } from '../doubts';
import { isMarkAlone } from './action-mark';
import { isEnded, type WrittenLine } from './written-lines';

export interface Furnished {
  /** What the plan says. Where a page ends within a paragraph no gap is told. */
  readonly body: readonly WrittenLine[];
  /** What only pages have. */
  readonly footers: readonly PlanLine[];
}

/* In characters; what is longer is a text that is said twice. */
const headLengthMax = 120;

/** Numbers of pages, running heads and feet, ruled lines, notes. */
export function partFurniture(lines: readonly WrittenLine[]): Furnished {
  const numbers = numbersOfPages(lines);
  const heads = runningLines(lines, numbers);
  const body: WrittenLine[] = [];
  const footers: PlanLine[] = [];
  let turned = false;
  lines.forEach((line, at) => {
    if (numbers.has(at) || heads.has(at) || isRule(line.text) || isNote(line.text)) {
      footers.push({ text: line.text, line: line.line });
      turned = true;
      return;
    }
    body.push(turned ? { ...line, gap: line.gap && isEnded(body.at(-1)?.text ?? '.') } : line);
    turned = false;
  });
  return { body, footers };
}

const isRule = (text: string): boolean => !/[\p{L}\d]/u.test(text);
const isNote = (text: string): boolean => /^[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3} ?\S/u.test(text);
const ofPages = /^\W{0,3}(?:p[áa]g(?:ina|\.)?|page)? ?(\d{1,3})(?: ?(?:de|\/|of) ?\d{1,4})?\W{0,3}$/iu;

/** Lines with nothing but a number that rises from page to page; a year or a number in a sentence is none. */
function numbersOfPages(lines: readonly WrittenLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let page = 0;
  lines.forEach(({ text }, at) => {
    if (!hasNoWords(text) || isMarkAlone(text)) return;
    const number = Number(ofPages.exec(text)?.[1] ?? 0);
    if (number <= page || (page > 0 && number > page + 3)) return;
    page = number;
    found.add(at);
  });
  return found;
}

/** What stands again and again, each time beside a page's number or with one in it. */
function runningLines(lines: readonly WrittenLine[], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const byKey = new Map<string, number[]>();
  lines.forEach(({ text }, at) => {
    if (text.length > headLengthMax || numbers.has(at)) return;
    const key = textKey(text).replace(/\d+/g, '#');
    byKey.set(key, [...(byKey.get(key) ?? []).slice(-1_000), at]);
  });
  const isBeside = (at: number) => numbers.has(at - 1) || numbers.has(at + 1);
  return new Set(
    [...byKey].flatMap(([, places]) => {
      if (places.length < 2) return [];
      const texts = places.map((at) => lines[at]?.text ?? '');
      return places.every(isBeside) || countPages(texts) ? places : [];
    }),
  );
}

/** "CELAC | Plan de Acción 2014 | 3": the last number rises. */
function countPages(texts: readonly string[]): boolean {
  if (!texts.every((text) => /(?:p[áa]g|[|\u2022\u2013-] ?\d{1,3}$|^\d{1,3} ?[|\u2022\u2013-])/iu.test(text)))
    return false;
  const pages = texts.map((text) => Number(/(?:p[áa]g\D{0,6}|[|\u2022\u2013-] ?|^)(\d{1,3})(?!\d)/iu.exec(text)?.[1]));
  return pages.every((page, at) => at === 0 || page > (pages[at - 1] ?? 0));
}
