import { type PlanLine, type ProjectContent } from '@acta/contracts';
import { slugOf, textKey } from '../plan/plan-text';
import {
  hasDoubtfulDate,
  hasLostLetters,
  hasNoWords,
  isEncodedTwice,
  mayBeTwo,
  mayContinue,
  namesSeveral,
} from './doubts';
import { Findings } from './findings';
import { areaTitleOf, headingOf, mayBeHeading, unmarkedAreaTitleOf, type Heading, type Section } from './headings';
import { isListed, withoutListMark } from './list-mark';
import type { DraftArea, PlanDraft } from './plan-draft';
import { headOf, isTitleOfPlan, partTitle, repeatsTitle, runningHeadsOf, takenFromOf } from './plan-head';
import type { PlanReader } from './plan-reader';
import { trimmed } from './spelling';

/** Plans as CELAC's presidencies publish them on the web: areas, and under each its headings, a paragraph a line. */
export const publishedTextReader: PlanReader = {
  format: 'published-text',
  recognises: ({ lines }) =>
    lines.some((line) => areaTitleOf(trimmed(line)) !== undefined) ||
    readingLines(lines).some(({ areaTitle }) => areaTitle !== undefined),
  read({ lines }) {
    const draft = new DraftMaking();
    for (const line of readingLines(lines)) draft.take(line);
    return draft.done(lines.length);
  },
};

/** A line that is not blank, and what it may be beside text. */
interface ReadingLine extends PlanLine {
  readonly areaTitle?: string;
  readonly heading?: Heading;
  /** The next line begins the objectives of an area. */
  readonly beforeObjectives: boolean;
  /** Nothing stands under it: the next line is a heading, or there is none. */
  readonly bare: boolean;
}

function readingLines(lines: readonly string[]): readonly ReadingLine[] {
  const written = lines
    .map((line, index) => ({ text: trimmed(line), line: index + 1 }))
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, heading: headingOf(line.text) }));
  return written.map(({ text, line, heading }, index) => {
    const next = written[index + 1];
    const beforeObjectives = next?.heading?.section === 'objectives';
    const bare = !next || next.heading !== undefined || areaTitleOf(next.text) !== undefined;
    const areaTitle = areaTitleOf(text) ?? (beforeObjectives && !heading ? unmarkedAreaTitleOf(text) : undefined);
    return {
      text,
      line,
      beforeObjectives,
      bare,
      ...(areaTitle !== undefined && { areaTitle }),
      ...(heading && { heading }),
    };
  });
}

interface AreaMaking {
  title: string;
  /** Its heading. */
  readonly written: string;
  readonly line: number;
  readonly objectives: PlanLine[];
  readonly projects: ProjectContent[];
  readonly axes: PlanLine[];
  readonly rationale: PlanLine[];
  readonly projectKeys: Set<string>;
  readonly sections: Set<Section>;
}

/* Of a line that may name a second axis, in characters; what is longer gives reasons. */
const axisLengthMax = 60;

/** Takes the lines one by one and remembers where it is: area, section, group. */
class DraftMaking {
  private readonly findings = new Findings();
  private readonly areas: AreaMaking[] = [];
  private readonly titles = new Set<string>();
  private readonly linesBeforeAreas: PlanLine[] = [];
  private titleLines: readonly PlanLine[] = [];
  private runningHeads = runningHeadsOf([]);
  private takenFrom: string | undefined;
  private area: AreaMaking | undefined;
  private section: Section | undefined;
  private group: (PlanLine & { empty: boolean }) | undefined;
  /** The last heading, until there is text under it. */
  private emptyHeading: PlanLine | undefined;
  /** Under the last heading of axes: whether one is named, and whether it stands in a list. */
  private axes = { plural: false, named: false, listed: false };

  take(read: ReadingLine): void {
    const { text, line, areaTitle, heading } = read;
    if (isEncodedTwice(text)) this.findings.add('encoded-twice', line, text);
    if (hasLostLetters(text)) this.findings.add('letters-lost', line, text);
    if (areaTitle !== undefined) return this.beginArea(areaTitle, read);
    if (heading && !this.isItem(read, heading)) return this.beginSection(heading, read);
    const takenFrom = takenFromOf(text);
    if (takenFrom !== undefined) this.takenFrom ??= takenFrom;
    else if (this.area) this.takeLine(this.area, read);
    else this.linesBeforeAreas.push({ text: withoutListMark(text), line });
  }

  /** "Proyecto 3" with nothing under it, among projects, is one of them. */
  private isItem({ bare }: ReadingLine, { section, numbered, rest }: Heading): boolean {
    return bare && numbered && rest === '' && section === this.section;
  }

  done(lineCount: number): PlanDraft {
    this.endArea();
    return {
      format: publishedTextReader.format,
      language: 'es',
      lineCount,
      head: {
        ...headOf(this.titleLines.map(({ text }) => text)),
        ...(this.titleLines[0] && { titleLine: this.titleLines[0].line }),
        ...(this.takenFrom !== undefined && this.takenFrom !== '' && { takenFrom: this.takenFrom }),
      },
      areas: this.areas.map(({ title, line, objectives, projects, axes, rationale }): DraftArea => ({
        title,
        line,
        objectives,
        projects,
        axes,
        rationale,
      })),
      findings: this.findings.inOrder(),
      findingCount: this.findings.count,
    };
  }

  private beginArea(title: string, { text, line }: PlanLine): void {
    if (this.areas.length === 0) this.endHead();
    this.endArea();
    const lists = { objectives: [], projects: [], axes: [], rationale: [] };
    this.area = { title: '', written: text, line, ...lists, projectKeys: new Set(), sections: new Set() };
    this.areas.push(this.area);
    this.section = undefined;
    if (title !== '') this.nameArea(this.area, title);
  }

  private endHead(): void {
    const { title, others } = partTitle(this.linesBeforeAreas);
    this.titleLines = title;
    this.runningHeads = runningHeadsOf(title);
    for (const { text, line } of others) this.findings.add('text-before-first-area', line, text);
  }

  private nameArea(area: AreaMaking, title: string): void {
    area.title = title;
    const key = textKey(title);
    if (this.titles.has(key)) this.findings.add('area-repeated', area.line, area.written);
    this.titles.add(key);
  }

  private endArea(): void {
    this.endSection();
    if (!this.area) return;
    const { line, title, written, objectives, projects, axes } = this.area;
    if (textKey(title) === '') this.findings.add('area-without-title', line, written);
    if (objectives.length === 0) this.findings.add('area-without-objective', line, written);
    if (projects.length === 0) this.findings.add('area-without-project', line, written);
    if (axes.length === 0) this.findings.add('area-without-axis', line, written);
  }

  private beginSection({ section, plural, numbered, rest }: Heading, { text, line }: PlanLine): void {
    this.endSection();
    if (section === 'foreign') return this.findings.add('heading-in-another-language', line, text);
    if (!this.area) return this.findings.add('heading-outside-area', line, text);
    if (section === this.section && numbered && rest === '') this.findings.add('may-be-text', line, text);
    if (section !== this.section && this.area.sections.has(section)) this.findings.add('section-again', line, text);
    this.area.sections.add(section);
    this.section = section;
    this.emptyHeading = { text, line };
    this.axes = { plural, named: false, listed: false };
    if (rest === '') return;
    if (hasNoWords(rest)) this.findings.add('line-without-words', line, text);
    else this.takeText(this.area, { text: rest, line });
  }

  /** What is no heading: text, but for what only pages have. */
  private takeLine(area: AreaMaking, { text, line, beforeObjectives }: ReadingLine): void {
    if (hasNoWords(text)) return this.findings.add('line-without-words', line, text);
    if (repeatsTitle(text, this.runningHeads)) return this.findings.add('running-head', line, text);
    if (isTitleOfPlan(text)) return this.findings.add('another-plan', line, text);
    const untitled = area.title === '' && this.section === undefined && area.objectives.length === 0;
    if (untitled || (beforeObjectives && this.goesOnTitle(area, text))) {
      this.findings.add('title-by-position', line, text);
      return this.nameArea(area, `${area.title} ${withoutListMark(text)}`.trim());
    }
    if (mayBeHeading(text)) this.findings.add('may-be-heading', line, text);
    this.takeText(area, { text, line });
  }

  /** A short line between the area's title and its objectives. */
  private goesOnTitle({ objectives }: AreaMaking, text: string): boolean {
    return this.section === undefined && objectives.length === 0 && text.length <= 100 && !text.endsWith('.');
  }

  private takeText(area: AreaMaking, { text: written, line }: PlanLine): void {
    const text = withoutListMark(written);
    this.emptyHeading = undefined;
    if (this.section === 'axis') return this.takeAxis(area, { text, line }, isListed(written));
    if (this.section !== undefined && !this.group && mayContinue(written))
      this.findings.add('may-continue', line, text);
    if (this.section === 'projects') return this.takeProject(area, { text, line });
    if (this.section === undefined) this.findings.add('objective-by-position', line, text);
    if (hasDoubtfulDate(text)) this.findings.add('doubtful-date', line, text);
    area.objectives.push({ text, line });
  }

  /** A line that ends in a colon groups the projects under it, to the end of the section. */
  private takeProject(area: AreaMaking, { text, line }: PlanLine): void {
    if (text.endsWith(':')) {
      this.endGroup();
      this.group = { text, line, empty: true };
      return;
    }
    if (mayBeTwo(text)) this.findings.add('may-be-two', line, text);
    if (hasDoubtfulDate(text)) this.findings.add('doubtful-date', line, text);
    const key = textKey(text);
    if (area.projectKeys.has(key)) this.findings.add('project-repeated', line, text);
    area.projectKeys.add(key);
    if (this.group) this.group.empty = false;
    const context = this.group && { text: this.group.text, line: this.group.line };
    area.projects.push({ text, line, ...(context && { context }) });
  }

  /** The first line names the axis, and in a list each; the others say why the area serves it. */
  private takeAxis(area: AreaMaking, { text, line }: PlanLine, listed: boolean): void {
    if (this.axes.named && !(listed && this.axes.listed)) {
      const first = this.axes.plural && area.rationale.length === 0;
      if (first && text.length <= axisLengthMax) this.findings.add('may-be-axis', line, text);
      area.rationale.push({ text, line });
      return;
    }
    this.axes = { ...this.axes, named: true, listed };
    if (slugOf(text) === '') return this.findings.add('axis-without-name', line, text);
    if (namesSeveral(text)) this.findings.add('axis-may-be-two', line, text);
    area.axes.push({ text, line });
  }

  private endSection(): void {
    this.endGroup();
    if (this.emptyHeading) this.findings.add('section-empty', this.emptyHeading.line, this.emptyHeading.text);
    this.emptyHeading = undefined;
  }

  private endGroup(): void {
    if (this.group?.empty) this.findings.add('group-without-project', this.group.line, this.group.text);
    this.group = undefined;
  }
}
