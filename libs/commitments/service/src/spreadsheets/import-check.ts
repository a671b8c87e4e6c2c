import { setImmediate } from 'node:timers/promises';
import {
  columnOf,
  commitmentOf,
  importRow,
  planAskedFor,
  readRow,
  triageOf,
  type AdoptionKnown,
  type AskedOfRow,
  type CellError,
  type SheetRow,
} from '@acta/commitments/domain';
import { isRefusal, type Meta } from '@acta/kernel';
import { Commands } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { PlansKnown } from '../projects/plans-known';
import { StatesKnown } from '../sight/states-known';
import type { NumberedRow, SheetFile } from './sheet-file';
import type { PlacedError } from './sheet-table';

/** What a row would do. */
export interface CheckedRow {
  readonly row: number;
  readonly code: string;
  readonly what: AskedOfRow['what'];
  /** What it says otherwise than the record. */
  readonly columns?: readonly string[];
}

export interface CheckedFile {
  readonly rows: readonly CheckedRow[];
  readonly errors: readonly PlacedError[];
}

/* Of so many the thread takes care before it turns to others. */
const rowsAtOnce = 100;

/** Finds out what every row of a table asks, and what stands against it: the record is only read. */
@Injectable()
export class ImportCheck {
  constructor(
    private readonly commands: Commands,
    private readonly plans: PlansKnown,
    private readonly states: StatesKnown,
  ) {}

  async of({ rows, errors }: SheetFile, meta: Meta): Promise<CheckedFile> {
    const found: PlacedError[] = [...errors];
    const checked: CheckedRow[] = [];
    const seen = new Set<string>();
    const refused = new Set(errors.map(({ row, column }) => `${row} ${column}`));
    const broken = new Set(errors.map(({ row }) => row));
    for (const [index, numbered] of rows.entries()) {
      if (index % rowsAtOnce === 0) await setImmediate();
      const { code = '' } = numbered.cells;
      const read = seen.has(code) ? repeated : await this.row(numbered, meta);
      seen.add(code);
      const { row } = numbered;
      // Of a cell that could not be read nothing else is said.
      if ('errors' in read) {
        found.push(
          ...read.errors.flatMap((error) => (refused.has(`${row} ${error.column}`) ? [] : [{ row, ...error }])),
        );
      } else if (!broken.has(row)) checked.push(read);
    }
    return { rows: checked, errors: found.sort((one, other) => one.row - other.row) };
  }

  /** What a row's decision relies on beside the commitment itself (rules.md 1.15). */
  async knownFor(row: SheetRow): Promise<AdoptionKnown> {
    const { code, plan, area, project } = row;
    const said = (cell = '') => (cell === '' ? undefined : cell);
    const source = { plan: said(plan), area: said(area), project: said(project) };
    const of = planAskedFor({ code, source: source as { plan?: string } });
    const [known, triage, states] = await Promise.all([
      of === undefined ? undefined : this.plans.get(of),
      source.project === undefined ? undefined : this.commands.stateOf(triageOf(source.project)),
      this.states.get(),
    ]);
    return { plan: known, triage: triage?.state, states };
  }

  private async row({ row, cells }: NumberedRow, meta: Meta): Promise<CheckedRow | { errors: readonly CellError[] }> {
    const { code = '', version = '' } = cells;
    const target = commitmentOf(code === '' ? 'none' : code);
    const { state, version: standing } = await this.commands.stateOf(target);
    const asked = readRow(state, cells, meta.now.slice(0, 10));
    if ('errors' in asked) return asked;
    if (asked.what === 'nothing' || asked.what === 'waits') return { row, code, what: asked.what };
    const stale = asked.what === 'change' && version !== '' && version !== String(standing);
    if (stale) return { errors: [{ column: 'version', code: 'row-stale', message: 'row-stale' }] };
    const input = { command: { row: cells, acceptedAt: meta.now }, known: await this.knownFor(cells) };
    const decision = importRow(state, input, meta);
    if (isRefusal(decision)) {
      const { reason, field = '' } = decision;
      return { errors: [{ column: columnOf(field, reason), code: reason, message: reason }] };
    }
    if (decision.length === 0) return { row, code, what: 'nothing' };
    return { row, code, what: asked.what, ...(asked.what === 'change' && { columns: asked.columns }) };
  }
}

const repeated = { errors: [{ column: 'code', code: 'row-repeated', message: 'row-repeated' }] };
