import type { CommandFile } from '../command-file';
import type { Invocation } from '../invocation';
import { withServer } from '../server';
import type { Words } from '../shell';
import { textOf } from '../texts';

type Counts = Readonly<Record<string, number>>;

interface Row {
  readonly obligor: { readonly key: string; readonly name?: unknown };
  readonly counts: Counts;
  readonly cells: readonly { readonly code: string; readonly status: string }[];
}

interface Board {
  readonly at: string;
  readonly period: string;
  readonly counts: Counts;
  readonly unnamed?: { readonly counts: Counts };
  readonly items: readonly Row[];
}

const filters = ['member', 'plan', 'period', 'status'] as const;
const codesShownMax = 4;

/** A line for each obligor: how much was reported, and what was not. */
export const board: CommandFile = {
  usage: 'board',
  describe: (words) => words('quién informó y quién no', 'who has reported, and who has not'),
  options: (command, words) =>
    command
      .option(
        '--member <key>',
        words('un responsable: MEX, joint, ppt, inst-…', 'one obligor: MEX, joint, ppt, inst-…'),
      )
      .option('--plan <code>', words('un plan: CELAC-2020', 'one plan: CELAC-2020'))
      .option('--period <key>', words('current, o un período: 2020-H1', 'current, or a period: 2020-H1'))
      .option('--status <list>', words('estados de informe: no-report,declined', 'statuses: no-report,declined')),
  run: async (invocation) => {
    const asked = new URLSearchParams();
    for (const name of filters) {
      const value = invocation.option(name);
      if (value !== undefined) asked.append(name, value);
    }
    const path = `/api/v1/board?${asked.size === 0 ? '' : `${asked.toString()}&`}limit=200`;
    const whole = await withServer(invocation, (server) => server.whole(path));
    invocation.answer(whole, () => told(invocation, whole as unknown as Board));
  },
};

function told(invocation: Invocation, { at, period, counts, unnamed, items }: Board): string {
  const { words } = invocation;
  const names = statusNames(words);
  const of = period === 'last' ? words('último período vencido', 'last period over') : period;
  const head = words(`Período: ${of}. Datos al ${at}.`, `Period: ${of}. Data as of ${at}.`);
  if (Object.values(counts).every((count) => count === 0)) return `${head}\n${words('Nada.', 'Nothing.')}`;
  const shown = Object.keys(names).filter((status) => (counts[status] ?? 0) > 0);
  const table = invocation.table(
    [words('responsable', 'obligor'), ...shown.map((status) => names[status] ?? status), words('falta', 'missing')],
    items.map((row) => [
      textOf(row.obligor.name, invocation.shell.env) || row.obligor.key,
      ...shown.map((status) => row.counts[status] ?? 0),
      missing(row),
    ]),
  );
  const rest = unnamed && words('Estados sin nombrar: ', 'States not named: ') + said(unnamed.counts, names);
  return [head, `${words('Total', 'Total')}: ${said(counts, names)}.`, ...(rest ? [`${rest}.`] : []), '', table].join(
    '\n',
  );
}

/** The commitments on which the obligor is silent. */
function missing({ cells, counts }: Row): string {
  const codes = cells.filter(({ status }) => status === 'no-report').map(({ code }) => code);
  const more = (counts['no-report'] ?? 0) - Math.min(codes.length, codesShownMax);
  return [...codes.slice(0, codesShownMax), ...(more > 0 ? [`+${more}`] : [])].join(' ');
}

function said(counts: Counts, names: Readonly<Record<string, string>>): string {
  const parts = Object.entries(names).flatMap(([status, name]) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [`${count} ${name}`] : [];
  });
  return parts.join(', ');
}

/** Silence first: it is what the board is for. */
function statusNames(words: Words): Readonly<Record<string, string>> {
  return {
    'no-report': words('sin informe', 'no report'),
    'in-grace': words('en gracia', 'in grace'),
    'due-soon': words('vence pronto', 'due soon'),
    open: words('abierto', 'open'),
    'not-open': words('sin abrir', 'not open'),
    'reported-in-time': words('a tiempo', 'in time'),
    'reported-late': words('tarde', 'late'),
    declined: words('declinado', 'declined'),
    excused: words('excusado', 'excused'),
    void: words('sin efecto', 'void'),
    'not-applicable': words('no aplica', 'not applicable'),
  };
}
