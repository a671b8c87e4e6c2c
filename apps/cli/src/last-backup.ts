import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileName = 'last-backup.json';

export interface LastBackup {
  /** An instant in UTC. */
  readonly at: string;
  readonly into: string;
}

/** Left beside the record, for `doctor`. It is no part of the record. */
export function noteBackup(record: string, into: string): void {
  const note: LastBackup = { at: new Date().toISOString(), into };
  writeFileSync(join(record, fileName), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

/** Nothing where none was made with this command. */
export function lastBackupOf(record: string): LastBackup | undefined {
  try {
    return JSON.parse(readFileSync(join(record, fileName), 'utf8')) as LastBackup;
  } catch {
    return undefined;
  }
}
