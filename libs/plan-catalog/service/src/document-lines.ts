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
  for (const part of partsIn(document.children ?? [], ['paragraph', 'table'])) {
    if (part.type === 'paragraph') take(part);
    else takeTable(part);
  }
  lines.push(...paragraphsIn(notes).map((note) => `\u00b9 ${onOneLine(textIn(note))}`));
  return { lines, headings };

  function take(paragraph: DocumentPart): void {
    const text = textIn(paragraph).trim();
    const level = text === '' ? undefined : levelOf(paragraph, text);
    if (level === undefined) lines.push(...`${listMarkOf(paragraph, counts)}${text}`.split('\n'));
    else headings.set(lines.push(onOneLine(text)), level);
    if (level !== undefined || (!paragraph.numbering && isInCapitals(text))) counts.length = 0;
  }

  function takeTable(table: DocumentPart): void {
    const rows = numberedRowsOf(table, (paragraph) => listMarkOf(paragraph, counts));
    if (rows) lines.push(...rows);
    else paragraphsIn(table.children ?? []).forEach(take);
  }
}

const paragraphsIn = (parts: readonly DocumentPart[]) => partsIn(parts, ['paragraph']);

function partsIn(parts: readonly DocumentPart[], types: readonly string[]): readonly DocumentPart[] {
  return parts.flatMap((part) => (types.includes(part.type) ? [part] : partsIn(part.children ?? [], types)));
}

/** A table of numbered actions: each row is a line, and what stands behind the action is named as its column is. */
function numberedRowsOf(table: DocumentPart, markOf: (paragraph: DocumentPart) => string) {
  const rows = partsIn(table.children ?? [], ['tableRow']).map((row) =>
    partsIn(row.children ?? [], ['tableCell']).map((cell) =>
      paragraphsIn(cell.children ?? [])
        .map((paragraph) => `${markOf(paragraph)}${onOneLine(textIn(paragraph))}`.trim())
        .filter((text) => text !== '')
        .join(' '),
    ),
  );
  const [names = [], ...others] = rows;
  const isNumbered = ([first = '', action = '']: readonly string[]) => /^\d{1,3}[.)]?$/.test(first) && action !== '';
  if (isNumbered(names) || !others.some(isNumbered)) return undefined;
  return others.map(([number = '', action = '', ...more]) => {
    const said = more.flatMap((text, at) => (text === '' ? [] : [`${names[at + 2] ?? ''}: ${text}`]));
    return [number.replace(/^(\d{1,3})$/, '$1.'), [action, ...said].join('. ').replaceAll('..', '.')].join(' ').trim();
  });
}

/** A break within a paragraph ends a line. */
function textIn({ type, value, children = [] }: DocumentPart): string {
  if (type === 'text') return (value ?? '').replaceAll('\n', ' ');
  if (type === 'tab') return ' ';
  if (type === 'break') return '\n';
  return children.map(textIn).join('');
}

const onOneLine = (text: string): string => text.replaceAll('\n', ' ').trim();

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
