import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { exitCodes, Failure } from './failure';
import type { Invocation } from './invocation';

/** The file's bytes as they are. What can be told without the server is told before anything is sent. */
export function readSmallFile({ words }: Invocation, path: string, bytesMax: number): Buffer {
  const file = opened(words, path);
  try {
    const stat = fstatSync(file);
    const refuse = (reason: string, es: string, en: string) =>
      new Failure(exitCodes.failed, reason, words(`${path}: ${es}`, `${path}: ${en}`), { file: path });
    if (!stat.isFile()) throw refuse('not-a-file', 'no es un archivo.', 'is not a file.');
    if (stat.size === 0) throw refuse('file-empty', 'está vacío.', 'is empty.');
    if (stat.size > bytesMax) {
      const [size, max] = [megabytes(stat.size), megabytes(bytesMax)];
      throw refuse('file-too-large', `tiene ${size} MB; el máximo es ${max} MB.`, `has ${size} MB; ${max} MB at most.`);
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function opened(words: Invocation['words'], path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new Failure(exitCodes.notFound, 'no-file', words(`No existe ${path}.`, `${path} does not exist.`));
    }
    throw new Failure(
      exitCodes.failed,
      'file-unreadable',
      words(`No se pudo leer ${path} (${code}).`, `${path} could not be read (${code}).`),
    );
  }
}

const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;
