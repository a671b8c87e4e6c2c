import { writeFileSync } from 'node:fs';
import { exitCodes, Failure } from './failure';
import type { Invocation } from './invocation';
import { readSmallFile } from './small-file';

/** What the server takes as one table. */
const tableBytesMax = 10 * 1024 * 1024;

export const readTableFile = (invocation: Invocation, path: string): Uint8Array =>
  readSmallFile(invocation, path, tableBytesMax);

/** Never over a file that is there, unless `--yes` says so. */
export function writeTableFile(invocation: Invocation, path: string, bytes: Uint8Array): void {
  const { words } = invocation;
  try {
    writeFileSync(path, bytes, { flag: invocation.has('yes') ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      const said = words(
        `${path} ya existe; con --yes se escribe encima.`,
        `${path} is there already; --yes writes over it.`,
      );
      throw new Failure(exitCodes.conflict, 'file-exists', said, { file: path });
    }
    const said = words(`No se pudo escribir ${path} (${code}).`, `${path} could not be written (${code}).`);
    throw new Failure(exitCodes.failed, 'file-unwritable', said, { file: path });
  }
}
