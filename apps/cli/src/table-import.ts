import { exitCodes, Failure } from './failure';
import type { Invocation } from './invocation';
import type { Server } from './server';

interface End {
  readonly notDoneCount: number;
  readonly notDone: readonly { readonly row: number; readonly code: string; readonly reason: string }[];
}

export interface TableImport extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly status: 'running' | 'finished' | 'undoing' | 'undone';
  readonly changeCount: number;
  readonly doneCount: number;
  readonly ended?: End;
  readonly undo?: { readonly ended?: End };
}

const pauseMs = 200;

/** Waits until every row is done: the server goes on by itself, also where this command is stopped. */
export async function ended(invocation: Invocation, server: Server, id: string, token: string): Promise<TableImport> {
  for (;;) {
    const { body } = await server.get(`/api/v1/commitment-imports/${encodeURIComponent(id)}`, token);
    const known = body as unknown as TableImport;
    if (known.status !== 'running' && known.status !== 'undoing') return known;
    if (invocation.shell.animated) {
      invocation.say(`${known.doneCount} de ${known.changeCount}`, `${known.doneCount} of ${known.changeCount}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Rows that others had made impossible in the meantime are a failure, said after what was done. */
export function failWhereNotDone({ words }: Invocation, { notDoneCount = 0, notDone = [] }: Partial<End> = {}): void {
  if (notDoneCount === 0) return;
  const rows = notDone.map(({ row, code, reason }) => `  ${row}: ${code} (${reason})`);
  const said = words(`Filas que no se pudieron hacer: ${notDoneCount}`, `Rows that could not be done: ${notDoneCount}`);
  throw new Failure(exitCodes.conflict, 'rows-not-done', [said, ...rows].join('\n'), { notDone });
}
