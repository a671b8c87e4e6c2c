import type { CommandFile } from '../command-file';
import type { Server } from '../server';
import { folderAsked, withServer } from '../server';

/** When every administrator's token is lost. Whoever holds the machine holds the record; the act is recorded as theirs. */
export const recoverAdmin: CommandFile = {
  usage: 'recover-admin',
  describe: (words) =>
    words(
      'nueva persona administradora con su token, sobre la carpeta de datos',
      'a new administrator with a token, on the data folder',
    ),
  options: (command, words) =>
    command
      .requiredOption('--name <name>', words('nombre de la persona', "the person's name"))
      .requiredOption('--source <text>', words('quién lo dispone, y por qué', 'who orders it, and why'))
      .option('--email <address>', words('correo de la persona', "the person's address"))
      .option('--language <tag>', words('idioma de la persona', "the person's language"), 'es')
      .option('--dry-run', words('qué se haría; no hace nada', 'what would be done; does nothing')),
  run: async (invocation) => {
    const folder = folderAsked(invocation);
    if (folder === undefined) {
      throw invocation.usage(
        'Sólo sobre la carpeta de datos y sin servidor en marcha: --data CARPETA.',
        'Only on the data folder, with no server running: --data FOLDER.',
      );
    }
    const email = invocation.option('email');
    const person = {
      name: invocation.option('name'),
      language: invocation.option('language'),
      ...(email !== undefined && { email }),
    };
    const does = invocation.words(
      'una persona administradora nueva, con un token',
      'a new administrator, with a token',
    );
    if (invocation.has('dryRun')) return invocation.answer({ wouldRegister: person }, () => does);
    await invocation.confirm(`Se registra ${does}`, `Recorded: ${does}`);
    const issued = await withServer(invocation, (server) =>
      record(server, person, String(invocation.option('source'))),
    );
    invocation.say('Guarde el token ahora: no se muestra otra vez.', 'Keep the token now: it is not shown again.');
    invocation.answer(issued, () => String(issued['secret']));
  },
};

async function record(server: Server, person: object, source: string): Promise<Record<string, unknown>> {
  const post = async (path: string, body: object) => (await server.send({ method: 'POST', path, body })).body;
  const registered = await post('/api/v1/people', person);
  const holder = String(registered['stream']);
  const from = new Date().toISOString().slice(0, 10);
  await post('/api/v1/designations', { holder, function: 'administrator', for: { body: true }, from, source });
  const issued = await post('/api/v1/tokens', { holder, scopes: ['read', 'write'], label: 'recover-admin' });
  return { holder, tokenId: issued['id'], secret: issued['secret'] };
}
