import { refuse, type Refusal } from '@acta/kernel';
import { Unzip, UnzipInflate, zipSync } from 'fflate';

export type DocumentFiles = Readonly<Record<string, Uint8Array>>;
export type DocumentParts = { readonly files: DocumentFiles } | { readonly refusal: Refusal };

/** Of all that a document's texts unpack to; pictures are not unpacked. */
export const unpackedBytesMax = 8 * 1024 * 1024;
const entriesMax = 2_000;
/* Unpacked piece by piece: one unpacks to a thousand times its length at most. */
const pieceBytes = 4 * 1024;

const ofText = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const ofMacros = /vba(?:Project|Data)/i;

/** Unpacks the parts that hold text, and stops where they come to too much, whatever the file says of their size. */
export function unpackedParts(bytes: Uint8Array): DocumentParts {
  const pieces = new Map<string, Uint8Array[]>();
  let [entries, size, macros, broken] = [0, 0, false, false];
  const unzip = new Unzip((file) => {
    entries += 1;
    macros ||= ofMacros.test(file.name);
    if (!ofText.test(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, piece) => {
      broken ||= error !== null;
      size += piece?.length ?? 0;
      if (size <= unpackedBytesMax) own.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= unpackedBytesMax && entries <= entriesMax; at += pieceBytes) {
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    }
  } catch {
    broken = true;
  }
  if (size > unpackedBytesMax || entries > entriesMax) {
    return { refusal: refuse('document-too-large', 'text', { bytesMax: unpackedBytesMax }) };
  }
  const files = Object.fromEntries([...pieces].map(([name, own]) => [name, Buffer.concat(own)]));
  if (macros || /macroEnabled/i.test(textIn(files, '[Content_Types].xml'))) {
    return { refusal: refuse('document-with-macros', 'text') };
  }
  const whole = !broken && files['word/document.xml'] !== undefined && !Object.keys(files).some(declares);
  return whole ? { files } : { refusal: refuse('document-unreadable', 'text') };

  /** Such documents declare no entities; whoever does means to unfold them. */
  function declares(name: string): boolean {
    return /<!(?:DOCTYPE|ENTITY)/i.test(textIn(files, name));
  }
}

/** The same parts without anything else, and not compressed. */
export function packed(files: DocumentFiles): Buffer {
  return Buffer.from(zipSync({ ...files }, { level: 0 }));
}

const textIn = (files: DocumentFiles, name: string): string => Buffer.from(files[name] ?? []).toString('latin1');
