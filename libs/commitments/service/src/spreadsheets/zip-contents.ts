import { Problem } from '@acta/nest';
import { inflateRawSync } from 'node:zlib';
import { damaged } from './sheet-table';

/** Of all that a file unpacks to. A table of twenty thousand rows of ours has half of it. */
export const unpackedBytesMax = 96 * 1024 * 1024;
const entriesMax = 1_000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const commentBytesMax = 65_535;
const stored = 0;
const deflated = 8;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly at: number;
}

/**
 * What a ZIP says that it holds, before anything is unpacked. Throws 413 where that is too much, 422 where it is no ZIP
 * of the plain kind or is encrypted.
 */
export function zipEntries(file: Buffer): readonly ZipEntry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end < file.length - endBytes - commentBytesMax || end + endBytes > file.length) throw damaged();
  if (file.readUInt32LE(end) !== endMark) throw damaged();
  const count = file.readUInt16LE(end + 10);
  if (count > entriesMax) throw tooMuchInside();
  const entries: ZipEntry[] = [];
  for (let at = file.readUInt32LE(end + 16); entries.length < count;) {
    if (at + entryBytes > end || file.readUInt32LE(at) !== entryMark) throw damaged();
    const nameBytes = file.readUInt16LE(at + 28);
    entries.push(entryAt(file, at, nameBytes));
    at += entryBytes + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = entries.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  if (unpacked > unpackedBytesMax) throw tooMuchInside();
  // Entries that lie over one another are how a small file unpacks to a large one.
  if (packed > file.length) throw tooMuchInside();
  return entries;
}

function entryAt(file: Buffer, at: number, nameBytes: number): ZipEntry {
  const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
  if (encrypted) throw new Problem(415, 'sheet-encrypted');
  const method = file.readUInt16LE(at + 10);
  if (method !== stored && method !== deflated) throw damaged();
  return {
    name: file.toString('utf8', at + entryBytes, at + entryBytes + nameBytes),
    method,
    packedBytes: file.readUInt32LE(at + 20),
    bytes: file.readUInt32LE(at + 24),
    at: file.readUInt32LE(at + 42),
  };
}

/** Unpacks one, and never more than it said of itself. */
export function unpacked(file: Buffer, { at, method, packedBytes, bytes }: ZipEntry): Buffer {
  if (at + localBytes > file.length || file.readUInt32LE(at) !== localMark) throw damaged();
  const from = at + localBytes + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(from, from + packedBytes);
  if (packed.length !== packedBytes) throw damaged();
  if (method === stored) return packed;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
    if (content.length === bytes) return content;
  } catch {
    // Said below: it is not what it said that it is.
  }
  throw damaged();
}

const tooMuchInside = (): Problem => new Problem(413, 'sheet-too-large', { extra: { bytesMax: unpackedBytesMax } });
