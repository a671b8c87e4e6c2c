import { CorruptRecord, type Surroundings } from '@acta/kernel';
import { existsSync } from 'node:fs';
import { fileNames, inFolder } from './data-folder';
import { personalDataSchema } from './embedded-personal-data';
import { eventStoreSchema } from './event-store-tables';
import { openSqliteForReading, schemaOf, text, textOf, type Sqlite, type TextBytes } from './sqlite';
import { BreakFound, breakAt, type LogCounts, type Verification } from './verification';
import { verifyEvidence } from './verify-evidence';
import { verifyLog } from './verify-log';
import { findWalBreakOf } from './wal-file';

/**
 * Checks a data folder without writing in it, also while a server does: every digest, column, version, position,
 * group, sealed text and evidence file, and the files themselves. A damaged file is a break, never an error.
 */
export async function verifyRecord(folder: string, surroundings: Surroundings): Promise<Verification> {
  const logs: Record<string, LogCounts> = {};
  let evidenceFiles = 0;
  try {
    verifyFile(folder, 'record', (database) => {
      for (const log of logsOf(database)) logs[log] = verifyLog(database, log, surroundings);
    });
    verifyPersonalData(folder);
    evidenceFiles = await verifyEvidence(folder);
    return { logs, evidenceFiles };
  } catch (error) {
    if (error instanceof BreakFound) return { logs, evidenceFiles, firstBreak: error.found };
    throw error;
  }
}

function verifyPersonalData(folder: string): void {
  if (existsSync(inFolder(folder, 'personalData'))) verifyFile(folder, 'personalData', () => undefined);
}

const schemas = { record: eventStoreSchema, personalData: personalDataSchema };

function verifyFile(folder: string, name: keyof typeof schemas, check: (database: Sqlite) => void): void {
  const file = inFolder(folder, name);
  const where = fileNames[name];
  if (!existsSync(file)) breakAt(where, 'there is no such file in the data folder');
  const walBreak = findWalBreakOf(file);
  if (walBreak) {
    const fate = walBreak.wasAcknowledged
      ? 'acknowledged writes are lost'
      : 'the last write was not completed or is lost';
    breakAt(`${where}-wal, frame ${walBreak.frame}`, `the frame is damaged and a completed write follows it: ${fate}`);
  }
  try {
    readOneState(file, (database) => {
      const schema = schemaOf(database);
      if (schema !== schemas[name]) {
        breakAt(where, `its schema is ${schema}; this version of Acta reads ${schemas[name]}`);
      }
      check(database);
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

function logsOf(database: Sqlite): string[] {
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
