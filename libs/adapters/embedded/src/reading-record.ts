import { CorruptRecord, type Group, type SealedTexts, type Surroundings } from '@acta/kernel';
import { inFolder } from './data-folder';
import {
  commitColumns,
  eventStoreSchema,
  groupColumns,
  groupOf,
  undamaged,
  type CommitRow,
  type GroupRow,
} from './event-store-tables';
import { openSqliteForReading, schemaOf, UnknownSchema, type Sqlite } from './sqlite';
import { rowsOf } from './verify-log';
import { logsOf } from './verify-record';
import { findWalBreakOf } from './wal-file';

/** A commit as it is kept, at its place in its log. */
export interface CommitAtPlace {
  readonly position: number;
  readonly id: string;
  readonly digest: string;
  readonly text: string;
  readonly sealed: SealedTexts;
}

/** One state of a record, whatever is written meanwhile. Nothing of personal data is in it. */
export interface RecordReading {
  readonly logs: readonly string[];
  groups(log: string): Iterable<Group>;
  /** In order of position. Throws `CorruptRecord` at the first that is not what was written. */
  commits(log: string): Iterable<CommitAtPlace>;
}

/** Reads a data folder without writing in it, also beside a server. Throws `CorruptRecord` where it is seen to be damaged. */
export async function readingRecord<Result>(
  folder: string,
  { hashing }: Surroundings,
  read: (reading: RecordReading) => Promise<Result>,
): Promise<Result> {
  const file = inFolder(folder, 'record');
  const walBreak = findWalBreakOf(file);
  if (walBreak) throw new CorruptRecord(`${file}-wal is damaged at frame ${walBreak.frame}`);
  const database = openSqliteForReading(file);
  try {
    const schema = schemaOf(database);
    if (schema !== eventStoreSchema) throw new UnknownSchema(file, schema ?? 0, eventStoreSchema);
    database.exec('BEGIN');
    return await read({
      logs: logsOf(database),
      groups: (log) => groupsOf(database, log),
      commits: (log) => commitsOf(database, log, hashing),
    });
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
    database.close();
  }
}

function* groupsOf(database: Sqlite, log: string): Generator<Group> {
  for (const row of rowsOf<GroupRow>(database, groupColumns, 'groups', 'n', log)) yield groupOf(row);
}

function* commitsOf(database: Sqlite, log: string, hashing: Surroundings['hashing']): Generator<CommitAtPlace> {
  for (const row of rowsOf<CommitRow>(database, commitColumns, 'commits', 'position', log)) {
    const commit = undamaged(row, hashing);
    if (!commit) throw new CorruptRecord(`log ${log}, position ${row.position}: the commit is not what was written`);
    const { id, digest, text, sealed } = commit;
    yield { position: row.position, id, digest, text, sealed };
  }
}
