import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const root = resolve(__dirname, '../../..');

/** A TypeScript program that tests run as processes of their own, to be killed at any moment. */
export class Program {
  private readonly folder = mkdtempSync(join(tmpdir(), 'acta-program-'));
  private readonly bundle = join(this.folder, 'program.cjs');
  private readonly running = new Set<RunningProgram>();

  constructor(entry: string) {
    const options = ['--file', this.bundle, '--format', 'cjs', '--platform', 'node', '--external', 'libsql'];
    const rolldown = join(root, 'node_modules/.bin/rolldown');
    execFileSync(rolldown, [entry, ...options, '--tsconfig', join(root, 'tsconfig.base.json')], { stdio: 'pipe' });
  }

  /** `fileKilobytesMax`: beyond it every write fails, as on a disk that breaks. */
  start(args: readonly string[], { fileKilobytesMax }: { readonly fileKilobytesMax?: number } = {}): RunningProgram {
    const limits = fileKilobytesMax === undefined ? '' : `trap '' XFSZ; ulimit -f ${fileKilobytesMax}; `;
    const command = `${limits}exec "$0" "$@"`;
    const child = spawn('bash', ['-c', command, process.execPath, this.bundle, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    });
    const program = new RunningProgram(child);
    this.running.add(program);
    return program;
  }

  async remove(): Promise<void> {
    await Promise.all([...this.running].map((program) => program.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export class RunningProgram {
  /** What it has said so far, line by line. */
  readonly lines: string[] = [];
  private readonly ended: Promise<unknown>;

  constructor(private readonly child: ChildProcessByStdio<null, Readable, null>) {
    const reader = createInterface({ input: child.stdout });
    reader.on('line', (line) => this.lines.push(line));
    this.ended = new Promise((end) => reader.once('close', () => end(undefined)));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Everything it said, once it has ended. */
  async output(): Promise<readonly string[]> {
    await this.ended;
    return this.lines;
  }

  /** As the operating system would, with no time for goodbyes. */
  async kill(): Promise<readonly string[]> {
    this.child.kill('SIGKILL');
    return this.output();
  }
}
