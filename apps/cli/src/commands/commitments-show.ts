import type { CommandFile } from '../command-file';
import { dueSaid, factSaid, kindNames, modeNames, standingNames, type Because, type Due } from '../commitment-words';
import type { Invocation } from '../invocation';
import { withServer } from '../server';
import { textOf } from '../texts';

interface SetDue {
  readonly due: Due;
}

interface Obligor {
  readonly key: string;
  readonly name?: unknown;
}

interface Commitment {
  readonly code: string;
  readonly title?: unknown;
  readonly text: unknown;
  readonly texts: readonly { readonly language: string; readonly authentic: boolean; readonly stale: boolean }[];
  readonly mode: string;
  readonly kind: string;
  readonly due: Due;
  readonly earlierDues: readonly SetDue[];
  readonly standing: { readonly standing: string };
  readonly tracks: { readonly total: number; readonly byStanding: Readonly<Record<string, number>> };
  readonly adoption: { readonly instrument: string; readonly on: string; readonly basis: string };
  readonly milestones: readonly (SetDue & { readonly title: unknown; readonly earlierDues: readonly SetDue[] })[];
  readonly explanation: readonly {
    readonly obligor: Obligor;
    readonly standing: string;
    readonly because: readonly Because[];
  }[];
}

interface Track {
  readonly obligor: Obligor;
  readonly standing: { readonly standing: string };
  readonly percentage: { readonly value: string | null };
  readonly due: SetDue;
}

interface Act {
  readonly recordedAt: string;
  readonly sentence: string;
}

interface Shown {
  readonly commitment: Commitment;
  readonly tracks: readonly Track[];
  readonly history: readonly Act[];
}

const actsShownMax = 10;

/** One commitment: what it says, who must deliver and how that stands and why, and what happened last. */
export const commitmentsShow: CommandFile = {
  usage: 'show <id|code>',
  describe: (words) => words('un compromiso, por su código o id', 'a commitment, by its code or id'),
  run: async (invocation) => {
    const path = `/api/v1/commitments/${encodeURIComponent(invocation.required(0))}`;
    const shown = await withServer(invocation, async (server) => ({
      commitment: (await server.get(path)).body,
      tracks: await server.list(`${path}/tracks?limit=200`),
      history: await server.list(`${path}/history?limit=200`),
    }));
    invocation.answer(shown, () => told(invocation, shown as unknown as Shown));
  },
};

function told(invocation: Invocation, { commitment, tracks, history }: Shown): string {
  const parts = [
    head(invocation, commitment),
    tracksTable(invocation, tracks),
    milestones(invocation, commitment),
    why(invocation, commitment),
    acts(invocation, history),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function head({ words, shell }: Invocation, commitment: Commitment): string {
  const { code, title, text, mode, kind, due, earlierDues, standing, adoption } = commitment;
  const named = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key;
  const obligation = named(modeNames(words), mode);
  const fulfilment = named(kindNames(words), kind);
  const { instrument, on, basis } = adoption;
  return [
    `${code} ${textOf(title, shell.env)}`.trim(),
    textOf(text, shell.env),
    words(`Idiomas: ${languages(words, commitment)}`, `Languages: ${languages(words, commitment)}`),
    words(`Obligación: ${obligation}; cumplimiento: ${fulfilment}`, `Obligation: ${obligation}; kind: ${fulfilment}`),
    words(`Adoptado el ${on}: ${instrument} (${basis})`, `Adopted on ${on}: ${instrument} (${basis})`),
    words(`Vence: ${dues(words, due, earlierDues)}`, `Due: ${dues(words, due, earlierDues)}`),
    words('Estado: ', 'Standing: ') + named(standingNames(words), standing.standing) + counted(words, commitment),
  ].join('\n');
}

type Words = Invocation['words'];

function languages(words: Words, { texts }: Commitment): string {
  return texts
    .map(({ language, authentic, stale }) => {
      const said = authentic ? words('auténtico', 'authentic') : stale ? words('desactualizado', 'stale') : '';
      return said === '' ? language : `${language} (${said})`;
    })
    .join(', ');
}

/** The one that holds, and those that it had before, newest first. */
function dues(words: Words, due: Due, before: readonly SetDue[]): string {
  const quoted = due.words === undefined ? '' : words(` «${due.words}»`, ` “${due.words}”`);
  const earlier = before.map((one) => dueSaid(words, one.due)).reverse();
  const were = earlier.length === 0 ? '' : `; ${words('antes', 'before')}: ${earlier.join(', ')}`;
  return dueSaid(words, due) + quoted + were;
}

function counted(words: Words, { tracks: { total, byStanding } }: Commitment): string {
  const counts = Object.entries(standingNames(words)).flatMap(([standing, name]) => {
    const count = byStanding[standing] ?? 0;
    return count === 0 ? [] : [`${name} ${count}`];
  });
  if (total === 0) return '';
  const tracks = total === 1 ? words('1 seguimiento', '1 track') : words(`${total} seguimientos`, `${total} tracks`);
  return ` (${tracks}: ${counts.join(', ')})`;
}

const nameOf = ({ shell }: Invocation, { name, key }: Obligor): string => textOf(name, shell.env) || key;

function tracksTable(invocation: Invocation, tracks: readonly Track[]): string {
  const { words } = invocation;
  if (tracks.length === 0) return '';
  const names = standingNames(words);
  return invocation.table(
    [words('responsable', 'obligor'), words('estado', 'standing'), words('avance', 'progress'), words('vence', 'due')],
    tracks.map(({ obligor, standing: { standing }, percentage, due }) => [
      nameOf(invocation, obligor),
      names[standing] ?? standing,
      percentage.value === null ? '' : `${percentage.value} %`,
      dueSaid(words, due.due),
    ]),
  );
}

function milestones({ words, shell }: Invocation, commitment: Commitment): string {
  const lines = commitment.milestones.map(
    ({ title, due, earlierDues }) => `  ${textOf(title, shell.env)}: ${dues(words, due, earlierDues)}`,
  );
  return lines.length === 0 ? '' : [words('Hitos', 'Milestones'), ...lines].join('\n');
}

/** Of each track by which the commitment stands as it does: the facts. */
function why(invocation: Invocation, { explanation }: Commitment): string {
  const { words } = invocation;
  const names = standingNames(words);
  const lines = explanation.map(({ obligor, standing, because }) => {
    const facts = because.map((one) => factSaid(words, one)).join('; ');
    return `  ${nameOf(invocation, obligor)}: ${names[standing] ?? standing}: ${facts}`;
  });
  return lines.length === 0 ? '' : [words('Por qué', 'Why'), ...lines].join('\n');
}

/** By the day on which Acta learned of each: the order in which they are told. */
function acts({ words }: Invocation, history: readonly Act[]): string {
  const shown = history.slice(-actsShownMax);
  const before = history.length - shown.length;
  const more = before === 0 ? [] : [words(`  (${before} anteriores)`, `  (${before} earlier)`)];
  const lines = shown.map(({ recordedAt, sentence }) => `  ${recordedAt.slice(0, 10)} ${sentence}`);
  return lines.length === 0 ? '' : [words('Historia', 'History'), ...more, ...lines].join('\n');
}
