import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of one test: fresh ones, copies as a crash would leave them, and their end. */
export class TemporaryFolders {
  private readonly made: string[] = [];

  fresh(): string {
    const folder = mkdtempSync(join(tmpdir(), 'acta-test-'));
    this.made.push(folder);
    return folder;
  }

  /** Every file as it is now, also those that a process is writing. */
  copyOf(folder: string): string {
    const copy = this.fresh();
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
    return copy;
  }

  /** Earlier than the others, where a test makes many. */
  remove(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
  }

  removeAll(): void {
    for (const folder of this.made.splice(0)) this.remove(folder);
  }
}
