import type { CommandFile } from '../command-file';
import { withServer } from '../server';
import { ended, failWhereNotDone } from '../table-import';

/** Takes an import of a table back: all its rows, or none. */
export const commitmentsUndoImport: CommandFile = {
  usage: 'undo-import <id>',
  describe: (words) => words('deshace la importación de una tabla', 'takes the import of a table back'),
  options: (command, words) =>
    command
      .option('--reason <text>', words('por qué', 'why'))
      .option('--dry-run', words('qué se desharía; no deshace nada', 'what would be taken back; takes nothing back')),
  run: async (invocation) => {
    const [id, reason] = [invocation.required(0), invocation.option('reason')];
    if (reason === undefined || reason.trim() === '') {
      throw invocation.usage('Deshacer pide una razón: --reason TEXTO.', 'Taking back needs a reason: --reason TEXT.');
    }
    const path = `/api/v1/commitment-imports/${encodeURIComponent(id)}`;
    if (invocation.has('dryRun')) {
      const { body } = await withServer(invocation, (server) => server.get(path));
      return invocation.answer({ wouldUndo: body }, () =>
        invocation.words(
          `Se desharían ${String(body['doneCount'])} filas, si nadie las cambió desde entonces.`,
          `${String(body['doneCount'])} rows would be taken back, where nobody changed them since.`,
        ),
      );
    }
    await invocation.confirm(`Se deshace la importación ${id}`, `The import ${id} is taken back`);
    await withServer(invocation, async (server) => {
      const { body } = await server.send({ method: 'POST', path: `${path}/undo`, body: { reason }, anyVersion: true });
      const done = await ended(invocation, server, id, String(body['token']));
      invocation.answer(done, () => invocation.words(`Deshecha: ${id}`, `Taken back: ${id}`));
      failWhereNotDone(invocation, done.undo?.ended);
    });
  },
};
