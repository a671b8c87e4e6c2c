import type { CommandFile } from '../command-file';
import { withServer } from '../server';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { readPlanFile } from '../plan-file';
import type { Words } from '../shell';
import { partNames } from '../texts';

interface Finding {
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly excerpt?: string;
}

interface DryRun {
  /** Nothing where the text is refused or already on record. */
  readonly wouldRecord: Readonly<Record<string, number>> | null;
  readonly alreadyRecorded?: string;
  readonly refusedBy?: string;
  /** `numbered-actions`; not told of what was not read. */
  readonly format?: string;
  readonly findings: readonly Finding[];
}

/** Imports a plan as published, says what an import would record, or takes one back. */
export const importPlan: CommandFile = {
  usage: 'plan [file]',
  describe: (words) => words('importa un plan de trabajo publicado', 'imports a published work plan'),
  options: (command, words) =>
    command
      .option('--dry-run', words('qué se registraría; no registra nada', 'what would be recorded; records nothing'))
      .option('--code <code>', words('código del plan: CELAC-2020', "the plan's code: CELAC-2020"))
      .option(
        '--format <format>',
        words('formato: numbered-actions, published-text', 'format: numbered-actions, published-text'),
      )
      .option('--undo <import>', words('deshace la importación', 'takes the import back'))
      .option('--reason <text>', words('por qué (con --undo)', 'why (with --undo)')),
  run: async (invocation) => {
    const [file, undone] = [invocation.argument(0), invocation.option('undo')];
    if (undone !== undefined) {
      if (file !== undefined) invocation.say('Con --undo el archivo no se lee.', 'With --undo the file is not read.');
      return undo(invocation, undone);
    }
    if (file === undefined) throw invocation.usage('Falta el archivo, o --undo ID.', 'A file is needed, or --undo ID.');
    const { bytes, media } = readPlanFile(invocation, file);
    await withServer(invocation, async (server) => {
      const dryRun = invocation.has('dryRun');
      const { status, body } = await server.send({
        method: 'POST',
        path: `/api/v1/plan-imports${queryOf({
          ...(dryRun && { dryRun: 'true' }),
          code: invocation.option('code'),
          format: invocation.option('format'),
        })}`,
        body: bytes,
        contentType: media,
      });
      if (dryRun) return sayDryRun(invocation, body as unknown as DryRun);
      const changed = status !== 200;
      if (!changed) invocation.say('Ya estaba registrado: nada cambia.', 'It was recorded already: nothing changes.');
      invocation.answer(body, () => sayRecorded(invocation, body, changed));
    });
  },
};

function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams(said);
  return query.size === 0 ? '' : `?${query}`;
}

function sayRecorded({ words }: Invocation, answer: Record<string, unknown>, changed: boolean): string {
  const plan = `plan ${String(answer['id'])}`;
  const commit = `commit ${String(answer['commitId'])}`;
  return changed ? words(`Registrado: ${plan}, ${commit}`, `Recorded: ${plan}, ${commit}`) : `${plan}, ${commit}`;
}

function sayDryRun(invocation: Invocation, answer: DryRun): void {
  const { words } = invocation;
  invocation.answer(answer, () =>
    [...formatOf(answer, words), whatOf(answer, words), findingsOf(invocation, answer)].join('\n'),
  );
  if (answer.refusedBy === undefined) return;
  throw new Failure(
    exitCodes.failed,
    answer.refusedBy,
    words('Así no se puede importar.', 'It cannot be imported so.') + ` (${answer.refusedBy})`,
  );
}

function formatOf({ format }: DryRun, words: Words): readonly string[] {
  return format === undefined || format === '' ? [] : [words(`Formato: ${format}`, `Format: ${format}`)];
}

function whatOf({ wouldRecord, alreadyRecorded }: DryRun, words: Words): string {
  if (wouldRecord) {
    const names: Readonly<Record<string, string>> = { ...partNames(words), edition: words('edición', 'edition') };
    const counts = Object.entries(wouldRecord).map(([what, count]) => `  ${names[what] ?? what}: ${count}`);
    return [words('Se registraría:', 'Would be recorded:'), ...counts].join('\n');
  }
  return alreadyRecorded === undefined
    ? words('Nada se registraría.', 'Nothing would be recorded.')
    : words(`Nada: ya está registrado como ${alreadyRecorded}.`, `Nothing: it is on record as ${alreadyRecorded}.`);
}

function findingsOf(invocation: Invocation, { findings }: DryRun): string {
  const { words } = invocation;
  if (findings.length === 0) return words('Se entendió todo.', 'All of it was understood.');
  const head = [words('línea', 'line'), words('gravedad', 'severity'), words('código', 'code'), words('qué', 'what')];
  return invocation.table(
    head,
    findings.map(({ line, severity, code, message }) => [line, severity, code, message]),
  );
}

async function undo(invocation: Invocation, id: string): Promise<void> {
  const reason = invocation.option('reason');
  if (reason === undefined || reason.trim() === '') {
    throw invocation.usage('Deshacer pide una razón: --reason TEXTO.', 'Taking back needs a reason: --reason TEXT.');
  }
  if (invocation.has('dryRun')) {
    const imports = await withServer(invocation, (server) => server.list('/api/v1/plan-imports'));
    const known = imports.find((one) => one['id'] === id || one['importId'] === id);
    if (!known) {
      const { words } = invocation;
      throw new Failure(
        exitCodes.notFound,
        'not-found',
        words(`No hay importación ${id}.`, `There is no import ${id}.`),
      );
    }
    return invocation.answer({ wouldUndo: known }, () =>
      invocation.words(`Se desharía la importación ${id}.`, `The import ${id} would be taken back.`),
    );
  }
  await invocation.confirm(`Se deshace la importación ${id}`, `The import ${id} is taken back`);
  await withServer(invocation, async (server) => {
    const path = `/api/v1/plan-imports/${encodeURIComponent(id)}/undo`;
    const { body } = await server.send({ method: 'POST', path, body: { reason }, anyVersion: true });
    invocation.answer(body, () => invocation.words(`Deshecha: ${id}`, `Taken back: ${id}`));
  });
}
