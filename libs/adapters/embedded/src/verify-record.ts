import { CorruptRecord, type Surroundings } from '@acta/kernel';
import { existsSync } from 'node:fs';
import { fileNames, inFolder } from './data-folder';
import { firstDamagedPerson, personalDataSchema, personalDataTables } from './embedded-personal-data';
import { eventStoreSchema, eventStoreTables } from './event-store-tables';
import { operationsSchema, operationsTables } from './operations-file';
import {
  declarationsIn,
  declarationsOf,
  openSqliteForReading,
  schemaOf,
  text,
  textOf,
  type Sqlite,
  type TextBytes,
} from './sqlite';
import { BreakFound, breakAt, type LogCounts, type Verification } from './verification';
import { verifyEvidence } from './verify-evidence';
import { verifyLog } from './verify-log';
import { verifyOperations, type Operations } from './verify-operations';
import { findWalBreakOf } from './wal-file';

/**
 * Checks a data folder without writing in it, also while a server does: every digest, column, version, position,
 * group, sealed text, person, note of the journal and evidence file, and the files themselves. A damaged file is a break, never an error.
 */
export async function verifyRecord(folder: string, surroundings: Surroundings): Promise<Verification> {
  const logs: Record<string, LogCounts> = {};
  let evidenceFiles = 0;
  /* Read before the record, which a server writes first; told after it, which matters more. */
  const operations = operationsOf(folder, surroundings);
  try {
    verifyFile(folder, 'record', (database) => {
      for (const log of logsOf(database)) logs[log] = verifyLog(database, log, surroundings);
    });
    verifyPersonalData(folder, Object.keys(logs).length > 0);
    verifyReached(operations, logs);
    evidenceFiles = await verifyEvidence(folder);
    return { logs, evidenceFiles };
  } catch (error) {
    if (error instanceof BreakFound) return { logs, evidenceFiles, firstBreak: error.found };
    throw error;
  }
}

function verifyPersonalData(folder: string, hasRecord: boolean): void {
  if (!hasRecord && !existsSync(inFolder(folder, 'personalData'))) return;
  verifyFile(folder, 'personalData', (database) => {
    const damaged = firstDamagedPerson(database);
    if (damaged !== undefined) breakAt(`${fileNames.personalData}, ${damaged}`, 'it does not match its checksum');
  });
}

function operationsOf(folder: string, surroundings: Surroundings): Operations | BreakFound {
  let found: Operations = { checkpoints: [] };
  if (!existsSync(inFolder(folder, 'operations'))) return found;
  try {
    verifyFile(folder, 'operations', (database) => (found = verifyOperations(database, surroundings)));
    return found;
  } catch (error) {
    if (error instanceof BreakFound) return error;
    throw error;
  }
}

/** Who has seen more of a log than there is knows that its end is gone. */
function verifyReached(operations: Operations | BreakFound, logs: Readonly<Record<string, LogCounts>>): void {
  if (operations instanceof BreakFound) throw operations;
  for (const { consumer, log, position } of operations.checkpoints) {
    const commits = logs[log]?.commits ?? 0;
    if (!(position <= commits))
      breakAt(`log ${log}`, `${consumer} has seen up to ${position}, the log ends at ${commits}`);
  }
}

const files = {
  record: { schema: eventStoreSchema, tables: eventStoreTables },
  personalData: { schema: personalDataSchema, tables: personalDataTables },
  operations: { schema: operationsSchema, tables: operationsTables },
};

function verifyFile(folder: string, name: keyof typeof files, check: (database: Sqlite) => void): void {
  const file = inFolder(folder, name);
  const where = fileNames[name];
  if (!existsSync(file)) breakAt(where, 'there is no such file in the data folder');
  /* Operations are not synced at each write: after a power loss any frame at the end may be missing. */
  const walBreak = name === 'operations' ? undefined : findWalBreakOf(file);
  if (walBreak) {
    const fate = walBreak.wasAcknowledged
      ? 'acknowledged writes are lost'
      : 'the last write was not completed or is lost';
    breakAt(`${where}-wal, frame ${walBreak.frame}`, `the frame is damaged and a completed write follows it: ${fate}`);
  }
  try {
    readOneState(file, (database) => {
      const schema = schemaOf(database);
      const expected = files[name];
      if (schema !== expected.schema) {
        breakAt(where, `its schema is ${schema}; this version of Acta reads ${expected.schema}`);
      }
      check(database);
      if (declarationsIn(database) !== declarationsOf(expected.tables)) {
        breakAt(where, 'its tables, indexes or triggers are not those that Acta makes');
      }
      const [{ found }] = database
        .prepare('SELECT CAST(integrity_check AS BLOB) AS found FROM pragma_integrity_check(1)')
        .all([]) as [{ found: TextBytes }];
      if (textOf(found) !== 'ok') breakAt(where, `its structure is damaged: ${textOf(found)}`);
    });
  } catch (error) {
    if (error instanceof BreakFound || !isOfTheFile(error)) throw error;
    breakAt(where, `it cannot be read: ${(error as Error).message}`);
  }
}

/** Reads the same state from beginning to end, whatever a server writes meanwhile. */
function readOneState(file: string, read: (database: Sqlite) => void): void {
  const database = openSqliteForReading(file);
  try {
    database.exec('BEGIN');
    read(database);
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
    database.close();
  }
}

export function logsOf(database: Sqlite): string[] {
  const rows = database.prepare(
    `SELECT ${text('log')} FROM (SELECT log FROM commits UNION SELECT log FROM groups) ORDER BY 1`,
  );
  return (rows.all([]) as { log: TextBytes }[]).map(({ log }) => textOf(log));
}

/** Errors of SQLite, and those of its binding, which have no code. */
function isOfTheFile(error: unknown): boolean {
  return (
    error instanceof CorruptRecord || 'rawCode' in (error as object) || /^ConnectionFailed|sqlite/i.test(String(error))
  );
}
