import { planCodePattern, type AxisContent, type ImportPlan, type ProjectContent } from '@acta/contracts';
import { refuse } from '@acta/kernel';
import { slugOf, withoutFullStop } from '../plan/plan-text';
import { duesIn } from './dues/dues-in';
import { placeIn } from './dues/place-of';
import { findingOf } from './findings';
import type { DraftArea, Finding, PlanDraft } from './plan-draft';
import { read, unread, type Reading } from './reading';

export interface DraftUse {
  /** Of the file or text as it came, 64 hexadecimal digits. */
  readonly sha256: string;
  /** The plan's code, where a person names it: `CELAC-2020`. */
  readonly code?: string;
  /** The alpha-3 code of the member that the text names; nothing where it is unknown. */
  readonly memberNamed: (name: string) => string | undefined;
}

/** About what a commit can hold; more is refused before anything looks at each of them. */
const itemsMax = 5_000;

/** rules.md 1.1: one installation serves one body of States, which a title need not name. */
const bodyOfInstallation = 'CELAC';

/** The command that records a draft; refused where not all of it was understood. */
export function planFromDraft(draft: PlanDraft, use: DraftUse): Reading<ImportPlan> {
  const { areas, head, findings } = draft;
  const [blocking] = findings.filter(({ severity }) => severity === 'not-understood');
  if (blocking) {
    const values = { line: blocking.line, finding: blocking.code };
    return unread(refuse('plan-not-understood', 'text', values));
  }
  const items = areas.reduce(
    (sum, { objectives, projects, rationale }) => sum + 1 + objectives.length + projects.length + rationale.length,
    0,
  );
  if (items > itemsMax) return unread(refuse('plan-too-large', 'text', { itemsMax }));
  if (areas.every(({ projects }) => projects.length === 0)) {
    return unread(refuse('plan-without-projects', 'text', { line: areas[0]?.line ?? 1 }));
  }
  const named = codeOf(draft, use);
  if (!named.ok) return named;
  const code = named.value;
  const member = head.presidency === undefined ? undefined : use.memberNamed(head.presidency);
  const [body = '', year = ''] = code.split('-');
  return read({
    code,
    title: head.title ?? code,
    body,
    year: Number.parseInt(year, 10),
    ...(member !== undefined && { member }),
    language: draft.language,
    source: {
      format: draft.format,
      sha256: use.sha256,
      lineCount: draft.lineCount,
      ...(head.takenFrom !== undefined && { takenFrom: head.takenFrom }),
    },
    axes: axesOf(areas, draft.language),
    areas: areas.map(({ axes, projects, ...area }) => ({
      ...area,
      axes: [...new Set(axes.map(({ text }) => slugOf(text)))],
      projects: projects.map((project) => withDues(project, Number.parseInt(year, 10))),
    })),
    doubts: doubtsOf(draft, use).flatMap((finding) =>
      finding.severity === 'doubtful' ? [{ line: finding.line, code: finding.code, excerpt: finding.excerpt }] : [],
    ),
    ...aroundActions(draft),
  });
}

/** As a person names it, or as the title does. */
function codeOf({ head }: PlanDraft, { code }: DraftUse): Reading<string> {
  const own = head.year === undefined ? undefined : `${head.body ?? bodyOfInstallation}-${head.year}`;
  const known = code ?? own;
  if (known === undefined) return unread(refuse('plan-code-unknown', 'code'));
  const year = Number.parseInt(known.split('-')[1] ?? '', 10);
  const wellFormed = planCodePattern.test(known) && year >= 1900 && year <= 2999;
  return wellFormed ? read(known) : unread(refuse('plan-code-malformed', 'code'));
}

function aroundActions({ preamble, closing, footers }: PlanDraft): Pick<PlanDraft, 'preamble' | 'closing' | 'footers'> {
  return { ...(preamble && { preamble }), ...(closing && { closing }), ...(footers && { footers }) };
}

/** With where it takes place and every deadline that its text states. */
function withDues(project: ProjectContent, year: number): ProjectContent {
  const { dues } = duesIn(project.text, year);
  const place = placeIn(project.text);
  return {
    ...project,
    ...(place !== undefined && { place }),
    ...(dues.length > 0 && { proposedDues: dues }),
  };
}

/** What the reader doubts, and what shows only when the draft is put to use, by line. */
export function doubtsOf(
  { findings, head, areas }: PlanDraft,
  { code, memberNamed }: Omit<DraftUse, 'sha256'>,
): readonly Finding[] {
  const { titleLine = 1, title = '', body, year, presidency } = head;
  const planYear = code === undefined ? year : Number.parseInt(code.split('-')[1] ?? '', 10);
  const all = areas.flatMap((area) => area.projects);
  const projects = all.length > itemsMax ? [] : all;
  const ofDues = projects.flatMap(({ text, line }) =>
    duesIn(text, planYear).doubts.map((doubt) => findingOf(doubt, line, text)),
  );
  const of = (kind: 'code-differs' | 'presidency-unknown', holds: boolean) =>
    holds ? [findingOf(kind, titleLine, title)] : [];
  return [
    ...of(
      'code-differs',
      code !== undefined && year !== undefined && body !== undefined && !code.startsWith(`${body}-${year}`),
    ),
    ...of('presidency-unknown', presidency !== undefined && memberNamed(presidency) === undefined),
    ...[...findings, ...ofDues].sort((one, other) => one.line - other.line),
  ];
}

/** Each axis once, by the name that it first had. */
function axesOf(areas: readonly DraftArea[], language: string): readonly AxisContent[] {
  const names = new Map<string, string>();
  for (const { text } of areas.flatMap(({ axes }) => axes)) {
    const key = slugOf(text);
    if (!names.has(key)) names.set(key, withoutFullStop(text));
  }
  return [...names].map(([key, name]) => ({ key, name: { [language]: name } }));
}
