import type { CommandFile } from '../command-file';
import { withServer } from '../server';

const columns = ['handler', 'log', 'stream', 'version', 'reason', 'attempts', 'parkedAt'] as const;

/** What could not be processed, and what waits behind it. */
export const parkedList: CommandFile = {
  usage: 'list',
  describe: (words) => words('los mensajes apartados, y por qué', 'the parked messages, and why'),
  run: async (invocation) => {
    const items = await withServer(invocation, (server) => server.list('/api/v1/parked'));
    invocation.answer({ items }, () =>
      items.length === 0
        ? invocation.words('Ninguno.', 'None.')
        : invocation.table(
            columns,
            items.map((message) => columns.map((column) => String(message[column] ?? ''))),
          ),
    );
  },
};
