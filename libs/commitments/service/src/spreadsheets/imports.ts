import {
  commitmentImports,
  type AcceptedImport,
  type CommitmentImport,
  type CommitmentImportFact,
} from '@acta/commitments/domain';
import { foldCommit, type Projection, type ReadCommit } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** Under which a row is recorded, and taken back. */
export const rowCommands = {
  done: 'commitments.commitment.import-row',
  undone: 'commitments.commitment.undo-row',
} as const;

export interface ImportDocument {
  readonly id: string;
  readonly acceptedAt: string;
  readonly state: AcceptedImport;
  readonly version: number;
}

const prefix = 'import-';

export const importsProjection: Projection<ImportDocument> = {
  name: 'imports',
  version: 1,
  logs: ['commitments'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (document, commit, id) => {
    const before: CommitmentImport = document?.state ?? commitmentImports.initial;
    const state = foldCommit<CommitmentImport, CommitmentImportFact>(commitmentImports.evolve, before, commit);
    if (state.status === 'absent') return document;
    return { id, state, acceptedAt: state.by.recordedAt, version: commit.version };
  },
};

/** What became of one row: the commit that it led to. */
export interface ImportedRowDocument {
  readonly id: string;
  readonly import: string;
  readonly commitment: string;
  readonly commitId: string;
  /** Of the commitment's stream. */
  readonly version: number;
  /** The commit that took it back. */
  readonly undoneBy?: string;
}

export const importedRowsProjection: Projection<ImportedRowDocument> = {
  name: 'imported-rows',
  version: 1,
  logs: ['commitments'],
  documentsOf: (commit) => (isOfRow(commit) ? [`${commit.causationId} ${commit.stream}`] : []),
  fold: (document, commit, id) => {
    if (commit.command === rowCommands.undone) return document && { ...document, undoneBy: commit.id };
    const { causationId = '', stream, version } = commit;
    const commitment = stream.slice('commitment-'.length);
    return { id, import: causationId, commitment, commitId: commit.id, version };
  },
};

/** A row's commit is caused by the one that accepted its import; so is the one that takes it back. */
const isOfRow = ({ command, causationId }: ReadCommit): boolean =>
  causationId !== undefined && (command === rowCommands.done || command === rowCommands.undone);

@Injectable()
export class Imports {
  constructor(private readonly installation: Installation) {}

  get(id: string): Promise<ImportDocument | undefined> {
    return this.collection().get(id);
  }

  /** Newest last. */
  all(): Promise<readonly ImportDocument[]> {
    return this.collection().find({}, { sort: { acceptedAt: 1, id: 1 } });
  }

  rowsOf(id: string): Promise<readonly ImportedRowDocument[]> {
    return this.rows().find({ import: id });
  }

  doneCount(id: string): Promise<number> {
    return this.rows().count({ import: id });
  }

  private collection() {
    return this.installation.readModels.live<ImportDocument>(importsProjection.name);
  }

  private rows() {
    return this.installation.readModels.live<ImportedRowDocument>(importedRowsProjection.name);
  }
}
