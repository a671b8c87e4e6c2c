import { inflateRawSync } from 'node:zlib';

/** One part of a ZIP, as its directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** As they lie in the file: from where, and how many. */
  readonly at: number;
  readonly packedBytes: number;
  /** As the directory says. */
  readonly bytes: number;
}

/** Why a ZIP is not read: each format has words of its own for it. */
export class ZipRefused extends Error {
  constructor(readonly why: 'damaged' | 'encrypted' | 'too-large') {
    super(why);
  }
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const commentBytesMax = 65_535;
const stored = 0;
const deflated = 8;

/**
 * What a ZIP says that it holds, before anything is unpacked. Names are those of its directory, each once and inside;
 * parts lie behind one another. Throws `ZipRefused`.
 */
export function zipEntries(file: Buffer, entriesMax: number): readonly ZipEntry[] {
  const end = file.lastIndexOf(endMark);
  if (end < 0 || end < file.length - endBytes - commentBytesMax || end + endBytes > file.length) throw damaged();
  const count = file.readUInt16LE(end + 10);
  if (count > entriesMax) throw tooLarge();
  const directory = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let at = directory; entries.length < count;) {
    if (at + entryBytes > end || file.readUInt32LE(at) !== entryMark) throw damaged();
    const nameBytes = file.readUInt16LE(at + 28);
    entries.push(entryAt(file, at, nameBytes));
    at += entryBytes + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  refuseNames(entries.map(({ name }) => name));
  refuseWhereTheyOverlap(file, entries, directory);
  return entries;
}

function entryAt(file: Buffer, at: number, nameBytes: number): ZipEntry {
  const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
  if (encrypted) throw new ZipRefused('encrypted');
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

const leadsOutside = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i;

/** Of two parts of one name programs read either; these formats know no letter case in names. */
function refuseNames(names: readonly string[]): void {
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  if (distinct.size < names.length || names.some((name) => leadsOutside.test(name))) throw damaged();
}

/** Parts that lie over one another are how a small file unpacks to a large one. */
function refuseWhereTheyOverlap(file: Buffer, entries: readonly ZipEntry[], directory: number): void {
  let free = 0;
  for (const entry of [...entries].sort((one, other) => one.at - other.at)) {
    if (entry.at < free) throw tooLarge();
    free = contentAt(file, entry) + entry.packedBytes;
  }
  if (free > directory) throw tooLarge();
}

function contentAt(file: Buffer, { at }: ZipEntry): number {
  if (at + localBytes > file.length || file.readUInt32LE(at) !== localMark) throw damaged();
  return at + localBytes + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
}

/** Unpacks them one by one: none where they say that they come to too much, and none to more than it says of itself. */
export function* unpackedEntries(
  file: Buffer,
  entries: readonly ZipEntry[],
  bytesMax: number,
): Generator<{ readonly name: string; readonly content: Buffer }> {
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > bytesMax) throw tooLarge();
  for (const entry of entries) yield { name: entry.name, content: unpacked(file, entry) };
}

function unpacked(file: Buffer, entry: ZipEntry): Buffer {
  const from = contentAt(file, entry);
  const packed = file.subarray(from, from + entry.packedBytes);
  const content = entry.method === stored ? packed : inflated(packed, entry.bytes);
  if (content.length !== entry.bytes) throw damaged();
  return content;
}

function inflated(packed: Buffer, bytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    throw damaged();
  }
}

const damaged = (): ZipRefused => new ZipRefused('damaged');
const tooLarge = (): ZipRefused => new ZipRefused('too-large');
