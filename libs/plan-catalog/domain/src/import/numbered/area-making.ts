import type { PlanLine, ProjectContent } from '@acta/contracts';
import { textKey } from '../../plan/plan-text';
import { hasDoubtfulDate } from '../doubts';
import type { Findings } from '../findings';
import type { DraftArea } from '../plan-draft';
import type { ActionMark } from './action-mark';
import type { FoundHeading } from './headings-of-actions';
import { joined, type WrittenLine } from './written-lines';

interface ActionMaking {
  readonly lines: { text: string; broken: boolean }[];
  readonly line: number;
  readonly mark?: ActionMark;
  readonly context?: PlanLine;
  /** The last mark within it: "a)", "–". */
  point?: ActionMark;
}

/** One heading and what stands under it, line by line. */
export class AreaMaking {
  readonly projects: ProjectContent[] = [];
  readonly rationale: PlanLine[] = [];
  /** The mark of its first action: that of the others looks alike. */
  top: ActionMark | undefined;
  /** The number of its last action. */
  last = 0;
  action: ActionMaking | undefined;
  context: (PlanLine & { used: boolean }) | undefined;
  private readonly keys = new Set<string>();

  constructor(
    readonly heading: FoundHeading,
    readonly chapter: PlanLine | undefined,
    private readonly hyphenated: ReadonlySet<string>,
    private readonly findings: Findings,
  ) {}

  get isUntouched(): boolean {
    return this.projects.length === 0 && this.rationale.length === 0 && !this.action && !this.context;
  }

  /** The last line of the open action. */
  get lastText(): string {
    return this.action?.lines.at(-1)?.text ?? '';
  }

  begin({ line, broken, text }: WrittenLine, mark?: ActionMark): void {
    this.endAction();
    if (this.context) this.context.used = true;
    const first = mark?.rest ?? text;
    this.action = {
      lines: first === '' ? [] : [{ text: first, broken }],
      line,
      ...(mark && { mark }),
      ...(this.context && { context: { text: this.context.text, line: this.context.line } }),
    };
    if (!mark) return;
    this.top ??= mark;
    if (mark.kind === this.top.kind) this.last = mark.value;
  }

  goOn({ text, broken }: WrittenLine, point?: ActionMark): void {
    this.action?.lines.push({ text, broken });
    if (this.action && point) this.action.point = point;
  }

  group(text: string, line: number): void {
    this.endAction();
    this.endGroup();
    this.context = { text, line, used: false };
  }

  explain(text: string, line: number): void {
    this.endAction();
    this.rationale.push({ text, line });
  }

  done(): DraftArea {
    this.endAction();
    this.endGroup();
    const { title, line, mark } = this.heading;
    if (this.projects.length === 0) this.findings.add('area-without-project', line, title);
    const { projects, rationale, chapter } = this;
    return {
      title,
      line,
      objectives: [],
      projects,
      axes: [],
      rationale,
      ...(mark && mark.kind !== 'bullet' && { mark: mark.written }),
      ...(chapter && { chapter }),
    };
  }

  /** A group line with nothing under it is kept with the reasons. */
  private endGroup(): void {
    const { context } = this;
    this.context = undefined;
    if (!context || context.used) return;
    this.findings.add('group-without-project', context.line, context.text);
    this.rationale.push({ text: context.text, line: context.line });
  }

  private endAction(): void {
    const { action } = this;
    this.action = undefined;
    if (!action) return;
    const text = joined(action.lines, this.hyphenated);
    const { line, mark, context } = action;
    if (text === '') return this.endEmpty(line, mark);
    if (action.point) this.findings.add('holds-points', line, text);
    if (!mark) this.findings.add('action-without-number', line, text);
    if (hasDoubtfulDate(text)) this.findings.add('doubtful-date', line, text);
    const key = textKey(text);
    if (this.keys.has(key)) this.findings.add('project-repeated', line, text);
    this.keys.add(key);
    this.projects.push({
      text,
      line,
      ...(context && { context }),
      ...(mark && mark.kind !== 'bullet' && { mark: mark.written }),
    });
  }

  private endEmpty(line: number, mark: ActionMark | undefined): void {
    const { context } = this;
    if (context) context.used = this.projects.some((project) => project.context?.line === context.line);
    this.findings.add('line-without-words', line, mark?.written ?? '');
  }
}
