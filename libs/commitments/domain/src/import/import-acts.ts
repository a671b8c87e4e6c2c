import {
  CommitmentImportUndone,
  ImportAccepted,
  ImportFinished,
  ImportUndoAccepted,
  type RowNotDone,
} from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, type Decision } from '@acta/kernel';
import type { Knowing } from '../track/track-known';
import type { CommitmentImport } from './commitment-import';
import { rangesOf } from './row-ranges';

/** A table whose rows were all found valid, and which of them change something. */
export interface AcceptImport extends Pick<ImportAccepted['data'], 'sha256' | 'byteCount' | 'format' | 'rowCount'> {
  readonly rows: readonly number[];
}

/** A table that changes nothing is not recorded. */
export function acceptImport(
  state: CommitmentImport,
  { sha256, byteCount, format, rowCount, rows }: AcceptImport,
): Decision<ImportAccepted> {
  if (state.status !== 'absent' || rows.length === 0) return [];
  return [ImportAccepted({ sha256, byteCount, format, rowCount, rows: rangesOf(rows), changeCount: rows.length })];
}

const notDoneMax = 100;

const ended = ({ notDone }: { readonly notDone: readonly RowNotDone[] }) => ({
  notDone: notDone.slice(0, notDoneMax),
  notDoneCount: notDone.length,
});

/** Each of its rows is done, or cannot be. */
export function finishImport(
  state: CommitmentImport,
  command: { readonly notDone: readonly RowNotDone[] },
): Decision<ImportFinished> {
  return state.status === 'running' ? [ImportFinished(ended(command))] : [];
}

/**
 * All rows or none: `changed` are those to which something else was done since.
 *
 * Refuses: `import-unknown` (404), `import-under-way` and `import-rows-changed` (409).
 */
export function undoCommitmentImport(
  state: CommitmentImport,
  {
    known: { changed, rowCount },
  }: Knowing<object, { readonly changed: readonly RowChanged[]; readonly rowCount: number }>,
): Decision<ImportUndoAccepted> {
  if (state.status === 'absent') return refuseAsAbsent('import-unknown');
  if (state.status === 'running') return refuseAsConflict('import-under-way');
  if (state.status !== 'finished') return [];
  const [first] = changed;
  if (first) {
    return refuseAsConflict('import-rows-changed', undefined, {
      row: first.row,
      code: first.code,
      rows: changed.length,
    });
  }
  return [ImportUndoAccepted({ rowCount })];
}

export type RowChanged = Pick<RowNotDone, 'row' | 'code'>;

export function finishUndo(
  state: CommitmentImport,
  command: { readonly notDone: readonly RowNotDone[] },
): Decision<CommitmentImportUndone> {
  return state.status === 'undoing' ? [CommitmentImportUndone(ended(command))] : [];
}
