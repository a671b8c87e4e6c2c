export type Section = 'objectives' | 'projects' | 'axis';

export interface Heading {
  readonly section: Section;
  /** What follows a colon on the same line. */
  readonly rest: string;
}

const spellings: readonly (readonly [Section, readonly string[]])[] = [
  ['objectives', ['objetivo', 'objetivos', 'objetivogeneral', 'objetivosgenerales', 'objetivosespecificos']],
  ['projects', ['proyecto', 'proyectos']],
  [
    'axis',
    ['ejetematico', 'ejestematicos'].flatMap((axis) => [
      axis,
      `${axis}delprocesodereflexion`,
      `${axis}deprocesodereflexion`,
    ]),
  ],
];

/* Longer lines are never headings; it also bounds the work on a hostile line. */
const headingLengthMax = 160;

/** A heading in whatever case, number, form of accents or punctuation, also where something splits its words. */
export function headingOf(line: string): Heading | undefined {
  const colon = line.indexOf(':');
  if (colon < 0) return sectionOf(line, '');
  return sectionOf(line.slice(0, colon), line.slice(colon + 1).trim());
}

function sectionOf(words: string, rest: string): Heading | undefined {
  if (words.length > headingLengthMax) return undefined;
  const runs = letterRunsOf(words);
  const found = spellings.find(([, names]) => names.some((name) => spells(runs, name)));
  return found && { section: found[0], rest };
}

const separator = /[-\u2010-\u2015\u2212:.]/;

/**
 * "Área - Title", with any dash, colon or full stop between, a number before it, in any case. The title loses what
 * splits words (soft hyphens, tabs) and is empty where the line has none. Nothing for other lines.
 */
export function areaTitleOf(line: string): string | undefined {
  const at = line.slice(0, headingLengthMax).search(separator);
  if (at < 0) return undefined;
  const runs = letterRunsOf(line.slice(0, at));
  if (!['area', 'areadetrabajo', 'arean'].some((name) => spells(runs, name))) return undefined;
  let start = at;
  while (start < line.length && (separator.test(line.charAt(start)) || line.charAt(start).trim() === '')) start++;
  return line.slice(start).replaceAll('\u00ad', '').split(/\s+/).join(' ').trim();
}

/** Lower-case letters without accents, in the runs that anything else separates. */
function letterRunsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Whether the runs spell the name, where the letter before a split may stand after it again ("Obje etivos"). */
function spells(runs: readonly string[], name: string): boolean {
  let at = 0;
  for (const run of runs) {
    if (name.startsWith(run, at)) at += run.length;
    else if (at > 0 && run[0] === name[at - 1] && name.startsWith(run.slice(1), at)) at += run.length - 1;
    else return false;
  }
  return at === name.length && at > 0;
}
