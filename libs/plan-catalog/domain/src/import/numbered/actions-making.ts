import type { PlanLine } from '@acta/contracts';
import { textKey } from '../../plan/plan-text';
import type { Findings } from '../findings';
import type { DraftArea } from '../plan-draft';
import { markOf, type ActionMark } from './action-mark';
import { AreaMaking } from './area-making';
import { headingAt, isInCapitals, rankOf, type FoundHeading } from './headings-of-actions';
import type { LaidOut } from './laid-out';
import { marksAction } from './marks-action';
import { beginsLower, isEnded, joined, type WrittenLine } from './written-lines';

/** What the making of areas goes by. */
export interface Sheet extends LaidOut {
  readonly lines: readonly WrittenLine[];
  readonly gapsMean: boolean;
  readonly hyphenated: ReadonlySet<string>;
}

const signed =
  /^(?:(?:adoptad|adotad|aprobad|aprovad|suscrit|subscrit|firmad|assinad|dad|feit|hech)[oa]s? (?:en|em|por|pel[oa]s?|el|na|no|a los|aos)(?!\p{L}))|^\p{L}[\p{L} ,.()]{2,80}, (?:a |el |em |en )?\d{1,2}(?: (?:y|e|de|a|al) \d{1,2})? de \p{L}{4,10} del? (?:19|20)\d{2}\.?$/iu;

/** Takes the lines under the first heading one by one and remembers where it is: heading, group, action. */
export class ActionsMaking {
  readonly closing: PlanLine[] = [];
  private readonly done: DraftArea[] = [];
  private readonly titles = new Set<string>();
  private area: AreaMaking | undefined;
  private chapter: (PlanLine & { rank: string; used: boolean }) | undefined;
  private lastNumber = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly findings: Findings,
  ) {}

  /** Under the first heading, which takes the lines from `from` on; one that is only thought takes none. */
  areas(from: number, first: FoundHeading): readonly DraftArea[] {
    const { lines } = this.sheet;
    this.beginArea(first);
    for (let at = from + first.count; at < lines.length;) at += this.take(at);
    this.endArea();
    return this.done;
  }

  /** How many lines it took. */
  private take(at: number): number {
    const { lines, gapsMean, hyphenated } = this.sheet;
    const line = lines[at] as WrittenLine;
    if (this.isClosing(at)) return this.close(at);
    const unended = this.area?.action !== undefined && !isEnded(this.area.lastText);
    const heading = headingAt({ lines, at, gapsMean, hyphenated, unended, lastNumber: this.area?.last ?? 0 });
    if (heading) {
      this.beginArea(heading);
      return heading.count;
    }
    const { area } = this;
    if (!area) return 1;
    const mark = markOf(line.text, area.action?.mark);
    if (!mark) return this.takePlain(area, at);
    return this.takeMarked(area, line, mark);
  }

  private takeMarked(area: AreaMaking, line: WrittenLine, mark: ActionMark): number {
    const { as, doubt } = marksAction(mark, line, { area, lastNumber: this.lastNumber });
    if (doubt) this.findings.add(doubt, line.line, line.text);
    if (as === 'action') {
      area.begin(line, mark);
      if (mark.kind === 'number') this.lastNumber = mark.value;
    } else area.goOn(line, as === 'point' ? mark : undefined);
    return 1;
  }

  private takePlain(area: AreaMaking, at: number): number {
    const { lines, hyphenated, gapsMean } = this.sheet;
    const line = lines[at] as WrittenLine;
    const lower = beginsLower(line.text);
    const parted = line.gap && gapsMean && !lower;
    if (area.action && !parted && (lower || !isEnded(area.lastText))) return this.goOn(area, line);
    const paragraph = this.paragraphAt(at);
    const text = joined(paragraph, hyphenated);
    if (text.endsWith(':') && (!area.action || isOfRow(this.markAt(at + paragraph.length), area))) {
      area.group(text, line.line);
      return paragraph.length;
    }
    if (area.action?.mark) return this.goOnApart(area, at, parted, paragraph);
    if (area.action || this.hasNoMarks(at)) area.begin({ ...line, text, broken: false });
    else {
      this.findings.add('text-under-heading', line.line, text);
      area.explain(text, line.line);
    }
    return paragraph.length;
  }

  private markAt(at: number): ActionMark | undefined {
    const { lines, nextMark } = this.sheet;
    return nextMark[at] === at ? markOf(lines[at]?.text ?? '') : undefined;
  }

  private goOn(area: AreaMaking, line: WrittenLine): number {
    if (isInCapitals(line.text)) this.findings.add('may-be-heading', line.line, line.text);
    area.goOn(line);
    return 1;
  }

  /** A paragraph of its own behind an action: the end of the plan, or what may be another action. */
  private goOnApart(area: AreaMaking, at: number, parted: boolean, paragraph: readonly WrittenLine[]): number {
    const { lines, nextMark, nextTitle } = this.sheet;
    const [first] = paragraph;
    if (!parted || !first) return this.goOn(area, lines[at] as WrittenLine);
    if (nextMark[at] === lines.length && nextTitle[at] === lines.length) return this.close(at);
    this.findings.add('may-be-action', first.line, first.text);
    for (const line of paragraph) area.goOn(line);
    return paragraph.length;
  }

  /** Lines that go on with each other, to the next gap, mark or heading. */
  private paragraphAt(at: number): readonly WrittenLine[] {
    const { lines, gapsMean, nextMark, nextTitle } = this.sheet;
    const end = Math.min(nextMark[at + 1] ?? lines.length, nextTitle[at + 1] ?? lines.length);
    let after = at + 1;
    while (after < end) {
      const [last, line] = [lines[after - 1] as WrittenLine, lines[after] as WrittenLine];
      if ((line.gap && gapsMean && !beginsLower(line.text)) || (isEnded(last.text) && !beginsLower(line.text))) break;
      after++;
    }
    return lines.slice(at, after);
  }

  private hasNoMarks(at: number): boolean {
    const { nextMark, nextTitle, lines } = this.sheet;
    return (nextMark[at] ?? lines.length) >= (nextTitle[at] ?? lines.length);
  }

  /** Where and when the plan was adopted, behind its last action. */
  private isClosing(at: number): boolean {
    const { lines, nextMark, nextTitle } = this.sheet;
    const line = lines[at] as WrittenLine;
    if (!this.area || !signed.test(line.text) || nextMark[at] !== lines.length) return false;
    const titles = nextTitle[at] === at ? nextTitle[at + 1] : nextTitle[at];
    return titles === lines.length && (isEnded(this.area.lastText) || line.gap);
  }

  private close(at: number): number {
    const { lines } = this.sheet;
    const rest = lines.slice(at);
    this.closing.push(...rest.map(({ text, line }) => ({ text, line })));
    return rest.length;
  }

  private beginArea(heading: FoundHeading): void {
    const { title, line } = heading;
    if (this.area?.isUntouched) this.beginChapter(this.area.heading);
    else if (this.chapter && this.chapter.rank !== '' && this.chapter.rank === rankOf(heading))
      this.chapter = undefined;
    this.endArea();
    if (heading.byPosition) this.findings.add('heading-by-position', line, title);
    const key = textKey(title);
    if (this.titles.has(key)) this.findings.add('area-repeated', line, title);
    this.titles.add(key);
    const chapter = this.chapter && { text: this.chapter.text, line: this.chapter.line };
    this.area = new AreaMaking(heading, chapter, this.sheet.hyphenated, this.findings);
  }

  /** A heading with nothing under it but other headings. */
  private beginChapter(heading: FoundHeading): void {
    const { title, line, mark } = heading;
    const text = mark ? `${mark.written} ${title}` : title;
    const above = this.chapter?.used === false ? this.chapter : undefined;
    this.chapter = {
      text: above ? `${above.text} / ${text}` : text,
      line: above?.line ?? line,
      rank: rankOf(heading),
      used: false,
    };
    this.area = undefined;
  }

  private endArea(): void {
    if (this.area) this.done.push(this.area.done());
    if (this.area && this.chapter) this.chapter.used = true;
    this.area = undefined;
  }
}

/** Whether a mark goes on with an area's own actions, or begins them anew. */
function isOfRow(mark: ActionMark | undefined, { top, last }: AreaMaking): boolean {
  if (!mark || mark.kind !== top?.kind || mark.style !== top.style) return false;
  return mark.kind === 'bullet' || mark.kind === 'decimal' || mark.value === last + 1 || mark.value === 1;
}
