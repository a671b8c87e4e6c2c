import {
  CorruptRecord,
  OutcomeUnknown,
  StorageFull,
  Unavailable,
  type AppendResult,
  type Checkpoint,
  type Commit,
  type CommitContent,
  type EventStore,
  type Group,
  type LogPage,
  type SealedTexts,
  type Surroundings,
} from '@acta/kernel';
import { existsSync } from 'node:fs';
import { AppendBatch, type LogHead } from './append-batch';
import { inFolder } from './data-folder';
import {
  eventStoreSchema,
  eventStoreTables,
  groupOf,
  prepareStatements,
  sealedColumns,
  type CommitRow,
  type GroupRow,
  type Statements,
  undamaged,
} from './event-store-tables';
import { FolderLock } from './folder-lock';
import { positionOf } from './log-position';
import { closeSqlite, emptyWal, ensureSchema, openSqlite, schemaOf, sqliteProblem, type Sqlite } from './sqlite';
import { StreamVersions } from './stream-versions';
import { checkWalBeforeOpening } from './wal-file';

/** The points between the steps of a write, in order. */
export const appendSteps = ['begun', 'inserted', 'sealed', 'committed'] as const;
export type AppendStep = (typeof appendSteps)[number];

export interface EventStoreOpening {
  /** What the process is, told to a second one that wants the folder: `the Acta server`. */
  readonly what: string;
  readonly address?: string;
  /** Called between the steps of a write: tests cut it off there. */
  readonly onStep?: (step: AppendStep, database: Sqlite) => void;
}

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The record in one file, `acta.sqlite`, with all logs; the other files of its data folder stand in `fileNames`
 * (the record, personal data, operations, evidence, and the lock with its holder).
 *
 * An append is durable when it answers: the appends of one tick are one transaction, synced once, and each is
 * settled on its own. While the store is open, the process holds the folder's lock. After an error of the disk the
 * outcome of what was being written is unknown, and nothing is written until the store is opened again; after
 * detected corruption nothing is written either.
 */
export class EmbeddedEventStore implements EventStore {
  private readonly statements: Statements;
  private readonly versions: StreamVersions;
  private readonly heads = new Map<string, LogHead>();
  private readonly listeners = new Set<(log: string) => void>();
  private waiting: Waiting[] = [];
  private stoppedBy: Error | undefined;
  private walHasRemnants = false;

  private constructor(
    private readonly database: Sqlite,
    private readonly lock: FolderLock,
    private readonly surroundings: Surroundings,
    private readonly onStep: EventStoreOpening['onStep'],
    /** What an operator must hear of how the record was found. */
    readonly foundWith: string | undefined,
  ) {
    this.statements = prepareStatements(database);
    this.versions = new StreamVersions(this.statements);
  }

  /** Throws `DataFolderInUse`, `UnknownSchema`, `CorruptRecord`. */
  static open(folder: string, surroundings: Surroundings, opening: EventStoreOpening): EmbeddedEventStore {
    const { what, address, onStep } = opening;
    const since = surroundings.clock.now();
    const holder = { pid: process.pid, since, what, ...(address !== undefined && { address }) };
    const lock = FolderLock.take(folder, holder);
    let database: Sqlite | undefined;
    try {
      const file = inFolder(folder, 'record');
      checkRecordIsThere(folder, () => existsSync(file));
      const foundWith = checkWalBeforeOpening(file);
      database = openSqlite(file, { synchronous: 'FULL' });
      /* Four times the default, 16 MB: the file is synced less often, a tenth more commits a second. */
      database.pragma('wal_autocheckpoint = 4000');
      /* What is redacted is overwritten in the file, too. */
      database.pragma('secure_delete = ON');
      const schema = schemaOf(database);
      checkRecordIsThere(folder, () => schema !== undefined);
      ensureSchema(database, file, eventStoreSchema, eventStoreTables);
      /* A crash may have left frames of a write that was not completed, which later ones do not wholly cover. */
      emptyWal(database);
      return new EmbeddedEventStore(database, lock, surroundings, onStep, foundWith);
    } catch (error) {
      database?.close();
      lock.release();
      throw error;
    }
  }

  append(commit: Commit): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ commit, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  async findCommit(id: string): Promise<Commit | undefined> {
    return this.found(id);
  }

  async readStream(log: string, stream: string, afterVersion: number): Promise<readonly Commit[]> {
    const current = this.versions.knownOf(log, stream);
    if (current !== undefined && current <= afterVersion) return [];
    const rows = this.read(() => this.statements.stream.all([log, stream, afterVersion]) as CommitRow[]);
    const commits = rows.map((row, index) => this.commitOf(row, { log, stream, version: afterVersion + index + 1 }));
    if (current === undefined && afterVersion === 0) this.versions.set(`${log}/${stream}`, commits.length);
    return commits;
  }

  async readLog(log: string, after: Checkpoint | undefined, countMax: number): Promise<LogPage> {
    const position = positionOf(after);
    const rows = this.read(() => this.statements.page.all([log, position, countMax]) as CommitRow[]);
    const commits = rows.map((row, index) => {
      if (row.position !== position + index + 1) throw this.stopFor(`log ${log} has a hole before ${row.position}`);
      return this.commitOf(row, { log });
    });
    return { commits, next: String(rows.at(-1)?.position ?? position) };
  }

  async readGroups(log: string, afterN: number, countMax: number): Promise<readonly Group[]> {
    return this.read(() => this.statements.groups.all([log, afterN, countMax]) as GroupRow[]).map(groupOf);
  }

  async redact(log: string, commitId: string, hashes: readonly string[]): Promise<void> {
    const commit = this.found(commitId);
    if (!commit || commit.log !== log) return;
    const kept: SealedTexts = Object.fromEntries(
      Object.entries(commit.sealed).filter(([hash]) => !hashes.includes(hash)),
    );
    const columns = sealedColumns(kept);
    this.inTransaction(() => this.statements.updateSealed.run([columns.sealed, columns.crc, log, commitId]));
    this.walHasRemnants = true;
    this.clearRemnants();
  }

  onAppended(listener: (log: string) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Why nothing is written any more, if so: for the readiness of the process. */
  get stopped(): Error | undefined {
    return this.stoppedBy;
  }

  /** Whether nothing was ever recorded here. */
  get isEmpty(): boolean {
    return this.database.prepare('SELECT 1 FROM commits LIMIT 1').get([]) === undefined;
  }

  /** Waits for what was handed over, then gives the folder back. */
  async close(): Promise<void> {
    this.flush();
    const wasStopped = this.stoppedBy !== undefined;
    this.stoppedBy ??= new Unavailable('closed', 1);
    if (wasStopped) this.database.close();
    else closeSqlite(this.database);
    this.lock.release();
  }

  private flush(): void {
    const tick = this.waiting;
    if (tick.length === 0) return;
    this.waiting = [];
    const batch = new AppendBatch(this.statements, this.heads, this.versions, (id) => this.found(id));
    let results: AppendResult[];
    try {
      results = this.inTransaction(() => {
        this.onStep?.('begun', this.database);
        const settled = tick.map(({ commit }) => batch.insert(commit));
        this.onStep?.('inserted', this.database);
        batch.seal(this.surroundings);
        this.onStep?.('sealed', this.database);
        return settled;
      });
      this.onStep?.('committed', this.database);
    } catch (error) {
      for (const { reject } of tick) reject(error as Error);
      return;
    }
    const grown = batch.keep();
    tick.forEach(({ resolve }, index) => resolve(results[index] as AppendResult));
    for (const log of grown) for (const listener of this.listeners) listener(log);
  }

  private inTransaction<Result>(work: () => Result): Result {
    if (this.stoppedBy) throw this.stoppedBy;
    try {
      this.database.exec('BEGIN IMMEDIATE');
      const result = work();
      this.database.exec('COMMIT');
      if (this.walHasRemnants) this.clearRemnants();
      return result;
    } catch (error) {
      throw this.afterFailure(error);
    }
  }

  /** SQLite has rolled back by itself after most errors; the caller is told what its write has come to. */
  private afterFailure(error: unknown): Error {
    const problem = error instanceof CorruptRecord ? 'corrupt' : sqliteProblem(error);
    if (problem === 'disk') this.stoppedBy = new OutcomeUnknown({ cause: error });
    if (problem === 'corrupt') this.stoppedBy = corrupt(error);
    try {
      if (this.database.inTransaction) this.database.exec('ROLLBACK');
    } catch (rollbackError) {
      this.stoppedBy ??= new OutcomeUnknown({ cause: rollbackError });
    }
    if (this.stoppedBy) return this.stoppedBy;
    if (problem === 'full') {
      this.walHasRemnants = true;
      this.clearRemnants();
      return new StorageFull({ cause: error });
    }
    return problem === 'busy' ? new Unavailable('record-busy', 1) : (error as Error);
  }

  /**
   * The write-ahead log begins anew, as soon as disk and readers let it: because it still holds what was redacted, or
   * the last frames of a write that ran out of space, which a later check could take for damage.
   */
  private clearRemnants(): void {
    this.walHasRemnants = !emptyWal(this.database);
  }

  private found(id: string): Commit | undefined {
    const row = this.read(() => this.statements.commitById.get([id]) as CommitRow | undefined);
    return row && this.commitOf(row, { id });
  }

  private read<Result>(query: () => Result): Result {
    try {
      return query();
    } catch (error) {
      if (sqliteProblem(error) !== 'corrupt') throw error;
      throw (this.stoppedBy = corrupt(error));
    }
  }

  /** Every commit that leaves the store is what was hashed, and the one asked for: nobody acts on a damaged one (G20). */
  private commitOf(row: CommitRow, asked: Partial<CommitContent>): Commit {
    const commit = undamaged(row, this.surroundings.hashing);
    const isAsked = Object.entries(asked).every(([name, value]) => commit?.[name as keyof CommitContent] === value);
    if (commit && isAsked) return commit;
    throw this.stopFor(`the commit at position ${row.position} is not what was recorded`);
  }

  private stopFor(what: string): CorruptRecord {
    const error = new CorruptRecord(what);
    this.stoppedBy = error;
    return error;
  }
}

function corrupt(error: unknown): CorruptRecord {
  return error instanceof CorruptRecord ? error : new CorruptRecord('the record is damaged', { cause: error });
}

/** Personal data is made after the record: where it is, a record was. A new one in its place would hide the loss. */
function checkRecordIsThere(folder: string, isThere: () => boolean): void {
  if (existsSync(inFolder(folder, 'personalData')) && !isThere()) {
    throw new CorruptRecord(`${inFolder(folder, 'record')} is missing or empty, though the folder has held a record`);
  }
}
