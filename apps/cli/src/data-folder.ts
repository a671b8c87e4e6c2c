import { inFolder } from '@acta/adapters/embedded';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { exitCodes, Failure } from './failure';
import type { Invocation } from './invocation';

/** What one record's folder is called inside a data folder, and what opens it (rules.md §7). */
const recordNames = ['demo', 'record'] as const;
type RecordName = (typeof recordNames)[number];

/** By its store a record's folder is known. */
export const holdsRecord = (folder: string) => existsSync(inFolder(folder, 'record'));

/** The records in a folder: itself, or those of the data folder that it is. Fails plainly where there is none. */
export function recordsIn(invocation: Invocation, folder: string): readonly string[] {
  const at = existing(invocation, folder);
  const records = recordsAt(at);
  if (records.length > 0) return records;
  throw new Failure(
    exitCodes.notFound,
    'no-record',
    invocation.words(`No hay ningún registro en ${at}.`, `There is no record in ${at}.`),
    { folder: at },
  );
}

export const hasRecords = (folder: string) => recordsAt(resolve(folder)).length > 0;

function recordsAt(folder: string): readonly string[] {
  return holdsRecord(folder) ? [folder] : recordNames.map((name) => join(folder, name)).filter(holdsRecord);
}

/**
 * How the server is told which record to open: the one named, else the one that it would open by itself. Where there
 * is none, a command for a record does not begin one.
 */
export function openingOf(
  invocation: Invocation,
  folder: string,
): { readonly dataFolder: string; readonly demo: string } {
  recordsIn(invocation, folder);
  const at = resolve(folder);
  if (!holdsRecord(at)) return { dataFolder: at, demo: demoAsked(invocation, at) };
  const name = basename(at) as RecordName;
  if (recordNames.includes(name)) return { dataFolder: dirname(at), demo: name === 'demo' ? 'on' : 'off' };
  throw invocation.usage(
    `${at}: para escribir, el registro debe estar en una carpeta de datos, con el nombre demo o record.`,
    `${at}: to write, the record must stand in a data folder under the name demo or record.`,
  );
}

/** Never opens an empty demonstration beside the one record that is there. */
function demoAsked({ shell }: Invocation, dataFolder: string): string {
  const has = (name: RecordName) => holdsRecord(join(dataFolder, name));
  return shell.env['ACTA_DEMO'] ?? (has('record') && !has('demo') ? 'off' : 'on');
}

function existing(invocation: Invocation, folder: string): string {
  const at = resolve(folder);
  if (existsSync(at) && statSync(at).isDirectory()) return at;
  throw new Failure(exitCodes.notFound, 'no-folder', invocation.words(`No existe ${at}.`, `${at} does not exist.`), {
    folder: at,
  });
}
