import type { Check } from './check-record';
import { Failure } from './failure';
import { HttpServer } from './http-server';
import type { Invocation } from './invocation';
import { version } from './version';

/** Is the server alive, can its answers and writes be trusted, and is it of this version? */
export async function checkServer(invocation: Invocation, url: string): Promise<Check[]> {
  const server = new HttpServer(invocation, url, undefined);
  const asked = async (check: string, path: string): Promise<Check> => {
    try {
      const { body } = await server.get(path);
      return { check, ok: true, detail: `${url} ${String(body['status'])}` };
    } catch (error) {
      if (error instanceof Failure) return { check, ok: false, detail: error.message };
      throw error;
    }
  };
  const live = await asked('server live', '/health/live');
  if (!live.ok) return [live];
  return [live, await asked('server ready', '/health/ready'), await versionOf(server, invocation)];
}

async function versionOf(server: HttpServer, { words }: Invocation): Promise<Check> {
  const { body } = await server.get('/api/openapi.json');
  const served = String((body['info'] as { version?: unknown } | undefined)?.version);
  const detail = words(`servidor ${served}, acta ${version}`, `server ${served}, acta ${version}`);
  return { check: 'version', ok: served === version, detail };
}
