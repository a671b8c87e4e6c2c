import type { Check } from './check-record';
import { Failure } from './failure';
import { HttpServer } from './http-server';
import type { Invocation } from './invocation';

/** Is the server alive, can its answers and writes be trusted, and which version is it? */
export async function checkServer(invocation: Invocation, url: string): Promise<Check[]> {
  const server = new HttpServer(invocation, url, undefined);
  const asked = async (check: string, path: string): Promise<Check> => {
    try {
      const { body } = await server.get(path);
      return { check, ok: true, detail: [url, body['status'], body['version']].filter(Boolean).join(' ') };
    } catch (error) {
      if (error instanceof Failure) return { check, ok: false, detail: error.message };
      throw error;
    }
  };
  const live = await asked('server live', '/health/live');
  return live.ok ? [live, await asked('server ready', '/health/ready')] : [live];
}
