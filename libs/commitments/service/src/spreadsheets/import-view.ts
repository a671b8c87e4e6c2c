import type { AcceptedImport } from '@acta/commitments/domain';
import { violationIn, type Language } from '@acta/nest';
import { actView } from '../commitments/act-view';
import type { CheckedFile } from './import-check';
import type { ImportDocument } from './imports';
import type { SheetFile } from './sheet-file';
import { placed } from './sheet-table';
import type { CommitmentImportView, ImportChangeView, ImportDryRunView, ImportEndView } from './views-of-imports';

const shownMax = 200;

export function dryRunView({ format }: SheetFile, checked: CheckedFile, language: Language): ImportDryRunView {
  const { rows, errors } = checked;
  const countOf = (what: string) => rows.filter((row) => row.what === what).length;
  const changes = rows.flatMap(({ row, code, what, columns }): readonly ImportChangeView[] =>
    what === 'adopt' || what === 'change' ? [{ row, code, what, ...(columns && { columns }) }] : [],
  );
  return {
    dryRun: true,
    format,
    rowCount: rows.length + new Set(errors.map(({ row }) => row)).size,
    adoptCount: countOf('adopt'),
    changeCount: countOf('change'),
    unchangedCount: countOf('nothing'),
    waitingCount: countOf('waits'),
    changes: changes.slice(0, shownMax),
    errorCount: errors.length,
    errors: errors.slice(0, shownMax).map((error) => {
      const { pointer, row, column, ...violation } = placed(error);
      return { ...violationIn(language, { pointer, ...violation }), row, column };
    }),
  };
}

/** Imports are not shown to the public: whoever reads this sees States by name. */
export function commitmentImportView({ id, state }: ImportDocument, doneCount: number): CommitmentImportView {
  const { status, format, sha256, rowCount, changeCount, by, finished, undoBy, undone } = state;
  return {
    id,
    status,
    format,
    sha256,
    rowCount,
    changeCount,
    doneCount,
    accepted: actView(by, true),
    ...(finished && { ended: endView(finished) }),
    ...(undoBy && { undo: { accepted: actView(undoBy, true), ...(undone && { ended: endView(undone) }) } }),
  };
}

function endView({ by, notDone, notDoneCount }: NonNullable<AcceptedImport['finished']>): ImportEndView {
  return { at: by.recordedAt, notDoneCount, notDone };
}
