import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openingOf } from './data-folder';
import { exitCodes, Failure } from './failure';
import { HttpServer } from './http-server';
import type { Invocation } from './invocation';

const startMs = 60_000;
const stopMs = 20_000;
/** A line of its standard output. What it says of another server goes to standard error. */
const announced = /^Acta: http:\/\/127\.0\.0\.1:(\d+)\n/m;

/**
 * Acta itself, on a free port of this machine, for this run alone: so a command on the folder goes by the same rules
 * as one over the network. Its bearer acts as the operator and dies with the process.
 */
export async function startOnFolder(
  invocation: Invocation,
  folder: string,
): Promise<{ readonly server: HttpServer; stop(): Promise<void> }> {
  const { dataFolder, demo } = openingOf(invocation, folder);
  const token = randomBytes(32).toString('hex');
  const child = spawn(process.execPath, ['--enable-source-maps', serverBundle()], {
    env: {
      ...invocation.shell.env,
      ACTA_DATA_DIR: dataFolder,
      ACTA_DEMO: demo,
      ACTA_HOST: '127.0.0.1',
      ACTA_PORT: '0',
      ACTA_ADMIN_TOKEN: token,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await announcedPort(invocation, child);
  return { server: new HttpServer(invocation, `http://127.0.0.1:${port}`, token), stop: () => stop(child) };
}

/** Built side by side: `dist/cli/main.cjs` and `dist/standalone/main.cjs`. */
function serverBundle(): string {
  return join(__dirname, '..', 'standalone', 'main.cjs');
}

function announcedPort(invocation: Invocation, child: ChildProcess): Promise<string> {
  let [out, err] = ['', ''];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(notStarted(invocation, why));
    };
    const timer = setTimeout(() => fail(`${startMs / 1000} s`), startMs);
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const port = announced.exec(out)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', (error) => fail(error.message));
    child.on('close', () => {
      clearTimeout(timer);
      fail(err.trim());
    });
  });
}

/** The server's own words say why: who holds the folder, what is damaged. */
function notStarted({ words }: Invocation, why: string): Failure {
  return new Failure(
    exitCodes.failed,
    'folder-not-opened',
    words(`No se pudo abrir la carpeta de datos:\n${why}`, `The data folder could not be opened:\n${why}`),
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
