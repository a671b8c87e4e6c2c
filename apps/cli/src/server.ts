import { HttpServer } from './http-server';
import type { Invocation } from './invocation';
import { startOnFolder } from './server-on-folder';

export type Server = HttpServer;

interface Opened {
  readonly server: Server;
  stop(): Promise<void>;
}

/**
 * `--data` means the folder, `--url` the server. Of what the environment says, a server's address counts before a
 * folder: who has both set has a server running.
 */
async function serverFor(invocation: Invocation): Promise<Opened> {
  const folder = folderAsked(invocation);
  if (folder !== undefined) return startOnFolder(invocation, folder);
  const url = urlOf(invocation);
  const token = invocation.option('token') ?? invocation.shell.env['ACTA_TOKEN'];
  return { server: new HttpServer(invocation, url, token), stop: async () => undefined };
}

/** Runs with the server that is asked for; one started for this run on a data folder is stopped afterwards. */
export async function withServer<Answer>(
  invocation: Invocation,
  use: (server: Server) => Promise<Answer>,
): Promise<Answer> {
  const { server, stop } = await serverFor(invocation);
  try {
    return await use(server);
  } finally {
    await stop();
  }
}

export function urlOf(invocation: Invocation): string {
  const url = invocation.option('url') ?? invocation.shell.env['ACTA_URL'] ?? 'http://127.0.0.1:3000';
  if (!/^https?:\/\/[^\s/]+/.test(url)) throw invocation.usage(`No es una dirección: ${url}`, `Not an address: ${url}`);
  return url.replace(/\/+$/, '');
}

/** The data folder, where one is meant rather than a server. */
export function folderAsked(invocation: Invocation): string | undefined {
  const { env } = invocation.shell;
  const [folder, url] = [invocation.option('data'), invocation.option('url')];
  if (folder !== undefined && url !== undefined) {
    throw invocation.usage('O --data o --url, no ambos.', 'Either --data or --url, not both.');
  }
  if (folder !== undefined) return folder;
  return url === undefined && env['ACTA_URL'] === undefined ? env['ACTA_DATA_DIR'] : undefined;
}
