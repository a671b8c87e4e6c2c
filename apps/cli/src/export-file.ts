import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file of an export, as the manifest names it. */
export interface ExportedFile {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  /** Of all its bytes. */
  readonly sha256: string;
}

/** Lines of JSON, hashed as they are written. */
export class ExportFile {
  private readonly hash = createHash('sha256');
  private lines = 0;
  private bytes = 0;

  constructor(
    private readonly name: string,
    private readonly write: (line: string) => void,
    private readonly close: () => void = () => undefined,
  ) {}

  /** Made new, for its owner alone. */
  static in(folder: string, name: string): ExportFile {
    const descriptor = openSync(join(folder, name), 'wx', 0o600);
    const close = () => {
      fsyncSync(descriptor);
      closeSync(descriptor);
    };
    return new ExportFile(name, (line) => void writeSync(descriptor, line), close);
  }

  line(value: object): void {
    const line = `${JSON.stringify(value)}\n`;
    this.hash.update(line);
    this.lines += 1;
    this.bytes += Buffer.byteLength(line);
    this.write(line);
  }

  end(): ExportedFile {
    this.close();
    return { name: this.name, lines: this.lines, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
