import type { CommandFile } from '../command-file';
import { withServer } from '../server';

const scopesAll = ['read', 'write'];

export const tokenCreate: CommandFile = {
  usage: 'create',
  describe: (words) => words('crea un token; se muestra una sola vez', 'creates a token; it is shown once'),
  options: (command, words) =>
    command
      .requiredOption('--holder <key>', 'person-<uuid> | source-<slug>')
      .option('--scopes <list>', words('alcance, con comas', 'scopes, with commas') + ': read,write')
      .option('--label <text>', words('para qué es', 'what it is for'))
      .option('--expires <instant>', words('hasta cuándo, UTC', 'until when, UTC') + ': 2027-01-31T00:00:00Z')
      .option('--dry-run', words('qué se pediría; no crea nada', 'what would be asked for; creates nothing')),
  run: async (invocation) => {
    const [label, expiresAt] = [invocation.option('label'), invocation.option('expires')];
    const request = {
      holder: invocation.option('holder'),
      scopes: invocation.option('scopes')?.split(',') ?? scopesAll,
      ...(label !== undefined && { label }),
      ...(expiresAt !== undefined && { expiresAt }),
    };
    if (invocation.has('dryRun')) {
      return invocation.answer({ wouldIssue: request }, () =>
        invocation.words(`Se crearía: ${JSON.stringify(request)}`, `Would be created: ${JSON.stringify(request)}`),
      );
    }
    const { body } = await withServer(invocation, (server) =>
      server.send({ method: 'POST', path: '/api/v1/tokens', body: request }),
    );
    invocation.say('Guárdelo ahora: no se muestra otra vez.', 'Keep it now: it is not shown again.');
    invocation.answer(body, () => String(body['secret'] ?? body['id']));
  },
};
