import type { CommitmentImportUndone, ImportAccepted, ImportFinished, ImportUndoAccepted } from '@acta/contracts';
import { targetOf, type Aggregate, type Recorded, type Target } from '@acta/kernel';

export type CommitmentImportFact = ImportAccepted | ImportFinished | ImportUndoAccepted | CommitmentImportUndone;

export const importStatuses = ['running', 'finished', 'undoing', 'undone'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export type AcceptedImport = ImportAccepted['data'] & {
  readonly status: ImportStatus;
  readonly by: Recorded;
  readonly finished?: ImportFinished['data'] & { readonly by: Recorded };
  readonly undoBy?: Recorded;
  readonly undone?: CommitmentImportUndone['data'] & { readonly by: Recorded };
};

/** A table of commitments that somebody sent. */
export type CommitmentImport = { readonly status: 'absent' } | AcceptedImport;

export const commitmentImports: Aggregate<CommitmentImport, CommitmentImportFact> = {
  log: 'commitments',
  kind: 'import',
  initial: { status: 'absent' },
  evolve,
};

/** By the id of the commit that accepts it. */
export const commitmentImportOf = (id: string): Target<CommitmentImport, CommitmentImportFact> =>
  targetOf(commitmentImports, id);

function evolve(state: CommitmentImport, fact: CommitmentImportFact, by: Recorded): CommitmentImport {
  if (fact.type === 'commitments.import-accepted') return { ...fact.data, status: 'running', by };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'commitments.import-finished':
      return { ...state, status: 'finished', finished: { ...fact.data, by } };
    case 'commitments.import-undo-accepted':
      return { ...state, status: 'undoing', undoBy: by };
    case 'commitments.import-undone':
      return { ...state, status: 'undone', undone: { ...fact.data, by } };
    default:
      return fact satisfies never;
  }
}
