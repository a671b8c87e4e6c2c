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
import { auditSchema, auditTables } from './audit-tables';
import { AuditWords } from './audit-words';
import { AuditWriter, onIndex } from './audit-writer';
import { inFolder } from './data-folder';
import {
  closeSqlite,
  ensureSchema,
  number,
  openSqlite,
  pragmasToWrite,
  schemaOf,
  sqliteProblem,
  UnknownSchema,
  type Sqlite,
} from './sqlite';
import { SqliteWriter } from './sqlite-writer';

/**
 * The index of the audit trail in `audit.sqlite`. Everything in it stands in the record or in the journal: on power
 * loss the last of it may be gone, with how far it had come; a file that is damaged, or of another version, is made
 * anew. It is written beside the thread.
 */
export class EmbeddedAuditIndex implements AuditIndex {
  private constructor(
    private readonly file: AuditFile,
    private live: AuditBuild,
    readonly foundWith: string | undefined,
  ) {}

  static async open(folder: string): Promise<EmbeddedAuditIndex> {
    const file = inFolder(folder, 'audit');
    try {
      return await EmbeddedAuditIndex.openFile(file);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
      return EmbeddedAuditIndex.openFile(file, `${file} could not be read; the audit trail is indexed anew.`);
    }
  }

  private static async openFile(path: string, foundWith?: string): Promise<EmbeddedAuditIndex> {
    const file = await openAuditFile(path);
    try {
      const [{ n } = { n: 0 }] = buildsIn(file, 'is_live = 1');
      const live = n === 0 ? await madeLive(file) : buildOf(file, n);
      const index = new EmbeddedAuditIndex(file, live, foundWith);
      await index.removeOthers();
      return index;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async put(entries: readonly AuditEntry[], reached: AuditReached): Promise<void> {
    await this.live.put(entries, reached);
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
    const build = await nextBuild(this.file);
    return {
      put: (entries, reached) => build.put(entries, reached),
      reached: async (log) => build.reached(log),
      ofStream: async (log, stream, version) => build.ofStream(log, stream, version),
      prepare: () => build.makeIndexes(),
      replace: async () => {
        await build.makeIndexes();
        await build.makeLive();
        this.live = build;
        await this.removeOthers();
      },
      abandon: () => build.drop(),
    };
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** What a process that was stopped in the middle of a rebuild left, and what was replaced. */
  private async removeOthers(): Promise<void> {
    for (const { n } of buildsIn(this.file, 'is_live = 0')) await buildOf(this.file, n).drop();
  }
}

interface AuditFile {
  /** Nothing is written on it. */
  readonly reader: Sqlite;
  readonly writer: AuditWriter;
  readonly words: AuditWords;
  close(): Promise<void>;
}

async function openAuditFile(path: string): Promise<AuditFile> {
  const reader = openSqlite(path, { synchronous: 'NORMAL' });
  try {
    const found = schemaOf(reader);
    if (found === undefined) ensureSchema(reader, path, auditSchema, auditTables);
    else if (found !== auditSchema) throw new UnknownSchema(path, found, auditSchema);
    const words = new AuditWords(reader);
    const writer = new AuditWriter(await SqliteWriter.open(path, pragmasToWrite({ synchronous: 'NORMAL' })));
    const close = async () => {
      await writer.close();
      closeSqlite(reader);
    };
    return { reader, writer, words, close };
  } catch (error) {
    reader.close();
    throw error;
  }
}

const buildOf = ({ reader, writer, words }: AuditFile, n: number): AuditBuild =>
  new AuditBuild(reader, writer, words, n);

function buildsIn({ reader }: AuditFile, where: string): readonly { readonly n: number }[] {
  return reader.prepare(`SELECT ${number('n')} FROM builds WHERE ${where}`).all([]) as { n: number }[];
}

function nextBuild({ reader, writer, words }: AuditFile): Promise<AuditBuild> {
  const next = `SELECT ${number('n')} FROM (SELECT coalesce(max(n), 0) + 1 AS n FROM builds)`;
  const [{ n }] = reader.prepare(next).all([]) as [{ n: number }];
  return AuditBuild.make(reader, writer, words, n);
}

async function madeLive(file: AuditFile): Promise<AuditBuild> {
  const build = await nextBuild(file);
  await build.makeIndexes();
  await build.makeLive();
  return build;
}

/** Damaged, of another version, or without a table that should be there. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof CorruptRecord || error instanceof UnknownSchema) return true;
  return ['corrupt', 'other'].includes(sqliteProblem(error));
}
