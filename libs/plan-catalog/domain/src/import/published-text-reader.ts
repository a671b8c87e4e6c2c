import { type PlanLine, type ProjectContent } from '@acta/contracts';
import { slugOf, textKey } from '../plan/plan-text';
import { hasDoubtfulDate, hasLostLetters, mayBeTwo } from './doubts';
import { Findings } from './findings';
import { areaTitleOf, headingOf, type Section } from './headings';
import type { DraftArea, PlanDraft } from './plan-draft';
import { headOf, isTitleLine, takenFromOf } from './plan-head';
import type { PlanReader } from './plan-reader';

/** Plans as CELAC's presidencies publish them on the web: areas, and under each its headings, a paragraph a line. */
export const publishedTextReader: PlanReader = {
  format: 'published-text',
  recognises: ({ lines }) => lines.some((line) => areaTitleOf(line) !== undefined),
  read({ lines }) {
    const draft = new DraftMaking();
    lines.forEach((line, index) => draft.take(line.trim(), index + 1));
    return draft.done(lines.length);
  },
};

interface AreaMaking {
  readonly title: string;
  readonly line: number;
  readonly objectives: PlanLine[];
  readonly projects: ProjectContent[];
  readonly axes: PlanLine[];
  readonly rationale: PlanLine[];
  readonly projectKeys: Set<string>;
}

/** Takes the lines one by one and remembers where it is: area, section, group. */
class DraftMaking {
  private readonly findings = new Findings();
  private readonly areas: AreaMaking[] = [];
  private readonly titles = new Set<string>();
  private readonly titleLines: PlanLine[] = [];
  private takenFrom: string | undefined;
  private area: AreaMaking | undefined;
  private section: Section | undefined;
  private group: (PlanLine & { empty: boolean }) | undefined;
  private axisNamed = false;

  take(text: string, line: number): void {
    if (text === '') return;
    if (hasLostLetters(text)) this.findings.add('letters-lost', line, text);
    const title = areaTitleOf(text);
    if (title !== undefined) return this.beginArea(title, line, text);
    const heading = headingOf(text);
    if (heading) return this.beginSection(heading.section, heading.rest, line, text);
    const takenFrom = takenFromOf(text);
    if (takenFrom !== undefined) this.takenFrom ??= takenFrom;
    else this.takeText(text, line);
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
      areas: this.areas.map(({ projectKeys: _keys, ...area }): DraftArea => area),
      findings: this.findings.inOrder(),
      findingCount: this.findings.count,
    };
  }

  private beginArea(title: string, line: number, text: string): void {
    this.endArea();
    const key = textKey(title);
    if (key === '') this.findings.add('area-without-title', line, text);
    else if (this.titles.has(key)) this.findings.add('area-repeated', line, text);
    this.titles.add(key);
    this.area = { title, line, objectives: [], projects: [], axes: [], rationale: [], projectKeys: new Set() };
    this.areas.push(this.area);
    this.section = undefined;
  }

  private endArea(): void {
    this.endGroup();
    if (!this.area) return;
    const { line, title, objectives, projects, axes } = this.area;
    if (objectives.length === 0) this.findings.add('area-without-objective', line, title);
    if (projects.length === 0) this.findings.add('area-without-project', line, title);
    if (axes.length === 0) this.findings.add('area-without-axis', line, title);
  }

  private beginSection(section: Section, rest: string, line: number, text: string): void {
    this.endGroup();
    if (!this.area) return this.findings.add('heading-outside-area', line, text);
    this.section = section;
    this.axisNamed = false;
    if (rest !== '') this.takeText(rest, line);
  }

  private takeText(text: string, line: number): void {
    if (!this.area) {
      if (isTitleLine(text)) this.titleLines.push({ text, line });
      else this.findings.add('text-before-first-area', line, text);
      return;
    }
    if (this.section === 'projects') return this.takeProject(this.area, text, line);
    if (this.section === 'axis') return this.takeAxis(this.area, text, line);
    if (this.section === undefined) this.findings.add('objective-by-position', line, text);
    if (hasDoubtfulDate(text)) this.findings.add('doubtful-date', line, text);
    this.area.objectives.push({ text, line });
  }

  /** A line that ends in a colon groups the projects under it, to the end of the section. */
  private takeProject(area: AreaMaking, text: string, line: number): void {
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
    area.projects.push({
      text,
      line,
      ...(this.group && { context: { text: this.group.text, line: this.group.line } }),
    });
  }

  /** The first line names the axis, the others say why the area serves it. */
  private takeAxis(area: AreaMaking, text: string, line: number): void {
    if (this.axisNamed) {
      area.rationale.push({ text, line });
      return;
    }
    this.axisNamed = true;
    if (slugOf(text) === '') return this.findings.add('axis-without-name', line, text);
    area.axes.push({ text, line });
  }

  private endGroup(): void {
    if (this.group?.empty) this.findings.add('group-without-project', this.group.line, this.group.text);
    this.group = undefined;
  }
}
