import type { CommandFile } from '../command-file';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { withServer, type Server } from '../server';
import { readTableFile } from '../table-file';
import { ended, failWhereNotDone } from '../table-import';

interface DryRun {
  readonly adoptCount: number;
  readonly changeCount: number;
  readonly unchangedCount: number;
  readonly waitingCount: number;
  readonly changes: readonly { readonly row: number; readonly code: string; readonly columns?: readonly string[] }[];
  readonly errorCount: number;
  readonly errors: readonly { readonly row: number; readonly column: string; readonly message: string }[];
}

/** Brings a table of commitments back: all its rows, or none. */
export const commitmentsImport: CommandFile = {
  usage: 'import <file>',
  describe: (words) =>
    words('adopta y cambia compromisos desde una tabla', 'adopts and changes commitments from a table'),
  options: (command, words) =>
    command
      .option('--dry-run', words('qué haría cada fila; no registra nada', 'what each row would do; records nothing'))
      .option('--reason <text>', words('por qué, para las filas que no lo dicen', 'why, for rows that do not say it')),
  run: async (invocation) => {
    const bytes = readTableFile(invocation, invocation.required(0));
    await withServer(invocation, async (server) => {
      const dryRun = invocation.has('dryRun');
      const reason = invocation.option('reason');
      const query = new URLSearchParams({ ...(dryRun && { dryRun: 'true' }), ...(reason !== undefined && { reason }) });
      const { status, body } = await server.send({
        method: 'POST',
        path: `/api/v1/commitment-imports${query.size === 0 ? '' : `?${query}`}`,
        body: bytes,
        contentType: 'application/octet-stream',
      });
      if (dryRun) return sayDryRun(invocation, body as unknown as DryRun);
      if (status === 200) {
        return invocation.answer(body, () => invocation.words('Nada cambia.', 'Nothing changes.'));
      }
      await sayDone(invocation, server, body);
    });
  },
};

async function sayDone(invocation: Invocation, server: Server, answer: Record<string, unknown>): Promise<void> {
  const id = String(answer['id']);
  const done = await ended(invocation, server, id, String(answer['token']));
  invocation.answer(done, () =>
    invocation.words(
      `Importación ${id}: filas registradas, ${done.doneCount} de ${done.changeCount}`,
      `Import ${id}: rows recorded, ${done.doneCount} of ${done.changeCount}`,
    ),
  );
  failWhereNotDone(invocation, done.ended);
}

function sayDryRun(invocation: Invocation, answer: DryRun): void {
  const { words } = invocation;
  invocation.answer(answer, () =>
    [
      `${words('Se adoptarían', 'Would be adopted')}: ${answer.adoptCount}`,
      `${words('Cambiarían', 'Would change')}: ${answer.changeCount}`,
      `${words('Sin cambio', 'Unchanged')}: ${answer.unchangedCount}`,
      `${words('Proyectos sin llenar', 'Projects not filled in')}: ${answer.waitingCount}`,
      ...answer.changes.flatMap(({ row, code, columns }) =>
        columns ? [`  ${row}: ${code} (${columns.join(', ')})`] : [],
      ),
      ...(answer.errors.length > 0 ? [errorsIn(invocation, answer)] : []),
    ].join('\n'),
  );
  if (answer.errorCount === 0) return;
  const said = words(
    `Así no se puede importar: ${answer.errorCount}`,
    `It cannot be imported so: ${answer.errorCount}`,
  );
  throw new Failure(exitCodes.failed, 'import-rows-refused', said);
}

function errorsIn(invocation: Invocation, { errors }: DryRun): string {
  const { words } = invocation;
  return invocation.table(
    [words('fila', 'row'), words('columna', 'column'), words('qué', 'what')],
    errors.map(({ row, column, message }) => [row, column, message]),
  );
}
