import type { DraftHead } from './plan-draft';

const titlePhrases = [
  'plan de trabajo',
  'presidencia pro tempore',
  'propuesta de areas de trabajo',
  'comunidad de estados latinoamericanos',
];
const of = '(?: del?(?: (?:la|el|los|las))?)?';
const openingOfPresidency = new RegExp(
  `presidencia pro tempore${of}(?: [0-9]{4}(?:-[0-9]{4})?)?(?: ?[-\\u2010-\\u2015:])?${of} ?`,
);
const titleLengthMax = 1_000;

/** Whether a line above the first area belongs to the title. */
export function isTitleLine(line: string): boolean {
  if (line.length > titleLengthMax) return false;
  const folded = folding(spaced(line));
  return titlePhrases.some((phrase) => folded.includes(phrase));
}

/** The address of "Tomado de: …", or nothing. */
export function takenFromOf(line: string): string | undefined {
  const colon = line.slice(0, 40).indexOf(':');
  if (colon < 0 || folding(spaced(line.slice(0, colon))) !== 'tomado de') return undefined;
  return line.slice(colon + 1).trim();
}

/** Body, year and presidency from the title. */
export function headOf(titleLines: readonly string[]): Omit<DraftHead, 'titleLine' | 'takenFrom'> {
  if (titleLines.length === 0) return {};
  const title = spaced(titleLines.join(' '));
  const folded = folding(title);
  const body = /\(([A-Z]{2,12})\)/.exec(title)?.[1];
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
  const ends = ['plan de trabajo', 'propuesta de', '(', ',']
    .map((phrase) => folded.indexOf(phrase, start))
    .filter((end) => end >= 0);
  const name = title.slice(start, Math.min(title.length, ...ends)).replace(/[\s\u2010-\u2015:0-9-]{1,20}$/u, '');
  return name === '' ? undefined : name;
}

function spaced(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').split(/\s+/).join(' ').trim();
}

/** Lower case without accents, each letter in its place. Takes composed text. */
function folding(text: string): string {
  return Array.from(text, (letter) =>
    letter.length > 1 ? letter : letter.normalize('NFD').charAt(0).toLowerCase().charAt(0),
  ).join('');
}
