import { readable, withoutInvisibles } from '../plan/plan-text';
import { withoutListMark } from './list-mark';
import { letterRunsOf, spells } from './spelling';

export type Section = 'objectives' | 'projects' | 'axis';

export interface Heading {
  /** `foreign`: a heading in another language than Spanish, which no plan in Spanish has. */
  readonly section: Section | 'foreign';
  /** "Ejes temáticos": several may follow. */
  readonly plural: boolean;
  /** "Proyecto 3" */
  readonly numbered: boolean;
  /** What follows a colon, a dash or a full stop on the same line. */
  readonly rest: string;
}

const objectiveKinds = ['', 'general', 'generales', 'principal', 'principales', 'especifico', 'especificos'];
const ofReflection = ['', 'delprocesodereflexion', 'deprocesodereflexion', 'delprocesodereflexiondelacelac'];

const spellings: readonly (readonly [Heading['section'], readonly string[]])[] = [
  [
    'objectives',
    [...objectiveKinds, 'estrategico', 'estrategicos'].flatMap((kind) => [`objetivo${kind}`, `objetivos${kind}`]),
  ],
  ['projects', ['proyecto', 'proyectos']],
  ['axis', ofReflection.flatMap((process) => [`ejetematico${process}`, `ejestematicos${process}`])],
  [
    'foreign',
    [
      ...['projeto', 'projetos', 'project', 'projects', 'projet', 'projets'],
      ...['objective', 'objectives', 'objectif', 'objectifs', 'areadetrabalho', 'workarea', 'domainedetravail'],
      ...['', 's'].flatMap((s) => [`eixo${s}tematico${s}`, `eixo${s}tematico${s}doprocessodereflexao`]),
      ...['thematicaxis', 'thematicaxes', 'thematicaxisofthereflectionprocess', 'axethematique', 'axesthematiques'],
    ],
  ],
];
const areaNames = ['area', 'areadetrabajo', 'areatematica', 'areaprioritaria'];

/* Longer lines are never headings, and no more separators are tried; it bounds the work on a hostile line. */
const headingLengthMax = 160;
const separatorsMax = 4;
const separators = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d:\uff1a.]/g;
const isSeparator = (character: string) => character.search(separators) === 0;

/**
 * A heading in whatever case, number, form of accents or punctuation, with a number or a bullet, also where something
 * splits its words.
 */
export function headingOf(line: string): Heading | undefined {
  if (!mayBeginName(line)) return undefined;
  const text = withoutListMark(line);
  const end = endOfName(text, (words) => sectionOf(words, '') !== undefined);
  if (end === undefined) return line.length <= headingLengthMax ? sectionOf(line, '') : undefined;
  const rest = afterSeparators(text, end);
  // "Proyecto N.º 2" has nothing behind its number.
  return /^[0-9.\u00ba\u00b0 ]{0,9}$/.test(rest) ? sectionOf(text, '') : sectionOf(text.slice(0, end), rest);
}

/** By its first letter: nearly every line is told to be text without a closer look. */
function mayBeginName(line: string): boolean {
  const [first] = /\p{L}/u.exec(line) ?? [];
  return first === undefined || 'opeadwtiOPEADWTI'.includes(first);
}

function sectionOf(words: string, rest: string): Heading | undefined {
  const text = withoutListMark(words);
  const all = letterRunsOf(text);
  const runs = withoutNumber(all);
  const found = spellings.find(([, names]) => names.some((name) => spells(runs, name)));
  if (!found) return undefined;
  const plural = /^(?:ejes|objetivos|proyectos)/.test(runs.join(''));
  return { section: found[0], plural, numbered: all.length > runs.length || /[0-9]/.test(text), rest };
}

/**
 * "Área - Title", with any dash, colon or full stop between, a number before or after the word, in any case. The title
 * loses what splits words (soft hyphens, tabs) and is empty where the line has none. Nothing for other lines.
 */
export function areaTitleOf(line: string): string | undefined {
  const text = withoutListMark(line);
  const end = endOfName(text, namesArea);
  if (end !== undefined) return readable(afterSeparators(text, end));
  return text.length <= headingLengthMax && namesArea(text) ? '' : undefined;
}

/** "Área Mares", with nothing between: only what follows the line can tell whether it begins an area. */
export function unmarkedAreaTitleOf(line: string): string | undefined {
  if (line.length > headingLengthMax) return undefined;
  const [, title] =
    /^[ÁA]rea (?:de trabajo )?(?:[0-9]{1,3} |[IVX]{1,5} )?(.*)$/iu.exec(readable(withoutListMark(line))) ?? [];
  return title;
}

const headingWords = ['objetivo', 'objetivos', 'proyecto', 'proyectos', 'eje', 'ejes', 'area', 'areas'];

/** A short line that begins like a heading and is none that is known: it may be text, or a heading that was missed. */
export function mayBeHeading(line: string): boolean {
  if (line.length > headingLengthMax / 2 || line.endsWith('.')) return false;
  const [first = ''] = letterRunsOf(withoutInvisibles(withoutListMark(line)));
  return headingWords.includes(first);
}

function namesArea(words: string): boolean {
  const runs = withoutNumber(letterRunsOf(words));
  return areaNames.some((name) => spells(runs, name));
}

/** Without "N.º", "núm." or a Roman number behind the words, but X, which may stand for any name. */
function withoutNumber(runs: readonly string[]): readonly string[] {
  const words = runs.join(' ').replace(/ (?:n(?: ?o)?|nro|num|numero|i{1,3}|i?v|vi{1,3}|ix|x[ivx]{1,4})$/, '');
  return words.split(' ').filter((run) => run !== '');
}

/** Where a separator ends a name, with the number behind it: "Área 1.2 - Mares", but not "Área 1. 4.0 industrias". */
function endOfName(text: string, isName: (words: string) => boolean): number | undefined {
  let end: number | undefined;
  for (const at of separatorsIn(text)) {
    const goesOn = /^[0-9\u00ba\u00b0 ]{0,6}$/.test(betweenSeparators(text, at)) && !/[0-9]/.test(text.charAt(at + 1));
    if (end !== undefined && !goesOn) break;
    if (!isName(text.slice(0, at))) continue;
    end = at;
    if (text.charAt(at) !== '.') break;
  }
  return end;
}

/** Places of the first separators, none of them in a row. */
function separatorsIn(text: string): readonly number[] {
  const places = [...text.slice(0, headingLengthMax).matchAll(separators)].map(({ index }) => index);
  return places.filter((at, index) => at > 0 && places[index - 1] !== at - 1).slice(0, separatorsMax);
}

function afterSeparators(text: string, at: number): string {
  let start = at;
  while (start < text.length && (isSeparator(text.charAt(start)) || text.charAt(start).trim() === '')) start++;
  return text.slice(start).trim();
}

/** What stands between a separator and the one before it. */
function betweenSeparators(text: string, at: number): string {
  let start = at;
  while (start > 0 && !isSeparator(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}
