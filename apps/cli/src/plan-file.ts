import { exitCodes, Failure } from './failure';
import type { Invocation } from './invocation';
import { readSmallFile } from './small-file';

/** What the server takes as one plan; the one published in 2020 has 11 kB. */
const planBytesMax = 1024 * 1024;

/** The file's bytes as they are: a text. */
export function readPlanFile(invocation: Invocation, path: string): Uint8Array {
  const bytes = readSmallFile(invocation, path, planBytesMax);
  if (!bytes.includes(0)) return bytes;
  const said = invocation.words(
    `${path}: no es texto. Se espera el texto publicado, en UTF-8; de un documento, guárdelo como texto.`,
    `${path}: is not text. The published text is expected, in UTF-8; save a document as text.`,
  );
  throw new Failure(exitCodes.failed, 'file-binary', said, { file: path });
}
