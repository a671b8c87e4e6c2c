import { hasNoWords } from '../doubts';
import { isUnder, markOf, type ActionMark } from './action-mark';
import { beginsLower, isEnded, joined, type WrittenLine } from './written-lines';

/** A heading and the lines that it takes. */
export interface FoundHeading {
  readonly title: string;
  readonly line: number;
  /** How many lines it takes. */
  readonly count: number;
  /** Only its place says that it is one. */
  readonly byPosition: boolean;
  readonly mark?: ActionMark;
  /** Of a document with styles. */
  readonly level?: number;
}

/** Headings of one rank look alike; nothing where neither style nor mark tells. */
export const rankOf = ({ level, mark }: FoundHeading): string =>
  level === undefined ? (mark?.style ?? '') : String(level);

/** What is known where a heading may begin. */
export interface Place {
  readonly lines: readonly WrittenLine[];
  readonly at: number;
  readonly gapsMean: boolean;
  readonly hyphenated: ReadonlySet<string>;
  /** The text before is an action that does not end. */
  readonly unended: boolean;
  /** The number of the last action under the same heading; -1 where no list has begun in the whole text. */
  readonly lastNumber: number;
}

/* In characters; a longer text in capitals is still no heading. */
const titleLengthMax = 240;
const shortLengthMax = 130;

/** Whether a text is in capitals, but for what joins words and what stands in brackets. */
export function isInCapitals(text: string): boolean {
  const words = text.replace(/\([^)]{0,60}\)/g, '').match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const said = words.filter(
    (word) => !/^(?:y|e|o|u|de|del|la|las|los|el|en|do|da|dos|das|os|as|para|con|com|a)$/u.test(word),
  );
  const capitals = said.filter((word) => word === word.toUpperCase());
  return said.length > 0 && capitals.length === said.length && capitals.some((word) => word.length > 3);
}

/** The heading that begins here, or nothing. */
export function headingAt(place: Place): FoundHeading | undefined {
  const { lines, at } = place;
  const line = lines[at];
  if (!line || line.text.length > titleLengthMax || hasNoWords(line.text)) return undefined;
  if (line.level !== undefined) return styled(place, line);
  const mark = markOf(line.text);
  const title = mark?.rest ?? line.text;
  if (isInCapitals(title)) return inCapitals(place, title, mark);
  if (mark) return title === '' ? undefined : markedByOrder(place, mark);
  return byPosition(place);
}

function styled({ hyphenated }: Place, line: WrittenLine): FoundHeading {
  const mark = markOf(line.text);
  const title = mark && mark.kind !== 'bullet' && mark.rest !== '' && !mark.bare ? mark.rest : line.text;
  return {
    title: joined([{ text: title, broken: false }], hyphenated),
    line: line.line,
    count: 1,
    byPosition: false,
    ...(mark && { mark }),
    ...(line.level !== undefined && { level: line.level }),
  };
}

/** Its next lines in capitals go on with it, where no gap and no mark stands between. */
function inCapitals(place: Place, title: string, mark: ActionMark | undefined): FoundHeading | undefined {
  const { lines, at } = place;
  const taken = [{ ...(lines[at] as WrittenLine), text: title }];
  let length = title.length;
  for (let next = lines[at + 1]; next && goesOnInCapitals(place, taken.at(-1)?.text ?? '', next);) {
    length += next.text.length;
    if (length > titleLengthMax) break;
    taken.push(next);
    next = lines[at + taken.length];
  }
  const next = lines[at + taken.length];
  if (mark ? !isNumberOfHeading(place, mark, next) : isWithinAction(place, title, next)) return undefined;
  return headed(place, taken, mark, false);
}

/* What a line in capitals does not end with. */
const openEnd = /(?:\s(?:Y|E|O|DE|DEL|LA|LAS|LOS|EL|EN|DO|DA|DOS|DAS|PARA|CON|COM|A|AO)|[,-])$/u;

function goesOnInCapitals({ gapsMean }: Place, last: string, line: WrittenLine): boolean {
  if (line.level !== undefined || markOf(line.text) || !isInCapitals(line.text)) return false;
  return !/[.:]$/.test(last) && (!line.gap || !gapsMean || openEnd.test(last));
}

/** "1. SEGURIDAD ALIMENTARIA": what stands under it is marked in another way, or begins at one. */
function isNumberOfHeading({ lines, at }: Place, mark: ActionMark, next: WrittenLine | undefined): boolean {
  if (mark.kind === 'bullet') return false;
  const under = next && markOf(next.text);
  if (!next) return false;
  if (!under) return !beginsLower(next.text) || isEnded(lines[at]?.text ?? '') === false;
  return under.kind !== mark.kind || under.style !== mark.style || under.value === 1;
}

/** A line of acronyms in the middle of an action: "CEPAL Y FAO." */
function isWithinAction(
  { lines, at, unended, lastNumber }: Place,
  title: string,
  next: WrittenLine | undefined,
): boolean {
  if (!unended) return false;
  if (/[.,;]$/.test(title)) return true;
  if (next && beginsLower(next.text)) return true;
  const mark = next && markOf(next.text);
  return lines[at]?.gap === false && mark?.kind === 'number' && mark.value === lastNumber + 1 && lastNumber > 0;
}

/** "I. Seguridad alimentaria" and "1. Energía" with "1.1" under it: a short text whose list goes one deeper. */
function markedByOrder(place: Place, mark: ActionMark): FoundHeading | undefined {
  const { lines, at } = place;
  if (mark.kind === 'bullet' || mark.bare) return undefined;
  const taken = [{ ...(lines[at] as WrittenLine), text: mark.rest }, ...plainAfter(place, at + 1, 2)];
  const text = taken.map((line) => line.text).join(' ');
  if (text.length > titleLengthMax || /[.;,:]$/.test(text)) return undefined;
  const next = lines[at + taken.length];
  const under = next && markOf(next.text);
  return under && beginsDeeper(mark, under) ? headed(place, taken, mark, false) : undefined;
}

/** Whether a list begins under what has this mark. */
function beginsDeeper(mark: ActionMark, under: ActionMark): boolean {
  if (mark.kind === 'decimal') return isUnder(under, mark);
  if (mark.kind === 'number') return under.kind === 'decimal' && under.within === mark.value;
  return under.style !== mark.style && under.kind !== 'letter' && /[IVXLA-Z]/.test(mark.written);
}

/* "Se acuerda:" */
const announcing =
  /^(?:se acuerda|se acord[oó]|se decide)|(?:acuerd|acord|decid|resuelv|resolv|aprueb|aprov|siguient|seguint)\p{L}*[^.]{0,60}:$/iu;

/** A short paragraph in ordinary letters before a list that begins anew, or between gaps. */
function byPosition(place: Place): FoundHeading | undefined {
  const { lines, at, gapsMean, unended, lastNumber } = place;
  const line = lines[at] as WrittenLine;
  const parted = line.gap && gapsMean;
  if (beginsLower(line.text) || (unended && !parted && !beginsAnew(lines[at + 1], lastNumber))) return undefined;
  const more = plainAfter(place, at + 1, 1);
  const taken = more.some((one) => announcing.test(one.text)) ? [line] : [line, ...more];
  const text = taken.map((one) => one.text).join(' ');
  if (!mayName(text)) return undefined;
  const next = lines
    .slice(at + taken.length, at + taken.length + 2)
    .find((one, after) => after > 0 || !announcing.test(one.text));
  const alone = parted && taken.length === 1 && text.length <= 90 && !text.endsWith(':');
  return beginsAnew(next, lastNumber) || (alone && goesOn(next, lastNumber))
    ? headed(place, taken, undefined, true)
    : undefined;
}

const mayName = (text: string): boolean =>
  text.length <= shortLengthMax && !/[.;,]$/.test(text) && !announcing.test(text);

function goesOn(line: WrittenLine | undefined, lastNumber: number): boolean {
  return lastNumber > 0 && line !== undefined && markOf(line.text)?.value === lastNumber + 1;
}

/** Number one, where another number was the last, or where nothing was counted yet. */
function beginsAnew(line: WrittenLine | undefined, lastNumber: number): boolean {
  const mark = line && markOf(line.text);
  return mark?.kind === 'number' && mark.value === 1 && lastNumber !== 0;
}

/** Lines without a mark that go on with the one before, at most so many; nothing where there are more. */
function plainAfter({ lines, gapsMean }: Place, from: number, max: number): readonly WrittenLine[] {
  const taken: WrittenLine[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as WrittenLine;
    if (line.level !== undefined || markOf(line.text) || (line.gap && gapsMean) || isInCapitals(line.text)) break;
    taken.push(line);
    if (taken.length > max) return [];
  }
  return taken;
}

function headed(
  { hyphenated }: Place,
  taken: readonly WrittenLine[],
  mark: ActionMark | undefined,
  byPosition: boolean,
): FoundHeading {
  const title = joined(taken, hyphenated).replace(/\s*[:]$/, '');
  return { title, line: taken[0]?.line ?? 1, count: taken.length, byPosition, ...(mark && { mark }) };
}
