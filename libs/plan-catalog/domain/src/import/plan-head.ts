import type { PlanLine } from '@acta/contracts';
import { readable, textKey } from '../plan/plan-text';
import type { DraftHead } from './plan-draft';
import { folding } from './spelling';

const presidencyPhrase = '(?:presidencia pro[ -]?tempore(?: \\(ppt\\))?|ppt)(?: de la celac)?';
const years = '[0-9]{4}(?: ?[-/\\u2010-\\u2015] ?[0-9]{4})?';
const of = '(?: del?(?: (?:la|el|los|las))?)?';
const openingOfPresidency = new RegExp(
  `(?<!\\p{L})${presidencyPhrase}${of}(?: ${years})?(?: ?[-\\u2010-\\u2015:])?${of} ?`,
  'u',
);
/* What a title says, in the folded words of all lines above the first area. */
const titlePhrases =
  /plan de trabajo|presidencia pro[ -]?tempore|(?<!\p{L})ppt(?!\p{L})|propuesta de areas de trabajo|comunidad de estados latinoamericanos(?: y caribenos)?/gu;
const scrap = new RegExp(`^(?:\\(?celac\\)?|${years})$`);
const endsInPresidency = new RegExp(`${presidencyPhrase}${of}(?: ${years})?(?: ?[-\\u2010-\\u2015:])?$`);
const lineLengthMax = 1_000;
const lineCountMax = 40;
const isShort = (text: string) => text.length <= 80 && !/[.:]$/.test(text);

/** The lines of the title among those above the first area; it may be split anywhere. The rest nobody understands. */
export function partTitle(lines: readonly PlanLine[]): { readonly title: PlanLine[]; readonly others: PlanLine[] } {
  const head = lines.slice(0, lineCountMax).filter(({ text }) => text.length <= lineLengthMax);
  const folded = head.map(({ text }) => folding(readable(text)));
  const named = new Set([...linesOfPhrases(folded), ...folded.flatMap((text, at) => (scrap.test(text) ? [at] : []))]);
  for (const at of [...named]) {
    const next = folded[at + 1];
    if (endsInPresidency.test(folded[at] ?? '') && next !== undefined && /^[\p{L} ]{3,40}$/u.test(next))
      named.add(at + 1);
  }
  const first = Math.min(...named);
  const last = Math.max(...named);
  const isTitle = (at: number) => named.has(at) || (at > first && at < last && isShort(folded[at] ?? ''));
  const title = head.filter((_, at) => isTitle(at));
  const known = new Set(title);
  return { title, others: lines.filter((line) => !known.has(line)) };
}

/** Which lines the phrases stand on, when all lines are read as one. */
function linesOfPhrases(folded: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let length = 0;
  for (const text of folded) {
    starts.push(length);
    length += text.length + 1;
  }
  return [...folded.join(' ').matchAll(titlePhrases)].flatMap(({ index, 0: phrase }) =>
    starts.flatMap((start, at) =>
      start < index + phrase.length && start + (folded[at] ?? '').length > index ? [at] : [],
    ),
  );
}

/** What running heads say: a line of the title or all of it. For `repeatsTitle`. */
export interface RunningHeads {
  readonly lines: ReadonlySet<string>;
  readonly whole: string;
}

export function runningHeadsOf(title: readonly PlanLine[]): RunningHeads {
  const texts = title.map(({ text }) => text);
  return { lines: new Set(texts.map(textKey)), whole: textKey(texts.join(' ')) };
}

/** Whether a line under an area says again what the title says, or part of it, whatever page number follows. */
export function repeatsTitle(line: string, { lines, whole }: RunningHeads): boolean {
  if (lines.size === 0 || line.length > lineLengthMax) return false;
  return [line, withoutPageNumber(line)]
    .map(textKey)
    .some((key) => key === whole || lines.has(key) || (isTitleOfPlan(key) && whole.includes(key)));
}

function withoutPageNumber(text: string): string {
  return /[0-9]/.test(text.slice(-1)) ? text.replace(/[\s|\u2010-\u2015-]{0,5}[0-9]{1,3}$/, '') : text;
}

const beginsPlan = new RegExp(
  `^(?:comunidad de estados latinoamericanos|${presidencyPhrase}|plan de trabajo)(?!\\p{L})`,
  'u',
);

/** Whether a line under an area is the title of a plan; sentences about one end in a full stop or name no year. */
export function isTitleOfPlan(line: string): boolean {
  if (line.length > lineLengthMax || line.endsWith('.')) return false;
  const folded = folding(readable(line));
  const namesAll = folded.includes('plan de trabajo') && /presidencia pro[ -]?tempore/.test(folded);
  return (namesAll || beginsPlan.test(folded)) && /(?<![0-9])[0-9]{4}(?![0-9])/.test(folded);
}

/** The address of "Tomado de: …" or "Fuente: …", or nothing. */
export function takenFromOf(line: string): string | undefined {
  const colon = line.slice(0, 40).indexOf(':');
  if (colon < 0 || !/^(?:tomado de|fuente)$/.test(folding(readable(line.slice(0, colon))))) return undefined;
  return line.slice(colon + 1).trim();
}

/** Body, year and presidency from the title. */
export function headOf(titleLines: readonly string[]): Omit<DraftHead, 'titleLine' | 'takenFrom'> {
  if (titleLines.length === 0) return {};
  const title = readable(titleLines.join(' '));
  const folded = folding(title);
  const body = /(?<!\p{L})celac(?!\p{L})|comunidad de estados latinoamericanos/u.test(folded)
    ? 'CELAC'
    : /\((?!PPT\))([A-Z]{2,12})\)/.exec(title)?.[1];
  const year = (/plan de trabajo(?: de)?(?: el)? ([0-9]{4})(?![0-9])/.exec(folded) ??
    /(?<![0-9])([0-9]{4})(?![0-9])/.exec(folded))?.[1];
  const presidency = presidencyIn(title, folded);
  return {
    title,
    ...(body !== undefined && { body }),
    ...(year !== undefined && { year: Number(year) }),
    ...(presidency !== undefined && { presidency }),
  };
}

/** What stands between "Presidencia Pro Tempore 2020 –" and the next phrase of the title. */
function presidencyIn(title: string, folded: string): string | undefined {
  const opening = openingOfPresidency.exec(folded);
  if (!opening) return undefined;
  const start = opening.index + opening[0].length;
  const ends = ['plan de trabajo', 'propuesta de', 'comunidad de estados', '(', ',', ';', '|', ' celac']
    .map((phrase) => folded.indexOf(phrase, start))
    .filter((end) => end >= 0);
  const name = title.slice(start, Math.min(title.length, ...ends)).replace(/[\s\u2010-\u2015:.0-9/-]{1,20}$/u, '');
  return name === '' ? undefined : name;
}
