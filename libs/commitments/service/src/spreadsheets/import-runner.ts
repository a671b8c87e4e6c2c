import {
  commitmentImportOf,
  finishImport,
  finishUndo,
  rowsIn,
  type AcceptedImport,
  type CommitmentImport,
  type CommitmentImportFact,
} from '@acta/commitments/domain';
import type { RowNotDone } from '@acta/contracts';
import { readCommit, type Commit, type Decide, type Target } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ImportRows } from './import-rows';
import { Imports } from './imports';

/** Enough that many rows become durable together, few enough that others get their turn. */
const rowsAtOnce = 32;
const triesMax = 5;
const pauseMs = 1_000;

/**
 * Does what an accepted import asks, to the end: an import that a stopped process left begun goes on at the next start.
 * One at a time, so that rows that were found valid are not made invalid by those of another.
 */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('imports');
  private readonly cutShort = new AbortController();
  private turn: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly installation: Installation,
    private readonly imports: Imports,
    private readonly rows: ImportRows,
  ) {}

  /** Whether rows are being recorded, or taken back. */
  get busy(): boolean {
    return this.waiting > 0;
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { id, state } of await this.imports.all()) {
      if (state.status === 'running' || state.status === 'undoing') this.start(id);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.cutShort.abort();
    await this.turn;
  }

  start(id: string): void {
    this.waiting += 1;
    this.turn = this.turn.then(() => this.toTheEnd(id)).finally(() => (this.waiting -= 1));
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.busy) await this.turn;
  }

  private async toTheEnd(id: string): Promise<void> {
    for (let triesLeft = triesMax; triesLeft > 0 && !this.cutShort.signal.aborted; triesLeft -= 1) {
      try {
        return await this.run(id);
      } catch (error) {
        if (this.installation.stopped()) return;
        this.log.error(`import ${id}: ${error instanceof Error ? error.message : String(error)}`);
        await this.installation.surroundings.clock.sleep(pauseMs, this.cutShort.signal);
      }
    }
  }

  private async run(id: string): Promise<void> {
    const { state } = await this.installation.commands.load(commitmentImportOf(id));
    if (state.status === 'running') return this.finish(id, state);
    if (state.status === 'undoing') return this.undo(id, state);
  }

  private async finish(id: string, state: AcceptedImport): Promise<void> {
    const accepted = await this.commit(id);
    const { why } = readCommit(accepted, this.installation.registry);
    const rows = await this.rows.of(state, why);
    const notDone = await this.each(rows, (row) => this.rows.done(accepted, row));
    if (notDone) await this.end(id, accepted, finishImport, notDone);
  }

  private async undo(id: string, state: AcceptedImport): Promise<void> {
    const accepted = await this.commit(state.undoBy?.eventId.split('.')[0] ?? '');
    const notDone = await this.each(rowsIn(state.rows), (row) => this.rows.undone(id, accepted, row));
    if (notDone) await this.end(id, accepted, finishUndo, notDone);
  }

  /** Those that could not be done; nothing where the process is stopping and others are left. */
  private async each<Row>(
    rows: readonly Row[],
    act: (row: Row) => Promise<RowNotDone | undefined>,
  ): Promise<readonly RowNotDone[] | undefined> {
    const notDone: RowNotDone[] = [];
    for (let next = 0; next < rows.length; next += rowsAtOnce) {
      if (this.cutShort.signal.aborted) return undefined;
      const acted = await Promise.all(rows.slice(next, next + rowsAtOnce).map(act));
      notDone.push(...acted.flatMap((one) => (one ? [one] : [])));
    }
    return notDone;
  }

  private async end<Event extends CommitmentImportFact>(
    id: string,
    cause: Commit,
    decide: Decide<CommitmentImport, { readonly notDone: readonly RowNotDone[] }, Event>,
    notDone: readonly RowNotDone[],
  ): Promise<void> {
    const { surroundings, commands } = this.installation;
    await commands.handle({
      target: commitmentImportOf(id) as Target<CommitmentImport, Event>,
      name: 'commitments.commitment.end-import',
      decide,
      command: { notDone },
      request: { import: id, cause: cause.id },
      meta: {
        commitId: this.rows.commitIdOf(id, `end of ${cause.id}`),
        actor: { kind: 'reaction', id: 'imports' },
        now: surroundings.clock.now(),
        correlationId: cause.correlationId,
        causationId: cause.id,
      },
    });
  }

  private async commit(id: string): Promise<Commit> {
    const commit = await this.installation.store.findCommit(id);
    if (!commit) throw new Error(`no commit ${id} accepted anything`);
    return commit;
  }
}
