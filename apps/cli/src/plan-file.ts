import { exitCodes, Failure } from './failure';
import type { Invocation } from './invocation';
import { readSmallFile } from './small-file';

/** What the server takes as one plan; the one published in 2020 has 11 kB. */
const planBytesMax = 1024 * 1024;
/** A document has more than its text. */
const documentBytesMax = 5 * 1024 * 1024;
const documentMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface PlanFile {
  readonly bytes: Uint8Array;
  /** As it is sent. */
  readonly media: string;
}

/** The file's bytes as they are: a text, or a document by its name's end. */
export function readPlanFile(invocation: Invocation, path: string): PlanFile {
  if (path.toLowerCase().endsWith('.docx')) {
    return { bytes: readSmallFile(invocation, path, documentBytesMax), media: documentMedia };
  }
  const bytes = readSmallFile(invocation, path, planBytesMax);
  if (!bytes.includes(0)) return { bytes, media: 'text/plain; charset=utf-8' };
  const said = invocation.words(
    `${path}: no es texto. Se espera el texto publicado, en UTF-8, o un documento .docx.`,
    `${path}: is not text. The published text is expected, in UTF-8, or a .docx document.`,
  );
  throw new Failure(exitCodes.failed, 'file-binary', said, { file: path });
}
