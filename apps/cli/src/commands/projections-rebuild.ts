import { setTimeout } from 'node:timers/promises';
import type { CommandFile } from '../command-file';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { Progress } from '../progress';
import { withServer, type Server } from '../server';

const pollMs = 200;

type Status = Readonly<Record<string, unknown>>;

/** Builds read models anew from the logs, one after the other; what is there answers until each is done. */
export const projectionsRebuild: CommandFile = {
  usage: 'rebuild [name]',
  describe: (words) => words('reconstruye un modelo de lectura, o todos', 'builds a read model anew, or all of them'),
  options: (command, words) =>
    command
      .option('--all', words('todos', 'all of them'))
      .option('--dry-run', words('cuáles se reconstruirían; no hace nada', 'which would be built; does nothing')),
  run: async (invocation) => {
    const name = invocation.argument(0);
    if ((name === undefined) !== invocation.has('all')) {
      throw invocation.usage('Un nombre, o --all.', 'One name, or --all.');
    }
    await withServer(invocation, async (server) => {
      const names = await namesOf(invocation, server, name);
      if (invocation.has('dryRun')) {
        return invocation.answer({ wouldRebuild: names }, () =>
          invocation.words(`Se reconstruiría: ${names.join(', ')}`, `Would be built anew: ${names.join(', ')}`),
        );
      }
      const items = await rebuilt(invocation, server, names);
      invocation.answer({ items }, () =>
        invocation.words(`Reconstruido: ${names.join(', ')}`, `Built anew: ${names.join(', ')}`),
      );
    });
  },
};

async function namesOf(invocation: Invocation, server: Server, name: string | undefined): Promise<readonly string[]> {
  const names = (await server.list('/api/v1/projections')).map((known) => String(known['name']));
  if (name === undefined) return names;
  if (names.includes(name)) return [name];
  const { words } = invocation;
  throw new Failure(
    exitCodes.notFound,
    'not-found',
    words(`No hay modelo de lectura ${name}; hay: ${names.join(', ')}`, `No read model ${name}: ${names.join(', ')}`),
  );
}

async function rebuilt(invocation: Invocation, server: Server, names: readonly string[]): Promise<readonly Status[]> {
  const what = invocation.words('Reconstruyendo', 'Building anew');
  const progress = new Progress(invocation.shell, what, names.length);
  const done: Status[] = [];
  progress.to(0);
  try {
    for (const name of names) {
      await server.send({ method: 'POST', path: `/api/v1/projections/${encodeURIComponent(name)}/rebuild`, body: {} });
      done.push(await whenDone(invocation, server, name));
      progress.to(done.length);
    }
  } finally {
    progress.end();
  }
  return done;
}

async function whenDone({ words }: Invocation, server: Server, name: string): Promise<Status> {
  for (;;) {
    const found = (await server.list('/api/v1/projections')).find((known) => known['name'] === name) ?? {};
    if (found['state'] === 'rebuilding') {
      await setTimeout(pollMs);
      continue;
    }
    const why = found['failedBecause'];
    if (why === undefined) return found;
    const message = words(
      `${name} no se pudo reconstruir: ${String(why)}`,
      `${name} could not be built: ${String(why)}`,
    );
    throw new Failure(exitCodes.failed, 'rebuild-failed', message);
  }
}
