import type { CommandFile } from '../command-file';
import { withServer } from '../server';

export const tokenRevoke: CommandFile = {
  usage: 'revoke <id>',
  describe: (words) => words('anula un token, para siempre', 'revokes a token, for ever'),
  options: (command, words) =>
    command
      .option('--reason <text>', words('por qué', 'why'))
      .option('--dry-run', words('qué se anularía; no anula nada', 'what would be revoked; revokes nothing')),
  run: async (invocation) => {
    const [id, reason] = [invocation.required(0), invocation.option('reason')];
    const path = `/api/v1/tokens/${encodeURIComponent(id)}`;
    if (invocation.has('dryRun')) {
      const { body } = await withServer(invocation, (server) => server.get(path));
      return invocation.answer({ wouldRevoke: body }, () =>
        invocation.words(`Se anularía el token ${id}.`, `The token ${id} would be revoked.`),
      );
    }
    await invocation.confirm(`Se anula el token ${id}`, `The token ${id} is revoked`);
    const { body } = await withServer(invocation, (server) =>
      server.send({
        method: 'POST',
        path: `${path}/revoke`,
        body: { ...(reason !== undefined && { reason }) },
        anyVersion: true,
      }),
    );
    invocation.answer(body, () => invocation.words(`Anulado: ${id}`, `Revoked: ${id}`));
  },
};
