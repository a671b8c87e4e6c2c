import { extname } from 'node:path';
import type { CommandFile } from '../command-file';
import { withServer } from '../server';
import { writeTableFile } from '../table-file';

/** Takes commitments away as a table: CSV or XLSX, by how the file's name ends. */
export const commitmentsExport: CommandFile = {
  usage: 'export <file>',
  describe: (words) => words('los compromisos como tabla: .csv o .xlsx', 'the commitments as a table: .csv or .xlsx'),
  options: (command, words) =>
    command
      .option(
        '--plan <code>',
        words('los de un plan, y sus proyectos pendientes', 'those of a plan, and its waiting projects'),
      )
      .option('--dry-run', words('cuánto se escribiría; no escribe nada', 'how much would be written; writes nothing')),
  run: async (invocation) => {
    const [file, plan] = [invocation.required(0), invocation.option('plan')];
    const type = extname(file).toLowerCase();
    if (type !== '.csv' && type !== '.xlsx') {
      throw invocation.usage(
        `El nombre termina en .csv o .xlsx: ${file}`,
        `The name must end in .csv or .xlsx: ${file}`,
      );
    }
    const query = plan === undefined ? '' : `?${new URLSearchParams({ plan })}`;
    const bytes = await withServer(invocation, (server) => server.file(`/api/v1/commitments${type}${query}`));
    const dryRun = invocation.has('dryRun');
    if (!dryRun) writeTableFile(invocation, file, bytes);
    invocation.answer({ file, byteCount: bytes.length, ...(dryRun && { dryRun }) }, () =>
      dryRun
        ? invocation.words(`Se escribirían ${bytes.length} bytes.`, `${bytes.length} bytes would be written.`)
        : invocation.words(`Escrito: ${file}`, `Written: ${file}`),
    );
  },
};
