import { CommitmentImportUndone, ImportAccepted, ImportFinished, ImportUndoAccepted } from '@acta/contracts';
import { decider } from '@acta/testing';
import { commitmentImports } from './commitment-import';
import { acceptImport, finishImport, finishUndo, undoCommitmentImport } from './import-acts';

const given = decider(commitmentImports);
const file = { sha256: 'a'.repeat(64), byteCount: 9, format: 'csv' as const, rowCount: 5 };
const accepted = ImportAccepted({ ...file, rows: '2-3,6', changeCount: 3 });
const none = { notDone: [], notDoneCount: 0 };
const nobodySince = { command: {}, known: { changed: [], rowCount: 3 } };
const left = Array.from({ length: 150 }, (_, index) => ({
  row: index + 2,
  code: 'CELAC-2020-01-01',
  reason: 'row-stale',
}));

test('a table is accepted with the rows that change something; one that changes nothing is not recorded', () => {
  given()
    .when(acceptImport, { ...file, rows: [2, 3, 6] })
    .then(accepted);
  given()
    .when(acceptImport, { ...file, rows: [] })
    .then();
  given(accepted)
    .when(acceptImport, { ...file, rows: [2] })
    .then();
});

test('ends once, and tells the first hundred of the rows that could not be done', () => {
  given(accepted).when(finishImport, { notDone: [] }).then(ImportFinished(none));
  given(accepted, ImportFinished(none)).when(finishImport, { notDone: [] }).then();
  given(accepted)
    .when(finishImport, { notDone: left })
    .then(ImportFinished({ notDone: left.slice(0, 100), notDoneCount: 150 }));
});

describe('taking an import back', () => {
  test('is accepted once, where it is finished and nothing was done to its rows since', () => {
    given(accepted, ImportFinished(none))
      .when(undoCommitmentImport, nobodySince)
      .then(ImportUndoAccepted({ rowCount: 3 }));
    given(accepted, ImportFinished(none), ImportUndoAccepted({ rowCount: 3 }))
      .when(undoCommitmentImport, nobodySince)
      .then();
  });
  test('is refused where there is none, where it is under way, and where a row changed since', () => {
    given().when(undoCommitmentImport, nobodySince).refuses('import-unknown');
    given(accepted).when(undoCommitmentImport, nobodySince).refuses('import-under-way');
    const changed = [{ row: 3, code: 'CELAC-2020-01-02' }];
    given(accepted, ImportFinished(none))
      .when(undoCommitmentImport, { command: {}, known: { changed, rowCount: 3 } })
      .refuses('import-rows-changed');
  });
  test('ends once', () => {
    const undoing = [accepted, ImportFinished(none), ImportUndoAccepted({ rowCount: 3 })];
    given(...undoing)
      .when(finishUndo, { notDone: [] })
      .then(CommitmentImportUndone(none));
    given(accepted).when(finishUndo, { notDone: [] }).then();
    expect(given(...undoing, CommitmentImportUndone(none)).state()).toMatchObject({ status: 'undone' });
  });
});
