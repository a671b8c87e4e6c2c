import { languageTagShape } from '@acta/contracts';

/** What a row says, by the name of its column; a column that the table does not have is not in it. */
export type SheetRow = Readonly<Record<string, string>>;

/** Columns that there is one of for each language: `text.es`. */
export const columnsByLanguage = ['title', 'text', 'indicator_name'] as const;

/** In the order in which they stand; where `<…>` is, one for each language. */
const order = [
  'code',
  'version',
  'plan',
  'area',
  'project',
  'title.<language>',
  'text.<language>',
  'authentic',
  'mode',
  'obligors',
  'lead',
  'participants',
  'kind',
  'scale',
  'indicator',
  'indicator_name.<language>',
  'unit',
  'baseline',
  'target',
  'direction',
  'due_precision',
  'due_from',
  'due_to',
  'due_words',
  'due_basis',
  'milestones',
  'weight',
  'instrument',
  'meeting',
  'adopted_on',
  'basis',
  'source_title',
  'source_url',
  'source_line',
  'changed_on',
  'reason',
] as const;

const plain: ReadonlySet<string> = new Set(order.filter((name) => !name.includes('.')));

/** The columns of a table in these languages. */
export function sheetColumns(languages: readonly string[]): readonly string[] {
  return order.flatMap((name) =>
    name.includes('.') ? languages.map((language) => name.replace('<language>', language)) : [name],
  );
}

/** Whether there is such a column. */
export function isColumn(name: string): boolean {
  const [stem = '', language] = name.split(/\.(.*)/s);
  if (language === undefined) return plain.has(name);
  return columnsByLanguage.some((known) => known === stem) && languageTagShape.test(language);
}

/** What a row says in each language under one name; blank cells say nothing. */
export function textsIn(row: SheetRow, stem: (typeof columnsByLanguage)[number]): Readonly<Record<string, string>> {
  const prefix = `${stem}.`;
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, text]) =>
      column.startsWith(prefix) && text !== '' ? [[column.slice(prefix.length), text]] : [],
    ),
  );
}

/** A cell that names several: between spaces, commas or semicolons. */
export const namesIn = (cell = ''): readonly string[] => cell.split(/[\s,;]+/).filter((name) => name !== '');
