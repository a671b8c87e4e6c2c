import { CorruptRecord, type Surroundings } from '@acta/kernel';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ensureFolder, fileNames, inFolder } from './data-folder';
import { syncFolder } from './embedded-evidence';
import { openSqliteForReading, sqliteProblem } from './sqlite';
import type { RecordBreak, Verification } from './verification';
import { verifyRecord } from './verify-record';
import { findWalBreakOf } from './wal-file';

/** A backup or restore that would overwrite something, or has nothing to read. */
export class BackupRefused extends Error {
  constructor(
    readonly reason: 'target-not-empty' | 'no-record' | 'does-not-verify',
    message: string,
    readonly firstBreak?: RecordBreak,
  ) {
    super(message);
  }
}

/**
 * The files in the order in which they are copied, so that the backup holds together: consumers are behind the
 * record, and the people and files that it names were there before it named them.
 */
const databases = ['operations', 'record', 'personalData'] as const;

/**
 * Copies a data folder into an empty or new one, each file as it stood at one moment, also while a server writes.
 * Throws `BackupRefused`, and `CorruptRecord` when a file is seen to be damaged; what was copied then is no backup.
 */
export async function backup(folder: string, into: string): Promise<void> {
  if (!existsSync(inFolder(folder, 'record'))) throw new BackupRefused('no-record', `there is no record in ${folder}`);
  if (existsSync(into) && readdirSync(into).length > 0) {
    throw new BackupRefused('target-not-empty', `${into} is not empty; nothing was copied`);
  }
  ensureFolder(into);
  for (const name of databases) {
    if (existsSync(inFolder(folder, name))) await copyDatabase(inFolder(folder, name), inFolder(into, name));
  }
  await copyEvidence(inFolder(folder, 'evidence'), inFolder(into, 'evidence'));
  await syncFolder(into);
}

/**
 * Brings a backup back into a new data folder: copied beside it, verified, and only then put in its place. Throws
 * `BackupRefused` when the folder holds anything or the backup does not verify, and `CorruptRecord` when a file of the
 * backup can't be read; the folder is then as it was.
 */
export async function restore(from: string, folder: string, surroundings: Surroundings): Promise<Verification> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BackupRefused('target-not-empty', `${folder} is not empty; nothing was restored`);
  }
  const target = resolve(folder);
  const beside = join(dirname(target), `.${basename(target)}-restoring-${process.pid}`);
  await mkdir(dirname(target), { recursive: true });
  try {
    await backup(from, beside);
    const verification = await verifyRecord(beside, surroundings);
    const { firstBreak } = verification;
    if (firstBreak) {
      const message = `the backup does not verify: ${firstBreak.where}: ${firstBreak.what}; nothing was restored`;
      throw new BackupRefused('does-not-verify', message, firstBreak);
    }
    await removeTracesOfReading(beside);
    if (existsSync(target)) await rmdir(target);
    await rename(beside, target);
    await syncFolder(dirname(target));
    return verification;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function copyDatabase(from: string, into: string): Promise<void> {
  const walBreak = findWalBreakOf(from);
  /* Reading would pass over what is behind the damaged frame, and the copy would look whole. */
  if (walBreak) throw new CorruptRecord(`${from}-wal is damaged at frame ${walBreak.frame}`);
  const database = openSqliteForReading(from);
  try {
    database.prepare('VACUUM INTO ?').run([into]);
  } catch (error) {
    throw sqliteProblem(error) === 'corrupt' ? new CorruptRecord(`${from} is damaged`, { cause: error }) : error;
  } finally {
    database.close();
  }
  await syncFile(into);
}

async function copyEvidence(from: string, into: string): Promise<void> {
  if (!existsSync(from)) return;
  ensureFolder(into);
  for (const part of (await readdir(from)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    ensureFolder(join(into, part));
    for (const name of await readdir(join(from, part))) {
      await copyFile(join(from, part, name), join(into, part, name));
      await syncFile(join(into, part, name));
    }
    await syncFolder(join(into, part));
  }
  await syncFolder(into);
}

/** A reader of a database leaves an empty log and its index beside it. */
async function removeTracesOfReading(folder: string): Promise<void> {
  for (const name of databases) {
    for (const trace of ['-wal', '-shm']) await rm(join(folder, `${fileNames[name]}${trace}`), { force: true });
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
