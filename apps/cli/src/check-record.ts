import { inFolder, verifyRecord, type LockHolder } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { readFileSync, statfsSync } from 'node:fs';
import type { Invocation } from './invocation';
import { lastBackupOf } from './last-backup';

export interface Check {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

const freeBytesMin = 256 * 1024 * 1024;
const dayMs = 86_400_000;

/** Space on its disk, who writes in it, when it was last copied, and whether it is whole. */
export async function checkRecord(invocation: Invocation, record: string): Promise<Check[]> {
  const { words } = invocation;
  const { bavail, bsize } = statfsSync(record);
  const freeBytes = bavail * bsize;
  const { logs, firstBreak } = await verifyRecord(record, nodeSurroundings());
  const commits = Object.values(logs).reduce((sum, log) => sum + log.commits, 0);
  return [
    {
      check: 'disk',
      ok: freeBytes >= freeBytesMin,
      detail: `${record}: ${Math.floor(freeBytes / 1024 / 1024)} MB ${words('libres', 'free')}`,
    },
    { check: 'writer', ok: true, detail: `${record}: ${writerOf(record) ?? words('nadie', 'nobody')}` },
    { check: 'backup', ok: true, detail: `${record}: ${backupSaid(invocation, record)}` },
    {
      check: 'record',
      ok: firstBreak === undefined,
      detail: firstBreak
        ? `${record}: ${firstBreak.where}: ${firstBreak.what}`
        : words(`${record}: entero, ${commits} actos`, `${record}: whole, ${commits} commits`),
    },
  ];
}

/** What the holder wrote of itself; the lock is another file, which only the holder may touch. */
function writerOf(record: string): string | undefined {
  try {
    const { what, pid, since } = JSON.parse(readFileSync(inFolder(record, 'lockHolder'), 'utf8')) as LockHolder;
    return `${what} (${pid}), ${since}`;
  } catch {
    return undefined;
  }
}

function backupSaid({ words }: Invocation, record: string): string {
  const last = lastBackupOf(record);
  if (!last) return words('ninguna conocida', 'none known');
  const days = Math.floor((Date.now() - Date.parse(last.at)) / dayMs);
  return words(`hace ${days} días, en ${last.into}`, `${days} days ago, in ${last.into}`);
}
