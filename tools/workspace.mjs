import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...path) => join(root, ...path);

/** Talk goes to stderr: stdout belongs to data. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Whether the module is what Node was started with, not imported by another. */
export const isMain = (moduleUrl) => pathToFileURL(process.argv[1] ?? '').href === moduleUrl;

export const secondsSince = (startedMs) => `${((Date.now() - startedMs) / 1000).toFixed(1)} s`;

/** Runs Node on a script of this workspace in the same terminal. Answers its exit code; a signal counts as 1. */
export function runNode(args, { env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
