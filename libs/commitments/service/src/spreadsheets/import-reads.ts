import { rowsIn } from '@acta/commitments/domain';
import { listing, Problem, versionedAsOfNow, type Listing, type Versioned } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ImportRows } from './import-rows';
import { commitmentImportView } from './import-view';
import { Imports } from './imports';

/** What became of the tables that came in. */
@Injectable()
export class ImportReads {
  constructor(
    private readonly imports: Imports,
    private readonly rows: ImportRows,
  ) {}

  async list(): Promise<Listing> {
    const documents = await this.imports.all();
    const counted = await Promise.all(
      documents.map(async (document) => ({ document, doneCount: await this.imports.doneCount(document.id) })),
    );
    return listing(counted, { keyOf: ({ document: { acceptedAt, id } }) => [acceptedAt, id] }, (one) =>
      commitmentImportView(one.document, one.doneCount),
    );
  }

  /** Throws 404. */
  async get(id: string): Promise<Versioned> {
    const document = await this.imports.get(id);
    if (!document) throw new Problem(404, 'not-found');
    return versionedAsOfNow(document.version, commitmentImportView(document, await this.imports.doneCount(id)));
  }

  /** What became of each row, in the order of the table. Throws 404. */
  async rowsOf(id: string): Promise<Listing> {
    const document = await this.imports.get(id);
    if (!document) throw new Problem(404, 'not-found');
    const byCommit = new Map((await this.imports.rowsOf(id)).map((row) => [row.commitId, row]));
    const rows = rowsIn(document.state.rows).flatMap((row) => {
      const done = byCommit.get(this.rows.commitIdOf(id, `row ${row}`));
      return done ? [{ row, done }] : [];
    });
    return listing(rows, { keyOf: ({ row }) => [String(row).padStart(6, '0'), ''] }, ({ row, done }) => ({
      row,
      code: done.commitment.toUpperCase(),
      commitId: done.commitId,
      ...(done.undoneBy !== undefined && { undoneBy: done.undoneBy }),
    }));
  }
}
