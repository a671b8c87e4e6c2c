import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { syncNamesIn } from './data-folder';
import { LinesIndex, SavedDocuments } from './saved-documents';

/** Where a log stood: the position, and the group that held it, whose hash covers all before. */
export interface LogPlace {
  readonly position: number;
  readonly group: number;
  readonly hash: string;
}

/** The first line of a file. */
export interface SnapshotHead {
  readonly format: 2;
  readonly name: string;
  readonly version: number;
  readonly logs: Readonly<Record<string, LogPlace>>;
  readonly count: number;
}

export interface Snapshot {
  readonly head: SnapshotHead;
  readonly documents: SavedDocuments;
}

const chunkBytes = 1024 * 1024;
const newline = 0x0a;
/** The checksum of all before, in hexadecimal digits, and the end of its line. */
const footerBytes = 9;

/** Nothing where there is no such file, or it is not whole. */
export async function readSnapshot(file: string): Promise<Snapshot | undefined> {
  try {
    const bytes = await readFile(file);
    const end = bytes.length - footerBytes;
    if (end <= 0 || bytes.toString('latin1', end) !== footerOf(crc32(bytes.subarray(0, end)))) return undefined;
    const afterHead = bytes.indexOf(newline) + 1;
    const head = JSON.parse(bytes.toString('utf8', 0, afterHead)) as SnapshotHead;
    if (head.format !== 2) return undefined;
    return { head, documents: new SavedDocuments(bytes, afterHead, end, head.count) };
  } catch {
    /* It only saves time. */
    return undefined;
  }
}

/** Written beside and given its name when it is whole, unless it is not wanted any more by then. */
export async function writeSnapshot(
  file: string,
  head: SnapshotHead,
  line: (place: number) => Buffer | string,
  isWanted: () => boolean,
): Promise<boolean> {
  const arriving = `${file}.${randomUUID()}`;
  let handle: FileHandle | undefined;
  try {
    handle = await open(arriving, 'wx', 0o600);
    if (!(await writeLines(handle, linesOf(head, line), isWanted))) return false;
    await handle.sync();
    if (!isWanted()) return false;
    renameSync(arriving, file);
    syncNamesIn(dirname(file));
    return true;
  } finally {
    await handle?.close();
    rmSync(arriving, { force: true });
  }
}

function* linesOf(head: SnapshotHead, line: (place: number) => Buffer | string): Generator<Buffer> {
  const first = Buffer.from(`${JSON.stringify(head)}\n`);
  yield first;
  const index = new LinesIndex();
  let end = first.length;
  for (let place = 0; place < head.count; place++) {
    const each = line(place);
    const bytes = typeof each === 'string' ? Buffer.from(each) : each;
    index.add(bytes, end);
    end += bytes.length;
    yield bytes;
  }
  yield index.bytes(end);
}

/** In chunks, between which others get their turn. */
async function writeLines(handle: FileHandle, lines: Iterable<Buffer>, isWanted: () => boolean): Promise<boolean> {
  let checksum = 0;
  let gathered: Buffer[] = [];
  let length = 0;
  const flush = async () => {
    const chunk = Buffer.concat(gathered, length);
    checksum = crc32(chunk, checksum);
    [gathered, length] = [[], 0];
    await handle.write(chunk);
  };
  for (const each of lines) {
    gathered.push(each);
    length += each.length;
    if (length < chunkBytes) continue;
    await flush();
    if (!isWanted()) return false;
  }
  await flush();
  await handle.write(footerOf(checksum));
  return true;
}

const footerOf = (checksum: number): string => `${checksum.toString(16).padStart(8, '0')}\n`;
