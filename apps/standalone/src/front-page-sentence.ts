import { inForceStandings, type Phrase, type Silence } from '@acta/commitments/service';
import type { Language } from '@acta/nest';
import { escaped } from './escaped';

/** What became of what is in force; each number leads to the list that it counts. */
export function sentenceInHtml(phrases: readonly Phrase[]): string {
  return phrases.map(inHtml).join('');
}

function inHtml({ text, counts }: Phrase): string {
  if (counts === undefined) return escaped(text);
  const standings = counts === 'in-force' ? inForceStandings.join(',') : counts;
  const link = linked(text, `/api/v1/commitments?standing=${standings}`);
  return counts === 'no-data' ? `<strong>${link}</strong>` : link;
}

const silentOnes = 'status=no-report';

/** Who owes a report. Where States are not named, cells are counted on the board and stand in no list. */
export function silenceInHtml({ cellCount, obligorCount, unnamed }: Silence, language: Language): string {
  const say = words[language];
  if (cellCount === 0) return escaped(say.nothing);
  const of = unnamed ? 'board' : 'board/cells';
  const reports = linked(counted(cellCount, say.reports, language), `/api/v1/${of}?${silentOnes}`);
  const obligors = linked(counted(obligorCount, say.obligors, language), `/api/v1/board?${silentOnes}`);
  const [before, after] = cellCount === 1 ? say.one : say.many;
  return `${escaped(before)}${reports}${escaped(after)}${unnamed ? '' : `${escaped(say.from)}${obligors}`}.`;
}

function counted(count: number, [one, many]: OneAndMany, language: Language): string {
  return `${new Intl.NumberFormat(language).format(count)} ${count === 1 ? one : many}`;
}

const linked = (text: string, href: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;

type OneAndMany = readonly [one: string, many: string];

interface Words {
  readonly nothing: string;
  /** What stands before and after the number of reports. */
  readonly one: readonly [before: string, after: string];
  readonly many: readonly [before: string, after: string];
  readonly reports: OneAndMany;
  readonly from: string;
  readonly obligors: OneAndMany;
}

const words: Readonly<Record<Language, Words>> = {
  es: {
    nothing: 'Del último período vencido no falta ningún informe.',
    one: ['Del último período vencido falta ', ''],
    many: ['Del último período vencido faltan ', ''],
    reports: ['informe', 'informes'],
    from: ' de ',
    obligors: ['responsable', 'responsables'],
  },
  pt: {
    nothing: 'Do último período vencido não falta nenhum relatório.',
    one: ['Do último período vencido falta ', ''],
    many: ['Do último período vencido faltam ', ''],
    reports: ['relatório', 'relatórios'],
    from: ' de ',
    obligors: ['responsável', 'responsáveis'],
  },
  en: {
    nothing: 'For the last period over, no report is missing.',
    one: ['For the last period over, ', ' is missing'],
    many: ['For the last period over, ', ' are missing'],
    reports: ['report', 'reports'],
    from: ' from ',
    obligors: ['obligor', 'obligors'],
  },
  fr: {
    nothing: 'Pour la dernière période échue, aucun rapport ne manque.',
    one: ['Pour la dernière période échue, il manque ', ''],
    many: ['Pour la dernière période échue, il manque ', ''],
    reports: ['rapport', 'rapports'],
    from: ' de ',
    obligors: ['responsable', 'responsables'],
  },
};
