/** What stands against one cell of a row. `code`: a rule of a contract, or a reason for which a decision refuses. */
export interface CellError {
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

export const cellError = (column: string, code: string, message: string = code): CellError => ({
  column,
  code,
  message,
});

const columns: Readonly<Record<string, string>> = {
  '/obligation': 'obligors',
  '/fulfilment': 'kind',
  '/fulfilment/measured': 'indicator',
  '/fulfilment/measured/name': 'indicator_name.es',
  '/source': 'project',
  '/source/document': 'source_title',
  '/adoption': 'instrument',
  '/adoption/on': 'adopted_on',
  '/due': 'due_to',
  '/title': 'title.es',
  '/text': 'text.es',
  '/obligor': 'obligors',
  '/on': 'changed_on',
};

/** The stem that a part of a command begins with, where its columns have one. */
const stems: Readonly<Record<string, string>> = { due: 'due_', document: 'source_' };

const unlikeTheirField: Readonly<Record<string, string>> = {
  'lead-missing': 'lead',
  'obligation-names-unfit': 'mode',
  'date-in-future': 'adopted_on',
};

/** The column in which somebody finds what a decision or a contract points at; that of the code for a row as a whole. */
export function columnOf(pointer: string, code: string): string {
  const own = unlikeTheirField[code];
  if (own !== undefined) return own;
  const steps = pointer.split('/').filter((step) => step !== '' && !/^[0-9]+$/.test(step));
  if (steps[0] === 'milestones') return 'milestones';
  const [last = 'code', before = ''] = steps.toReversed();
  return columns[`/${steps.join('/')}`] ?? (stems[before] ?? '') + last;
}
