import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const startMs = 60_000;
const announced = /^Acta: (http:\/\/127\.0\.0\.1:\d+)\n/m;

/** Where a run of this workspace finds what was built: every command here is started from its top. */
export const bundleOf = (app: 'standalone' | 'cli') => join(process.cwd(), 'dist', app, 'main.cjs');

/** The built Acta in a process of its own, as a person would start it. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly output: { readonly out: string; readonly err: string },
  ) {}

  /** Answers when it has announced its address. Throws what it said when it ended instead. */
  static start(env: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Promise<ServerProcess> {
    const child = spawned(env, nodeOptions);
    const output = { out: '', err: '' };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), startMs);
      child.stdout?.on('data', (chunk: Buffer) => {
        output.out += chunk.toString();
        const url = announced.exec(output.out)?.[1];
        if (url === undefined) return;
        clearTimeout(timer);
        resolve(new ServerProcess(url, child, output));
      });
      child.stderr?.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
      child.on('error', reject);
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        reject(new NotStarted(code ?? signal, output.err));
      });
    });
  }

  /** Kills one that may not yet have come to answer: while it opens, repairs and rebuilds. */
  static killWhileStarting(env: Readonly<Record<string, string>>, afterMs: number): Promise<void> {
    const child = spawned(env);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => resolve());
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
  }

  /** What ended it, where a signal did. */
  get signal(): NodeJS.Signals | null {
    return this.child.signalCode;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get said(): { readonly out: string; readonly err: string } {
    return this.output;
  }

  /** As an operator ends it. Answers its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended();
  }

  /** As nothing should end it: at once, with nothing said. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  /** Also when it has ended by itself. */
  ended(): Promise<number | null> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
    return new Promise((resolve) => child.once('close', (code) => resolve(code)));
  }
}

function spawned(env: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', ...nodeOptions, bundleOf('standalone')], {
    env: { PATH: process.env['PATH'] ?? '', ACTA_PORT: '0', ACTA_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export class NotStarted extends Error {
  constructor(
    readonly code: number | string | null,
    readonly said: string,
  ) {
    super(`Acta ended (${code}) before it answered: ${said}`);
  }
}
