import {
  AddObligor,
  AdoptCommitment,
  AmendCommitment,
  commitmentCodePattern,
  ReleaseObligor,
  RescheduleCommitment,
  validateAs,
  type ContractClass,
} from '@acta/contracts';
import { sameContent } from '@acta/kernel';
import type { Commitment } from '../commitment/commitment';
import { cellError, columnOf, type CellError } from './cell-error';
import { cellOf, textIn } from './cell-text';
import { obligorsNow, rowOf } from './commitment-row';
import { milestonesAsked, milestonesIn, noMilestones, type MilestonesAsked } from './milestones-cell';
import { adoptionIn, dueFrom, fulfilmentIn, numberIn } from './row-parts';
import { columnsByLanguage, namesIn, textsIn, type SheetRow } from './sheet-columns';

/** What a row asks of the commitment that it names: nothing, or to adopt it, or to say what is different. */
export type AskedOfRow =
  { readonly what: 'nothing' | 'waits' } | { readonly what: 'adopt'; readonly command: AdoptCommitment } | AskedChanges;

export interface AskedChanges {
  readonly what: 'change';
  /** The columns that say something else than the record. */
  readonly columns: readonly string[];
  readonly amend?: AmendCommitment;
  readonly reschedule?: RescheduleCommitment;
  /** Milestones whose dues move. */
  readonly move: readonly RescheduleCommitment[];
  readonly release: readonly ReleaseObligor[];
  readonly add: readonly AddObligor[];
}

export type RowRead = AskedOfRow | { readonly errors: readonly CellError[] };

/** What was said once, by the adoption, and no command says otherwise. */
const fixed = [
  ...['plan', 'area', 'project', 'source_title', 'source_url', 'source_line', 'mode', 'lead', 'participants'],
  ...['instrument', 'meeting', 'adopted_on', 'basis'],
];

/** What somebody fills in where a project is to become a commitment. */
const takesOn = ['mode', 'obligors', 'lead', 'kind', 'due_precision', 'due_to', 'instrument', 'adopted_on', 'basis'];
const neededToAdopt = ['mode', 'kind', 'due_precision', 'instrument', 'adopted_on', 'basis'];

const ofFulfilment = ['kind', 'scale', 'indicator', 'unit', 'baseline', 'target', 'direction'];
const ofDue = ['due_precision', 'due_from', 'due_to', 'due_words', 'due_basis'];

/**
 * What a row asks, held against the commitment as it stands: cell by cell, so that a row that was exported and comes
 * back as it was asks for nothing. A column that the table does not have is left as it is. `today`: from when an
 * obligor is one, or is none, where the row does not say.
 */
export function readRow(state: Commitment, row: SheetRow, today: string): RowRead {
  const { code = '' } = row;
  if (!commitmentCodePattern.test(code)) return wrong(cellError('code', code === '' ? 'isDefined' : 'matches'));
  return state.status === 'absent' ? adopting(row) : changing(rowOf(state, 0), state, row, today);
}

const wrong = (...errors: readonly CellError[]): { readonly errors: readonly CellError[] } => ({ errors });

function adopting(row: SheetRow): RowRead {
  if (takesOn.every((column) => (row[column] ?? '') === '')) {
    return row['project'] === row['code'] ? { what: 'waits' } : wrong(...missingIn(row));
  }
  const missing = missingIn(row);
  if (milestonesIn(row['milestones'] ?? '') === undefined) missing.push(cellError('milestones', 'cell-not-json'));
  if (missing.length > 0) return wrong(...missing);
  const read = validated(AdoptCommitment, adoptionIn(row));
  return 'errors' in read ? read : { what: 'adopt', command: read.value };
}

function missingIn(row: SheetRow): CellError[] {
  const blank = neededToAdopt.filter((column) => (row[column] ?? '') === '');
  const texts = Object.keys(textsIn(row, 'text'));
  if (texts.length === 0) blank.push('text.es');
  if (texts.length > 1 && (row['authentic'] ?? '') === '') blank.push('authentic');
  return blank.map((column) => cellError(column, 'isDefined'));
}

type Adopted = Exclude<Commitment, { readonly status: 'absent' }>;

function changing(before: SheetRow, state: Adopted, row: SheetRow, today: string): RowRead {
  const columns = Object.keys(row).filter((column) => isOther(before, row, column));
  if (columns.length === 0) return { what: 'nothing' };
  const errors = columns.flatMap((column) => refusedAt(column, row, state));
  if ((row['reason'] ?? '') === '') errors.push(cellError('reason', 'isDefined'));
  const milestones = columns.includes('milestones') ? milestonesAsked(state, row['milestones'] ?? '') : noMilestones;
  if ('errors' in milestones) errors.push(...milestones.errors);
  if (errors.length > 0 || 'errors' in milestones) return wrong(...errors);
  const { amend, reschedule, move, release, add } = commandsIn(before, state, row, { columns, milestones, today });
  const broken = [...amend, ...reschedule, ...move, ...release, ...add].flatMap((part) =>
    'errors' in part ? part.errors : [],
  );
  if (broken.length > 0) return wrong(...broken);
  const [amended, rescheduled] = [valuesIn(amend)[0], valuesIn(reschedule)[0]];
  return {
    what: 'change',
    columns,
    ...(amended && { amend: amended }),
    ...(rescheduled && { reschedule: rescheduled }),
    move: valuesIn(move),
    release: valuesIn(release),
    add: valuesIn(add),
  };
}

interface Differing {
  readonly columns: readonly string[];
  readonly milestones: MilestonesAsked;
  readonly today: string;
}

/** Each as its contract reads it. */
function commandsIn(before: SheetRow, state: Adopted, row: SheetRow, { columns, milestones, today }: Differing) {
  const { reason, changed_on: changedOn = '' } = row;
  const on = changedOn === '' ? today : changedOn;
  const amendment = {
    ...amendmentIn(before, row, columns),
    ...(milestones.added.length > 0 && { milestones: milestones.added }),
  };
  const moves = columns.some((column) => ofDue.includes(column));
  const obligors = columns.includes('obligors') ? obligorsAsked(state, row) : { released: [], added: [] };
  return {
    amend: Object.keys(amendment).length > 0 ? [validated(AmendCommitment, { ...amendment, reason })] : [],
    reschedule: moves ? [validated(RescheduleCommitment, { due: dueFrom({ ...before, ...row }), reason })] : [],
    move: milestones.moved.map((moved) => validated(RescheduleCommitment, { ...moved, reason })),
    release: obligors.released.map((obligor) => validated(ReleaseObligor, { obligor, on, reason })),
    add: obligors.added.map((obligor) => validated(AddObligor, { obligor, on, reason })),
  };
}

const valuesIn = <Value>(parts: readonly Read<Value>[]): readonly Value[] =>
  parts.flatMap((part) => ('errors' in part ? [] : [part.value]));

/** What is not of the commitment: who read it when, and why it is to be otherwise. */
const aside = ['code', 'version', 'changed_on', 'reason'];

function isOther(before: SheetRow, row: SheetRow, column: string): boolean {
  if (aside.includes(column)) return false;
  const [was, is] = [textIn(cellOf(before[column] ?? '')), row[column] ?? ''];
  if (column === 'milestones') return !sameContent(milestonesIn(was) ?? was, milestonesIn(is) ?? is);
  const lists = ['authentic', 'obligors', 'participants'];
  if (lists.includes(column)) return !sameContent([...namesIn(was)].sort(), [...namesIn(is)].sort());
  return !sameContent(was, is);
}

function refusedAt(column: string, row: SheetRow, { obligation: { mode } }: Adopted): CellError[] {
  if (fixed.includes(column) || (column === 'obligors' && mode !== 'each')) return [cellError(column, 'cell-fixed')];
  const stem = column.split('.')[0];
  const emptied = row[column] === '' && ([...columnsByLanguage, 'authentic', 'obligors', 'weight'] as string[]);
  return emptied && emptied.includes(stem ?? '') ? [cellError(column, 'cell-emptied')] : [];
}

function amendmentIn(before: SheetRow, row: SheetRow, columns: readonly string[]): object {
  const changed = Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
  const [title, text] = [textsIn(changed, 'title'), textsIn(changed, 'text')];
  const judged = columns.some((column) => ofFulfilment.includes(column) || column.startsWith('indicator_name.'));
  return {
    ...(Object.keys(title).length > 0 && { title }),
    ...(Object.keys(text).length > 0 && { text }),
    ...(columns.includes('authentic') && { authentic: namesIn(row['authentic']) }),
    ...(judged && { fulfilment: fulfilmentIn({ ...before, ...row }) }),
    ...(columns.includes('weight') && { weight: numberIn(row['weight'] ?? '') }),
  };
}

function obligorsAsked(state: Adopted, row: SheetRow) {
  const [now, asked] = [obligorsNow(state), namesIn(row['obligors'])];
  return {
    released: now.filter((key) => !asked.includes(key)),
    added: asked.filter((key) => !now.includes(key)),
  };
}

type Read<Value> = { readonly value: Value } | { readonly errors: readonly CellError[] };

function validated<Value extends object>(contract: ContractClass<Value>, plain: object): Read<Value> {
  const read = validateAs(contract, plain);
  if (read.ok) return { value: read.value };
  return wrong(
    ...read.violations.map(({ pointer, code, message }) => cellError(columnOf(pointer, code), code, message)),
  );
}
