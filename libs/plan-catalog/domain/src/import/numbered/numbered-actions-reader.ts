import type { PlanLine } from '@acta/contracts';
import { hasLostLetters, isEncodedTwice } from '../doubts';
import { Findings } from '../findings';
import type { DraftHead, PlanDraft } from '../plan-draft';
import type { PlanReader } from '../plan-reader';
import type { PlanText } from '../text-of';
import { markOf } from './action-mark';
import { ActionsMaking, type Sheet } from './actions-making';
import { namesPlan, namesPreamble, readHead, titleCount } from './head-of-plan';
import { headingAt, type FoundHeading } from './headings-of-actions';
import { laidOut } from './laid-out';
import { languageOf } from './language-of';
import { partFurniture } from './page-furniture';
import { gapsMean, hyphenatedIn, writtenLines, type WrittenLine } from './written-lines';

/* Fewer make no plan that is recognised without its name. */
const actionsMin = 2;

/** Action plans: a title, a preamble, and under each heading numbered actions that may run over several lines. */
export const numberedActionsReader: PlanReader = {
  format: 'numbered-actions',
  recognises: (text) => {
    const { sheet } = sheetOf(text);
    const numbered = sheet.lines.filter((_, at) => sheet.nextMark[at] === at).length;
    if (numbered < actionsMin) return false;
    return firstHeading(sheet) !== undefined || sheet.lines.slice(0, 40).some(({ text: line }) => namesPlan(line));
  },
  read: readNumbered,
};

function readNumbered(text: PlanText): PlanDraft {
  const findings = new Findings();
  const { sheet, footers } = sheetOf(text);
  const { lines } = sheet;
  const language = languageOf(lines.map((line) => line.text).join(' '));
  findLetters(lines, language, findings);
  const heading = firstHeading(sheet);
  const begin = heading?.at ?? firstMark(sheet);
  const { head, preamble } = readHead(lines.slice(0, begin));
  for (const { text: said, line } of preamble) {
    if (markOf(said)?.bare === false) findings.add('may-be-action', line, said);
  }
  const making = new ActionsMaking(sheet, findings);
  const areas = making.areas(begin, heading ?? wholePlan(head, lines, findings));
  return {
    format: numberedActionsReader.format,
    language: language ?? 'es',
    lineCount: text.lines.length,
    head,
    areas,
    ...unlessEmpty('preamble', preamble),
    ...unlessEmpty('closing', making.closing),
    ...unlessEmpty('footers', footers),
    findings: findings.inOrder(),
    findingCount: findings.count,
  };
}

function findLetters(lines: readonly WrittenLine[], language: string | undefined, findings: Findings): void {
  for (const { text, line } of lines) {
    if (isEncodedTwice(text)) findings.add('encoded-twice', line, text);
    if (hasLostLetters(text)) findings.add('letters-lost', line, text);
  }
  const [first] = lines;
  if (language === undefined && first) findings.add('in-another-language', first.line, first.text);
}

/** What stands for a heading in a plan that has none: its title. */
function wholePlan(
  { title = '', titleLine }: DraftHead,
  [first]: readonly WrittenLine[],
  findings: Findings,
): FoundHeading {
  const line = titleLine ?? first?.line ?? 1;
  if (title === '') findings.add('area-without-title', line, first?.text ?? '');
  return { title, line, count: 0, byPosition: true };
}

function unlessEmpty(name: 'preamble' | 'closing' | 'footers', lines: readonly PlanLine[]): Partial<PlanDraft> {
  return lines.length === 0 ? {} : { [name]: lines.map(({ text, line }) => ({ text, line })) };
}

function sheetOf(text: PlanText): { readonly sheet: Sheet; readonly footers: readonly PlanLine[] } {
  const { body, footers } = partFurniture(writtenLines(text));
  return {
    sheet: { lines: body, gapsMean: gapsMean(body), hyphenated: hyphenatedIn(body), ...laidOut(body) },
    footers,
  };
}

/* What a chapter is called where it stands right under the title. */
const chapterName =
  /^(?:eje|eixo|pilar|cap[ií]tulo|parte|t[ií]tulo|secci[oó]n|se[cç][aã]o|[aá]rea|[aá]mbito)(?!\p{L})/iu;

/** Where the first heading stands that has actions under it, or the chapter right above it. */
function firstHeading(sheet: Sheet): (FoundHeading & { readonly at: number }) | undefined {
  const { lines, nextMark } = sheet;
  const heading = (at: number) => headingAt({ ...sheet, at, unended: false, lastNumber: -1 });
  let chapter: (FoundHeading & { readonly at: number }) | undefined;
  let said = false;
  for (let at = 0; at < lines.length;) {
    const found = heading(at);
    const taken = found && lines.slice(at, at + found.count);
    if (!found || !taken) {
      said = true;
      at += 1;
    } else if (namesPlan(found.title)) at += Math.max(1, titleCount(taken));
    else if (namesPreamble(found.title)) at += found.count;
    else if (hasActions(at + found.count))
      return chapter && chapter.at + chapter.count === at ? chapter : { ...found, at };
    else {
      if (said || found.mark || chapterName.test(found.title)) chapter = { ...found, at };
      at += found.count;
    }
  }
  return undefined;

  function hasActions(from: number): boolean {
    const mark = nextMark[from] ?? lines.length;
    if (mark === lines.length) return false;
    for (let at = from; at < mark; at++) if (heading(at)) return false;
    return heading(mark) === undefined;
  }
}

/** Of a text without headings. */
function firstMark({ lines, nextMark }: Sheet): number {
  return nextMark[0] ?? lines.length;
}
