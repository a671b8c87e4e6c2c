import type { CommandFile } from '../command-file';
import { withServer } from '../server';

const columns = ['name', 'state', 'parked', 'rebuiltAt', 'failedBecause'] as const;

export const projectionsList: CommandFile = {
  usage: 'list',
  describe: (words) => words('los modelos de lectura y su estado', 'the read models and their state'),
  run: async (invocation) => {
    const items = await withServer(invocation, (server) => server.list('/api/v1/projections'));
    invocation.answer({ items }, () =>
      invocation.table(
        columns,
        items.map((projection) => columns.map((column) => String(projection[column] ?? ''))),
      ),
    );
  },
};
