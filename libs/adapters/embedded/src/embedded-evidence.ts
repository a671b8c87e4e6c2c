import { StorageFull, type EvidenceStore } from '@acta/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder, inFolder } from './data-folder';

const digestPattern = /^[0-9a-f]{64}$/;

/** Files `evidence/ab/abcd…`: each is whole and on the disk before it has its name. */
export class EmbeddedEvidence implements EvidenceStore {
  private readonly root: string;
  private readonly arriving: string;

  constructor(folder: string) {
    this.root = inFolder(folder, 'evidence');
    this.arriving = join(this.root, 'arriving');
    /* What a crash left half-written has no name, so nobody misses it. */
    rmSync(this.arriving, { recursive: true, force: true });
    ensureFolder(this.arriving);
  }

  async put(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly byteCount: number }> {
    const temporary = join(this.arriving, randomUUID());
    try {
      const written = await writeDurably(temporary, bytes);
      await this.giveName(temporary, written.sha256);
      return written;
    } catch (error) {
      await rm(temporary, { force: true });
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new StorageFull({ cause: error }) : error;
    }
  }

  async get(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    if (!digestPattern.test(sha256)) return undefined;
    const file = join(this.folderOf(sha256), sha256);
    const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return found && bytesOf(file);
  }

  private async giveName(temporary: string, sha256: string): Promise<void> {
    const folder = this.folderOf(sha256);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(temporary, join(folder, sha256));
    await syncFolder(folder);
    /* Also when another put made the folder: that one may not have come this far. */
    await syncFolder(this.root);
  }

  private folderOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2));
  }
}

/** Opened when it is read, so that one who asked and then does not read leaves nothing open. */
async function* bytesOf(file: string): AsyncIterable<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}

async function writeDurably(file: string, bytes: AsyncIterable<Uint8Array>) {
  const handle = await open(file, 'wx', 0o600);
  try {
    const written = await writeHashed(handle, bytes);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function writeHashed(handle: FileHandle, bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let byteCount = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    byteCount += chunk.length;
    await handle.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), byteCount };
}

/** Makes the names in a folder durable, not only the files. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
