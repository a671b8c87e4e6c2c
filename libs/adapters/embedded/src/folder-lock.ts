import { CorruptRecord } from '@acta/kernel';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Libsql from 'libsql';
import { ensureFolder, inFolder } from './data-folder';
import { sqliteProblem, type Sqlite } from './sqlite';

/** One who only asks who writes holds the lock for less than this. */
const askingMs = 200;

/** Who writes in a data folder. */
export interface LockHolder {
  readonly pid: number;
  /** When it opened the folder: an instant in UTC. */
  readonly since: string;
  /** What it is, for people: `the Acta server`. */
  readonly what: string;
  /** Where it answers, if it does: `http://127.0.0.1:3000`. */
  readonly address?: string;
}

/** Another process writes in the folder. */
export class DataFolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly holder: LockHolder | undefined,
  ) {
    super(`the data folder ${folder} is in use by ${described(holder)}`);
  }
}

/**
 * One process at a time writes in a data folder. The lock is the operating system's, on `lock.sqlite`: it goes with
 * the process, however that ends. Nobody may read that file by other means: closing it would give up the lock.
 */
export class FolderLock {
  private constructor(
    private readonly folder: string,
    private readonly database: Sqlite,
  ) {}

  /** Throws `DataFolderInUse`, `CorruptRecord`. */
  static take(folder: string, holder: LockHolder): FolderLock {
    ensureFolder(folder);
    const database = new Libsql(inFolder(folder, 'lock'));
    try {
      /* By `exec`: a prepared statement would keep the connection, and the lock, open beyond `close`. */
      database.exec(`PRAGMA busy_timeout = ${askingMs}`);
      database.exec('PRAGMA journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
      writeFileSync(inFolder(folder, 'lockHolder'), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
    } catch (error) {
      database.close();
      const problem = sqliteProblem(error);
      if (problem === 'busy') throw new DataFolderInUse(folder, holderOf(folder));
      if (problem !== 'corrupt') throw error;
      throw new CorruptRecord(`${inFolder(folder, 'lock')} is damaged; it holds nothing and may be removed`);
    }
    return new FolderLock(folder, database);
  }

  release(): void {
    rmSync(inFolder(this.folder, 'lockHolder'), { force: true });
    this.database.exec('ROLLBACK');
    this.database.close();
  }
}

/**
 * Who writes in a folder now, for another process to tell: what the holder of a lock that is gone with its process
 * left behind does not count. Nobody: `undefined`.
 */
export function writerIn(folder: string): LockHolder | 'unknown' | undefined {
  if (!existsSync(inFolder(folder, 'lock'))) return undefined;
  const database = new Libsql(inFolder(folder, 'lock'), { readonly: true });
  try {
    database.exec('SELECT count(*) FROM sqlite_master');
    return undefined;
  } catch (error) {
    if (sqliteProblem(error) !== 'busy') throw error;
    return holderOf(folder) ?? 'unknown';
  } finally {
    database.close();
  }
}

/** Nothing where it cannot be told: the holder may be about to say. */
function holderOf(folder: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(inFolder(folder, 'lockHolder'), 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}

function described(holder: LockHolder | undefined): string {
  if (!holder) return 'another process';
  const at = holder.address === undefined ? '' : `, at ${holder.address}`;
  return `${holder.what} (process ${holder.pid}, since ${holder.since}${at})`;
}
