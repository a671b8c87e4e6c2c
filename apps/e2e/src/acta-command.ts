import { execFile } from 'node:child_process';
import { bundleOf } from './server-process';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The built command line in a process of its own, at no terminal. */
export function acta(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const surroundings = { PATH: process.env['PATH'] ?? '', LANG: 'es_MX.UTF-8', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [bundleOf('cli'), ...args], { env: surroundings }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}
