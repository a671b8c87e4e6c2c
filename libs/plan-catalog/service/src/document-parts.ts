import { refuse, type Refusal } from '@acta/kernel';
import { unpackedEntries, zipEntries, ZipRefused, type ZipEntry } from '@acta/nest';
import { zipSync } from 'fflate';

export type DocumentFiles = Readonly<Record<string, Uint8Array>>;
export type DocumentParts = { readonly files: DocumentFiles } | { readonly refusal: Refusal };

/** Of all that a document's texts unpack to; pictures are not unpacked. */
export const unpackedBytesMax = 8 * 1024 * 1024;
const entriesMax = 2_000;

const ofText = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
/* Word on the web calls it `document2.xml`. */
const isMain = (name: string): boolean => /^word\/document\d*\.xml$/i.test(name);
const ofMacros = /vba(?:Project|Data)/i;

/** Unpacks the parts that hold text, where they come to no more than they may. */
export function unpackedParts(bytes: Uint8Array): DocumentParts {
  const document = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = zipEntries(document, entriesMax);
    return partsOf(filesIn(document, entries), entries);
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    if (error.why !== 'too-large') return { refusal: refuse('document-unreadable', 'text') };
    return { refusal: refuse('document-too-large', 'text', { bytesMax: unpackedBytesMax }) };
  }
}

function filesIn(document: Buffer, entries: readonly ZipEntry[]): DocumentFiles {
  const texts = entries.filter(({ name }) => ofText.test(name));
  const unpacked = unpackedEntries(document, texts, unpackedBytesMax);
  return Object.fromEntries([...unpacked].map(({ name, content }) => [name, content]));
}

function partsOf(files: DocumentFiles, entries: readonly ZipEntry[]): DocumentParts {
  const macros = entries.some(({ name }) => ofMacros.test(name));
  if (macros || /macroEnabled/i.test(textIn(files, '[Content_Types].xml'))) {
    return { refusal: refuse('document-with-macros', 'text') };
  }
  /* Such documents declare no entities; whoever does means to unfold them. */
  const declares = Object.keys(files).some((name) => /<!(?:DOCTYPE|ENTITY)/i.test(textIn(files, name)));
  const whole = Object.keys(files).some(isMain) && !declares;
  return whole ? { files } : { refusal: refuse('document-unreadable', 'text') };
}

/** The same parts without anything else, and not compressed. */
export function packed(files: DocumentFiles): Buffer {
  return Buffer.from(zipSync({ ...files }, { level: 0 }));
}

const textIn = (files: DocumentFiles, name: string): string => Buffer.from(files[name] ?? []).toString('latin1');
