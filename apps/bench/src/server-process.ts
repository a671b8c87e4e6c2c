import { spawn, type ChildProcess } from 'node:child_process';

const announced = /^Acta: (http:\/\/127\.0\.0\.1:\d+)\n/m;

/** A server in a process of its own, which says on its first line where it is. */
export class ServerProcess {
  private constructor(
    readonly url: URL,
    private readonly child: ChildProcess,
  ) {}

  /** Its log goes where `log` says: writing it is a part of what is measured. */
  static start(args: readonly string[], env: Readonly<Record<string, string>>, log: number): Promise<ServerProcess> {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', log] });
    return new Promise((resolve, reject) => {
      let said = '';
      child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        const url = announced.exec(said)?.[1];
        if (url !== undefined) resolve(new ServerProcess(new URL(url), child));
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`the server ended (${code ?? signal}): ${said}`)));
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.kill('SIGTERM');
    });
  }
}
