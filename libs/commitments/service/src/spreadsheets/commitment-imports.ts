import { acceptImport, commitmentImportOf, rowsIn, undoCommitmentImport } from '@acta/commitments/domain';
import {
  Commands,
  Installation,
  permit,
  Problem,
  withBytes,
  type Answered,
  type HttpMeta,
  type IncomingBytes,
  type Language,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ImportCheck, type CheckedRow } from './import-check';
import { ImportRows } from './import-rows';
import { ImportRunner } from './import-runner';
import { dryRunView } from './import-view';
import { OneAtATime } from './one-at-a-time';
import { placed, problemOfCells } from './sheet-table';

/** Tables of commitments that come in: all their rows are valid, or nothing is recorded. */
@Injectable()
export class CommitmentImports {
  private readonly turns = new OneAtATime();

  constructor(
    private readonly commands: Commands,
    private readonly installation: Installation,
    private readonly check: ImportCheck,
    private readonly rows: ImportRows,
    private readonly runner: ImportRunner,
  ) {}

  dryRun(bytes: IncomingBytes, meta: HttpMeta, language: Language): Promise<object> {
    return this.turns.run(async () => {
      const file = await this.rows.fileOf(await wholeOf(bytes), meta.why);
      return dryRunView(file, await this.check.of(file, meta), language);
    });
  }

  /** Answers when the import is accepted: its rows follow, whatever becomes of this process. */
  receive(bytes: IncomingBytes, asked: HttpMeta): Promise<Answered> {
    return this.turns.run(async () => {
      const content = await wholeOf(bytes);
      const { evidence, store, surroundings } = this.installation;
      const sha256 = surroundings.hashing.sha256(content);
      const meta = withBytes(asked, sha256);
      const target = commitmentImportOf(meta.commitId);
      const asFile = { sha256, byteCount: content.length };
      if (await store.findCommit(meta.commitId)) {
        return this.commands.run(target, acceptImport, { ...asFile, format: 'csv', rowCount: 1, rows: [] }, meta);
      }
      this.refuseWhileBusy();
      const file = await this.rows.fileOf(content, meta.why);
      const { rows, errors } = await this.check.of(file, meta);
      if (errors.length > 0) throw problemOfCells('import-rows-refused', errors);
      const changing = rows.filter(({ what }) => what === 'adopt' || what === 'change');
      changing.forEach((row) => permitRow(row, meta));
      if (changing.length > 0) await evidence.put(inOne(content));
      const command = { ...asFile, format: file.format, rowCount: rows.length, rows: changing.map(({ row }) => row) };
      const answered = await this.commands.run(target, acceptImport, command, meta);
      if (answered.kind === 'recorded') this.runner.start(answered.answer.commitId);
      return answered;
    });
  }

  undo(id: string, meta: HttpMeta): Promise<Answered> {
    return this.turns.run(async () => {
      const target = commitmentImportOf(id);
      const { state } = await this.commands.stateOf(target);
      if (state.status === 'absent') throw new Problem(404, 'not-found');
      if (state.status === 'finished') this.refuseWhileBusy();
      const changed = state.status === 'finished' ? await this.rows.changedSince(id, state) : [];
      const input = { command: {}, known: { changed, rowCount: rowsIn(state.rows).length } };
      const answered = await this.commands.run(target, undoCommitmentImport, input, meta).catch((error: unknown) => {
        if (!(error instanceof Problem) || changed.length === 0) throw error;
        const errors = changed.map(({ row }) =>
          placed({ row, column: 'code', code: 'row-changed-since', message: 'row-changed-since' }),
        );
        throw new Problem(error.status, error.reason, { ...error.details, errors });
      });
      if (answered.kind === 'recorded') this.runner.start(id);
      return answered;
    });
  }

  /** What was found valid must stay so until it is recorded. */
  private refuseWhileBusy(): void {
    if (this.runner.busy) throw new Problem(409, 'import-under-way', { headers: { 'Retry-After': '1' } });
  }
}

/** Whoever imports may do no more than they might by the routes themselves. */
function permitRow({ what, columns = [] }: CheckedRow, { caller }: HttpMeta): void {
  if (what === 'adopt') return permit(caller, 'commitment.adopt');
  const moves = columns.some((column) => column.startsWith('due_'));
  const names = columns.includes('obligors');
  if (moves) permit(caller, 'commitment.reschedule');
  if (names) permit(caller, 'commitment.add-obligor');
  if (names) permit(caller, 'commitment.release-obligor');
  permit(caller, 'commitment.amend');
}

async function wholeOf(bytes: IncomingBytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* inOne(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
