import { safeMediaType, unknownMediaType } from '@acta/nest';
import { filetypemime } from 'magic-bytes.js';

/**
 * What a file is, as its first bytes say; `head` is all of it, or its first 64 KiB. Only types that a reader's machine
 * may be told of: what a browser would run, HTML and SVG too, is a text or bytes and nothing more.
 */
export function mediaTypeOf(head: Uint8Array): string {
  const guesses = filetypemime(head).filter((type) => safeMediaType(type) === type);
  // Of what is packed alike the library names everything.
  if (guesses.includes('application/zip')) return packedTypeOf(Buffer.from(head));
  const [guess] = guesses.filter((type) => type !== 'text/plain');
  return guess ?? (isText(head) ? 'text/plain' : unknownMediaType);
}

const openDocument = 'application/vnd.oasis.opendocument';
const openXml = 'application/vnd.openxmlformats-officedocument';

/** What the documents of office programs begin with, inside. */
const firstParts = ['text', 'spreadsheet', 'presentation'].map((kind) => `${openDocument}.${kind}`);

const folders: readonly (readonly [folder: string, type: string])[] = [
  ['word/', `${openXml}.wordprocessingml.document`],
  ['xl/', `${openXml}.spreadsheetml.sheet`],
  ['ppt/', `${openXml}.presentationml.presentation`],
];

/** One family of office documents says in its first part what it is, the other by the names of its parts. */
function packedTypeOf(head: Buffer): string {
  const said = firstParts.find((type) => isFirstPart(head, type));
  if (said !== undefined) return said;
  const names = partNamesIn(head);
  const isOffice = names.has('[Content_Types].xml') || names.has('_rels/.rels');
  const [, type] = folders.find(([folder]) => isOffice && [...names].some((name) => name.startsWith(folder))) ?? [];
  return type ?? 'application/zip';
}

const partMark = Buffer.from('PK\x03\x04', 'latin1');
const nameAt = 30;
const nameBytesMax = 100;

/** Kept unpacked, right behind its name: all of it, and nothing else. */
function isFirstPart(head: Buffer, type: string): boolean {
  const content = `mimetype${type}`;
  if (head.length < nameAt + content.length) return false;
  const byteCount = head.readUInt32LE(18);
  return byteCount === type.length && head.toString('latin1', nameAt, nameAt + content.length) === content;
}

/** Of the parts that begin in these bytes. */
function partNamesIn(head: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  for (
    let at = head.indexOf(partMark);
    at >= 0 && at + nameAt <= head.length;
    at = head.indexOf(partMark, at + nameAt)
  ) {
    const byteCount = Math.min(head.readUInt16LE(at + 26), nameBytesMax);
    names.add(head.toString('latin1', at + nameAt, at + nameAt + byteCount));
  }
  return names;
}

/** UTF-8, of which the last character may be cut, without control characters. */
function isText(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return false;
  }
  return !head.some(isControl);
}

const isControl = (byte: number): boolean => (byte < 0x20 && !whiteSpace.has(byte)) || byte === 0x7f;
const whiteSpace = new Set([0x09, 0x0a, 0x0c, 0x0d]);
