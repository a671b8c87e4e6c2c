import type { CommandFile } from '../command-file';
import { dueSaid, modeNames, standingNames, type Due } from '../commitment-words';
import type { Invocation } from '../invocation';
import { withServer } from '../server';
import { textOf } from '../texts';

interface Item {
  readonly code: string;
  readonly title?: unknown;
  readonly text: unknown;
  readonly mode: string;
  readonly due: Due;
  readonly standing: { readonly standing: string };
}

/** Options, by the name that the API has for them. */
const filters = {
  member: 'member',
  plan: 'plan',
  area: 'area',
  axis: 'axis',
  standing: 'standing',
  dueFrom: 'dueFrom',
  dueTo: 'dueTo',
  text: 'q',
};
const titleLengthMax = 70;

/** Commitments in the order of their codes, with how they stand. */
export const commitmentsList: CommandFile = {
  usage: 'list',
  describe: (words) => words('los compromisos, y cómo están', 'the commitments, and how they stand'),
  options: (command, words) =>
    command
      .option(
        '--member <key>',
        words('un responsable: MEX, joint, ppt, inst-…', 'one obligor: MEX, joint, ppt, inst-…'),
      )
      .option('--area <code>', words('un área: CELAC-2020-13', 'one area: CELAC-2020-13'))
      .option('--axis <key>', words('un eje temático, por su clave', 'one thematic axis, by its key'))
      .option('--plan <code>', words('un plan: CELAC-2020', 'one plan: CELAC-2020'))
      .option('--standing <list>', words('estados: late,no-data', 'standings: late,no-data'))
      .option('--due-from <day>', words('vencen ese día o después', 'due on that day or later'))
      .option('--due-to <day>', words('vencen ese día o antes', 'due on that day or earlier'))
      .option('--text <words>', words('palabras, sin acentos si se quiere', 'words, with or without accents')),
  run: async (invocation) => {
    const asked = new URLSearchParams();
    for (const [option, name] of Object.entries(filters)) {
      const value = invocation.option(option);
      if (value !== undefined) asked.append(name, value);
    }
    asked.append('limit', '200');
    const path = `/api/v1/commitments?${asked.toString()}`;
    const whole = await withServer(invocation, (server) => server.whole(path));
    invocation.answer(whole, () => told(invocation, whole.items as unknown as readonly Item[]));
  },
};

function told(invocation: Invocation, items: readonly Item[]): string {
  const { words } = invocation;
  if (items.length === 0) return words('No hay compromisos así.', 'There are no such commitments.');
  const [modes, standings] = [modeNames(words), standingNames(words)];
  return invocation.table(
    [
      words('código', 'code'),
      words('título', 'title'),
      words('obligación', 'obligation'),
      words('vence', 'due'),
      words('estado', 'standing'),
    ],
    items.map(({ code, title, text, mode, due, standing: { standing } }) => [
      code,
      called(textOf(title ?? text, invocation.shell.env)),
      modes[mode] ?? mode,
      dueSaid(words, due),
      standings[standing] ?? standing,
    ]),
  );
}

/** One that has no title is called by the beginning of its text. */
const called = (text: string): string => (text.length > titleLengthMax ? `${text.slice(0, titleLengthMax)}…` : text);
