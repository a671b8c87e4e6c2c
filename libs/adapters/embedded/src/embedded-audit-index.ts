import {
  CorruptRecord,
  type AuditCount,
  type AuditEntry,
  type AuditFilter,
  type AuditIndex,
  type AuditIndexBuild,
  type AuditPage,
  type AuditReached,
} from '@acta/kernel';
import { rmSync } from 'node:fs';
import { AuditBuild } from './audit-build';
import { auditSchema, auditTables, indexesOfBuild } from './audit-tables';
import { AuditWords } from './audit-words';
import { inFolder } from './data-folder';
import {
  closeSqlite,
  ensureSchema,
  number,
  onFile,
  openSqlite,
  schemaOf,
  sqliteProblem,
  UnknownSchema,
  type Sqlite,
} from './sqlite';

/**
 * The index of the audit trail in `audit.sqlite`. Everything in it stands in the record or in the journal: on power
 * loss the last of it may be gone, with how far it had come; a file that is damaged, or of another version, is made anew.
 */
export class EmbeddedAuditIndex implements AuditIndex {
  private live: AuditBuild;

  private constructor(
    private readonly database: Sqlite,
    private readonly words: AuditWords,
    readonly foundWith: string | undefined,
  ) {
    const [{ n } = { n: 0 }] = database.prepare(`SELECT ${number('n')} FROM builds WHERE is_live = 1`).all([]) as {
      n: number;
    }[];
    this.live = n === 0 ? this.makeBuild(true) : new AuditBuild(database, words, n);
    this.removeOthers();
  }

  static open(folder: string): EmbeddedAuditIndex {
    const file = inFolder(folder, 'audit');
    try {
      return EmbeddedAuditIndex.openFile(file);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
      return EmbeddedAuditIndex.openFile(file, `${file} could not be read; the audit trail is indexed anew.`);
    }
  }

  private static openFile(file: string, foundWith?: string): EmbeddedAuditIndex {
    const database = openSqlite(file, { synchronous: 'NORMAL' });
    try {
      const found = schemaOf(database);
      if (found === undefined) ensureSchema(database, file, auditSchema, auditTables);
      else if (found !== auditSchema) throw new UnknownSchema(file, found, auditSchema);
      return new EmbeddedAuditIndex(database, new AuditWords(database), foundWith);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  async put(entries: readonly AuditEntry[], reached: AuditReached): Promise<void> {
    this.live.put(entries, reached);
  }

  async reached(log: string): Promise<AuditReached | undefined> {
    return this.live.reached(log);
  }

  async get(id: string): Promise<AuditEntry | undefined> {
    return onIndex(() => this.live.get(id));
  }

  async ofStream(log: string, stream: string, version: number): Promise<AuditEntry | undefined> {
    return onIndex(() => this.live.ofStream(log, stream, version));
  }

  async page(filter: AuditFilter, page: AuditPage): Promise<readonly AuditEntry[]> {
    return onIndex(() => this.live.page(filter, page));
  }

  async counts(filter: AuditFilter, by: 'type' | 'day'): Promise<readonly AuditCount[]> {
    return onIndex(() => this.live.counts(filter, by));
  }

  async rebuilding(): Promise<AuditIndexBuild> {
    const build = this.makeBuild(false);
    return {
      put: async (entries, reached) => build.put(entries, reached),
      reached: async (log) => build.reached(log),
      ofStream: async (log, stream, version) => build.ofStream(log, stream, version),
      prepare: () => build.makeIndexes(),
      replace: async () => {
        await build.makeIndexes();
        build.makeLive();
        this.live = build;
        this.removeOthers();
      },
      abandon: async () => build.drop(),
    };
  }

  close(): void {
    closeSqlite(this.database);
  }

  private makeBuild(isLive: boolean): AuditBuild {
    const [{ n }] = this.database
      .prepare(`SELECT ${number('n')} FROM (SELECT coalesce(max(n), 0) + 1 AS n FROM builds)`)
      .all([]) as [{ n: number }];
    const build = AuditBuild.make(this.database, this.words, n);
    if (isLive) {
      for (const index of indexesOfBuild(n)) this.database.exec(index);
      build.makeLive();
    }
    return build;
  }

  /** What a process that was stopped in the middle of a rebuild left, and what was replaced. */
  private removeOthers(): void {
    const others = this.database.prepare(`SELECT ${number('n')} FROM builds WHERE is_live = 0`).all([]) as {
      n: number;
    }[];
    for (const { n } of others) new AuditBuild(this.database, this.words, n).drop();
  }
}

const onIndex = <Result>(work: () => Result): Result => onFile('the index of the audit trail', work);

/** Damaged, of another version, or without a table that should be there. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof CorruptRecord || error instanceof UnknownSchema) return true;
  return ['corrupt', 'other'].includes(sqliteProblem(error));
}
