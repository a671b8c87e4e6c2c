import type { PlanText } from '@acta/plan-catalog/domain';

/** What the reader of documents makes of one: only what is used here. */
export interface DocumentPart {
  readonly type: string;
  readonly children?: readonly DocumentPart[];
  readonly value?: string;
  readonly isBold?: boolean;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null;
  readonly notes?: { readonly _notes?: Readonly<Record<string, { readonly body: readonly DocumentPart[] }>> };
}

/* Of a paragraph in bold letters that may be a heading without its style, in characters. */
const boldLengthMax = 200;
const boldLevel = 6;

/** A paragraph is a line. Numbers of lists, which a document does not hold as text, are counted from the last heading on. */
export function linesOfDocument(document: DocumentPart): PlanText {
  const lines: string[] = [];
  const headings = new Map<number, number>();
  const counts: number[] = [];
  const notes = Object.values(document.notes?._notes ?? {}).flatMap(({ body }) => body);
  const body = paragraphsIn(document.children ?? []);
  for (const paragraph of body) {
    const text = textIn(paragraph).trim();
    const level = text === '' ? undefined : levelOf(paragraph, text);
    lines.push(level === undefined ? `${listMarkOf(paragraph, counts)}${text}` : text);
    if (level !== undefined) headings.set(lines.length, level);
    if (level !== undefined || (!paragraph.numbering && isInCapitals(text))) counts.length = 0;
  }
  lines.push(...paragraphsIn(notes).map((note) => `\u00b9 ${textIn(note).trim()}`));
  return { lines, headings };
}

function paragraphsIn(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  return parts.flatMap((part) => (part.type === 'paragraph' ? [part] : paragraphsIn(part.children ?? [])));
}

function textIn({ type, value, children = [] }: DocumentPart): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab' || type === 'break') return ' ';
  return children.map(textIn).join('');
}

function levelOf(paragraph: DocumentPart, text: string): number | undefined {
  const style = `${paragraph.styleName ?? ''} ${paragraph.styleId ?? ''}`;
  const [, named] = /(?:heading|t[ií]?tulo|titre|cabe[cç]alho) ?([1-9])/i.exec(style) ?? [];
  if (named !== undefined) return Number(named);
  if (/(?:^| )(?:title|t[ií]?tulo)(?: |$)/i.test(style)) return 1;
  const plain = paragraph.numbering || text.length > boldLengthMax || /[.;,:]$/.test(text);
  return !plain && isBold(paragraph) ? boldLevel : undefined;
}

function isBold(paragraph: DocumentPart): boolean {
  const runs = (paragraph.children ?? []).filter((part) => textIn(part).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.isBold === true);
}

function listMarkOf({ numbering }: DocumentPart, counts: number[]): string {
  if (!numbering) return '';
  const level = Math.min(8, Math.max(0, Number(numbering.level) || 0));
  if (!numbering.isOrdered) return level === 0 ? '• ' : '– ';
  counts.length = level + 1;
  const count = (counts[level] ?? 0) + 1;
  counts[level] = count;
  return level === 0 || count > 26 ? `${count}. ` : `${String.fromCharCode(96 + count)}) `;
}

const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
