import type { CommandFile } from '../command-file';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { withServer, type Server } from '../server';

/** Gives up the message that a stream waits for, for good, and goes on with those behind it. */
export const parkedDiscard: CommandFile = {
  usage: 'discard <handler> <stream> <version>',
  describe: (words) =>
    words('renuncia a un mensaje apartado, con una razón', 'gives up a parked message, with a reason'),
  options: (command, words) =>
    command
      .requiredOption('--reason <text>', words('por qué', 'why'))
      .option('--log <log>', words('si dos registros tienen el flujo', 'where two logs have the stream'))
      .option('--dry-run', words('a cuál se renunciaría; no hace nada', 'which would be given up; does nothing')),
  run: async (invocation) => {
    const asked = askedOf(invocation);
    if (invocation.has('dryRun')) {
      const message = await withServer(invocation, (server) => parkedAt(invocation, server, asked));
      return invocation.answer({ wouldDiscard: message }, () =>
        invocation.words(`Se renunciaría a ${nameOf(asked)}.`, `${nameOf(asked)} would be given up.`),
      );
    }
    await invocation.confirm(`Se renuncia a ${nameOf(asked)}`, `${nameOf(asked)} is given up`);
    const { body } = await withServer(invocation, (server) =>
      server.send({ method: 'POST', path: '/api/v1/parked/discard', body: asked }),
    );
    const replayed = String(body['replayed']);
    invocation.answer(body, () =>
      invocation.words(
        `Se renunció a ${nameOf(asked)}; procesados los siguientes: ${replayed}`,
        `${nameOf(asked)} was given up; processed behind it: ${replayed}`,
      ),
    );
  },
};

interface Asked {
  readonly handler: string;
  readonly stream: string;
  readonly version: number;
  readonly log?: string;
  readonly reason?: string;
}

function askedOf(invocation: Invocation): Asked {
  const [version, log, reason] = [invocation.required(2), invocation.option('log'), invocation.option('reason')];
  if (!/^[1-9][0-9]{0,14}$/.test(version)) {
    throw invocation.usage(`No es una versión: ${version}`, `Not a version: ${version}`);
  }
  return {
    handler: invocation.required(0),
    stream: invocation.required(1),
    version: Number(version),
    ...(log !== undefined && { log }),
    ...(reason !== undefined && { reason }),
  };
}

const nameOf = ({ handler, stream, version }: Asked): string => `${handler} ${stream} ${version}`;

async function parkedAt({ words }: Invocation, server: Server, asked: Asked): Promise<Record<string, unknown>> {
  const wanted = [asked.handler, asked.stream, asked.version];
  const found = (await server.list('/api/v1/parked')).find(
    ({ handler, stream, version, log }) =>
      [handler, stream, version].every((value, index) => value === wanted[index]) && (asked.log ?? log) === log,
  );
  if (found) return found;
  const message = words(`No hay mensaje ${nameOf(asked)}.`, `There is no message ${nameOf(asked)}.`);
  throw new Failure(exitCodes.notFound, 'not-found', message);
}
