import type { CommandFile } from '../command-file';
import { exitCodes, Failure } from '../failure';
import { withServer } from '../server';

export const parkedReplay: CommandFile = {
  usage: 'replay <handler> <stream>',
  describe: (words) => words('procesa de nuevo lo apartado de un flujo', "processes a stream's parked messages again"),
  options: (command, words) =>
    command.option('--dry-run', words('qué se procesaría; no procesa nada', 'what would be processed; does nothing')),
  run: async (invocation) => {
    const [handler, stream] = [invocation.required(0), invocation.required(1)];
    if (invocation.has('dryRun')) {
      const parked = await withServer(invocation, (server) => server.list('/api/v1/parked'));
      const items = parked.filter((message) => message['handler'] === handler && message['stream'] === stream);
      return invocation.answer({ wouldReplay: items }, () =>
        invocation.words(`Se procesarían ${items.length}.`, `${items.length} would be processed.`),
      );
    }
    const { body } = await withServer(invocation, (server) =>
      server.send({ method: 'POST', path: '/api/v1/parked/replay', body: { handler, stream } }),
    );
    const { replayed, stoppedBy } = body as { replayed: number; stoppedBy?: string };
    const done = () => invocation.words(`Procesados: ${replayed}`, `Processed: ${replayed}`);
    invocation.answer(body, done);
    if (stoppedBy === undefined) return;
    throw new Failure(
      exitCodes.failed,
      'still-parked',
      invocation.words(
        `El siguiente no se pudo procesar: ${stoppedBy}`,
        `The next could not be processed: ${stoppedBy}`,
      ),
    );
  },
};
