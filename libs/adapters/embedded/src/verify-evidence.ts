import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder } from './data-folder';
import { breakAt } from './verification';

/** Every file against its name. Answers how many there are. Throws `BreakFound`. */
export async function verifyEvidence(folder: string): Promise<number> {
  const root = inFolder(folder, 'evidence');
  if (!existsSync(root)) return 0;
  let count = 0;
  for (const part of (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    for (const name of (await readdir(join(root, part))).sort()) {
      const where = `evidence file ${part}/${name}`;
      if (!name.startsWith(part)) breakAt(where, 'it is not in the folder where it is looked for');
      if ((await digestOf(join(root, part, name))) !== name) {
        breakAt(where, 'its bytes are not those that its name says');
      }
      count += 1;
    }
  }
  return count;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (error) {
    /* Not there any more, no file at all, or on a part of the disk that can't be read. */
    return `unreadable: ${String(error)}`;
  }
  return hash.digest('hex');
}
