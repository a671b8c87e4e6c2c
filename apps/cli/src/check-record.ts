import { verifyRecord, writerIn } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { statfsSync } from 'node:fs';
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
    { check: 'writer', ok: true, detail: `${record}: ${writerSaid(invocation, record)}` },
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

function writerSaid({ words }: Invocation, record: string): string {
  const writer = writerIn(record);
  if (writer === undefined) return words('nadie', 'nobody');
  if (writer === 'unknown') return words('otro proceso', 'another process');
  return `${writer.what} (${writer.pid}), ${writer.since}`;
}

function backupSaid({ words }: Invocation, record: string): string {
  const last = lastBackupOf(record);
  if (!last) return words('ninguna conocida', 'none known');
  const days = Math.floor((Date.now() - Date.parse(last.at)) / dayMs);
  return words(`hace ${days} días, en ${last.into}`, `${days} days ago, in ${last.into}`);
}
