import {
  CorruptRecord,
  OutcomeUnknown,
  StorageFull,
  Unavailable,
  type AppendedPage,
  type AppendResult,
  type Checkpoint,
  type Commit,
  type CommitContent,
  type EventStore,
  type Group,
  type LogPage,
  type Surroundings,
} from '@acta/kernel';
import { AppendBatch, type Append, type LogHead } from './append-batch';
import { rowsAfter } from './commit-page';
import type { EventStoreOpening } from './event-store-opening';
import {
  groupOf,
  prepareStatements,
  type CommitRow,
  type GroupRow,
  type Statements,
  undamaged,
  updateSealed,
  valuesOf,
} from './event-store-tables';
import { positionOf } from './log-position';
import { openRecord, type OpenRecord } from './open-record';
import { placeSealedBy, versionsAt } from './past-places';
import { RecordPlaces } from './record-places';
import { emptyWal, sqliteProblem } from './sqlite';
import { closed, corrupt, problemOf } from './store-failures';
import { StreamVersions, versionIn } from './stream-versions';
import { WriteQueue, type Write } from './write-queue';

interface Waiting {
  readonly series: readonly Append[];
  readonly resolve: (results: readonly AppendResult[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Those who wait for one transaction are answered together, and ask together again. So of many that come at once a half
 * is one transaction: it is written while the other half is decided. Of fewer than this, two cost more than they save.
 */
const halvedFrom = 64;

/**
 * The record in one file, `acta.sqlite`, with all logs; the other files of its data folder stand in `fileNames`.
 *
 * An append is durable when it answers: what comes in one tick, or while another transaction is synced, is one
 * transaction, and each is settled on its own. What can be read is durable. While the store is open, the process holds the folder's lock. After an error of the disk the
 * outcome of what was being written is unknown, and nothing is written until the store is opened again; after
 * detected corruption nothing is written either.
 */
export class EmbeddedEventStore implements EventStore {
  /** Where streams and logs stood at a position. */
  readonly places: RecordPlaces;
  /** Before texts go, what holds copies of them has to. */
  beforeRedaction: () => void = () => undefined;
  private readonly statements: Statements;
  private readonly versions: StreamVersions;
  private readonly heads = new Map<string, LogHead>();
  private readonly listeners = new Set<(log: string, page: AppendedPage) => void>();
  private readonly writes: WriteQueue;
  private readonly redactions: Write[] = [];
  private waiting: Waiting[] = [];
  private batch: AppendBatch | undefined;
  private stoppedBy: Error | undefined;
  private isClosing = false;
  private walHasRemnants = false;

  private constructor(
    private readonly record: OpenRecord,
    private readonly surroundings: Surroundings,
    onStep: EventStoreOpening['onStep'],
  ) {
    this.statements = prepareStatements(record.reader);
    this.places = new RecordPlaces(record.reader);
    this.versions = new StreamVersions(this.statements);
    const failures = {
      check: () => {
        if (this.stoppedBy) throw this.stoppedBy;
      },
      after: (error: unknown) => this.afterFailure(error),
    };
    const next = (isFirst: boolean) => this.nextWrite(isFirst);
    this.writes = new WriteQueue(record.writer, next, failures, onStep as ((step: string) => void) | undefined);
  }

  /** Throws `DataFolderInUse`, `UnknownSchema`, `CorruptRecord`. */
  static async open(
    folder: string,
    surroundings: Surroundings,
    { what, address, onStep }: EventStoreOpening,
  ): Promise<EmbeddedEventStore> {
    const since = surroundings.clock.now();
    const holder = { pid: process.pid, since, what, ...(address !== undefined && { address }) };
    return new EmbeddedEventStore(await openRecord(folder, holder), surroundings, onStep);
  }

  /** What an operator must hear of how the record was found. */
  get foundWith(): string | undefined {
    return this.record.foundWith;
  }

  async append(commit: Commit): Promise<AppendResult> {
    return (await this.appendSeries([commit]))[0] as AppendResult;
  }

  appendSeries(commits: readonly Commit[]): Promise<readonly AppendResult[]> {
    return new Promise((resolve, reject) => {
      if (this.isClosing) return reject(closed());
      this.waiting.push({ series: commits.map((commit) => ({ commit, values: valuesOf(commit) })), resolve, reject });
      if (this.waiting.length === 1 && !this.writes.isWriting) setImmediate(() => void this.writes.write());
    });
  }

  async findCommit(id: string): Promise<Commit | undefined> {
    return this.found(id);
  }

  async readStream(log: string, stream: string, afterVersion: number): Promise<readonly Commit[]> {
    /* Of what is being synced nobody knows yet whether it can be read. */
    const isBeingWritten = this.batch?.touches(log, stream) === true;
    const known = isBeingWritten ? undefined : this.versions.knownOf(log, stream);
    const current = known ?? this.read(() => versionIn(this.statements, log, stream));
    if (known === undefined && !isBeingWritten) this.versions.set(`${log}/${stream}`, current);
    if (current <= afterVersion) return [];
    const rows = this.read(() => this.statements.stream.all([log, stream, afterVersion]) as CommitRow[]);
    return rows.map((row, index) => this.commitOf(row, { log, stream, version: afterVersion + index + 1 }));
  }

  async readLog(log: string, after: Checkpoint | undefined, countMax: number): Promise<LogPage> {
    const position = positionOf(after);
    const rows = this.read(() => rowsAfter(this.statements.page, log, position, countMax));
    const commits = rows.map((row, index) => {
      if (row.position !== position + index + 1) throw this.stopFor(`log ${log} has a hole before ${row.position}`);
      return this.commitOf(row, { log });
    });
    return { commits, next: String(rows.at(-1)?.position ?? position) };
  }

  async readGroups(log: string, afterN: number, countMax: number): Promise<readonly Group[]> {
    return this.read(() => this.statements.groups.all([log, afterN, countMax]) as GroupRow[]).map(groupOf);
  }

  async sealedBy(log: string, instant: string): Promise<Checkpoint | undefined> {
    return this.read(() => placeSealedBy(this.statements, log, instant));
  }

  async changedSince(log: string, checkpoint: Checkpoint, stream?: string): Promise<ReadonlyMap<string, number>> {
    const of = { log, position: positionOf(checkpoint), ...(stream !== undefined && { stream }) };
    return versionsAt(of, this.statements, (query) => this.read(query));
  }

  redact(log: string, commitId: string, hashes: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.isClosing) return reject(closed());
      this.redactions.push({
        statements: () => this.withoutTexts(log, commitId, hashes),
        committed: () => {
          if (this.walHasRemnants) this.clearRemnants();
          return resolve;
        },
        failed: reject,
      });
      void this.writes.write();
    });
  }

  onAppended(listener: (log: string, page: AppendedPage) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Why nothing is written any more, if so: for the readiness of the process. */
  get stopped(): Error | undefined {
    return this.stoppedBy;
  }

  /** Whether nothing was ever recorded here. */
  get isEmpty(): boolean {
    return this.record.reader.prepare('SELECT 1 FROM commits LIMIT 1').get([]) === undefined;
  }

  /** Waits for what was handed over, then gives the folder back. */
  async close(): Promise<void> {
    this.isClosing = true;
    await this.writes.write();
    const wasStopped = this.stoppedBy !== undefined;
    this.stoppedBy ??= closed();
    this.record.close(wasStopped);
  }

  private nextWrite(isFirst: boolean): Write | undefined {
    const redaction = this.redactions.shift();
    if (redaction) return redaction;
    const { length: count } = this.waiting;
    if (count === 0) return undefined;
    return this.appending(this.waiting.splice(0, isFirst && count >= halvedFrom ? Math.ceil(count / 2) : count));
  }

  private appending(appends: readonly Waiting[], anyIsTaken = false): Write {
    return {
      ...(!anyIsTaken && { ifTaken: () => this.appendingWithRepeats(appends) }),
      statements: () => {
        const ids = { found: (id: string) => this.found(id), anyIsTaken };
        const all = appends.map(({ series }) => series);
        this.batch = new AppendBatch(all, this.statements, this.heads, this.versions, ids);
        return this.batch.statementsToWrite(this.surroundings);
      },
      committed: () => {
        const batch = this.batch as AppendBatch;
        this.batch = undefined;
        if (this.walHasRemnants) this.clearRemnants();
        const grown = batch.keep();
        return () => {
          appends.forEach(({ resolve }, index) => resolve(batch.results[index] as readonly AppendResult[]));
          for (const [log, page] of grown) for (const listener of this.listeners) listener(log, page);
        };
      },
      failed: (error) => {
        for (const { reject } of appends) reject(error);
      },
    };
  }

  private appendingWithRepeats(appends: readonly Waiting[]): Write {
    this.walHasRemnants = true;
    return this.appending(appends, true);
  }

  private withoutTexts(log: string, commitId: string, hashes: readonly string[]): Readonly<Record<string, string>> {
    const commit = this.found(commitId);
    if (!commit || commit.log !== log) return {};
    this.beforeRedaction();
    const kept = commit.sealed.filter(({ hash }) => !hashes.includes(hash));
    this.walHasRemnants = true;
    return { redacted: updateSealed(log, commitId, kept) };
  }

  /** SQLite has rolled back by itself after most errors; the caller is told what its write has come to. */
  private async afterFailure(error: unknown): Promise<Error> {
    const problem = problemOf(error);
    this.batch = undefined;
    if (problem === 'disk') this.stoppedBy = new OutcomeUnknown({ cause: error });
    if (problem === 'corrupt' || problem === 'taken') this.stoppedBy = corrupt(error);
    try {
      await this.record.writer.rollback();
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
    this.walHasRemnants = !emptyWal(this.record.reader);
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
