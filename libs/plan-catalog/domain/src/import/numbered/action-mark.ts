export type MarkKind = 'number' | 'decimal' | 'letter' | 'roman' | 'bullet';

/** The number, letter or bullet that a line begins with. */
export interface ActionMark {
  readonly kind: MarkKind;
  /** `7`; of `2.3` the last part; of a bullet 0. */
  readonly value: number;
  /** `2` of `2.3`. */
  readonly within?: number;
  /** As published: `7.-`. */
  readonly written: string;
  /** Marks of one list look alike: `#.-`. */
  readonly style: string;
  /** The text behind it; empty where the mark stands alone. */
  readonly rest: string;
  /** A number with nothing behind it but a space: only its place in a row makes it a mark. */
  readonly bare: boolean;
}

const dash = '[-\\u2010-\\u2015]';
/* 1.º  1º.-  1.-  1)  1.  1: */
const end = `(?:\\.?[\\u00ba\\u00b0\\u00aa]\\.?(?: ?${dash})?|\\.? ?${dash}|\\)\\.?-?|[.:])`;
const named =
  '(?:(?:acci[oó]n|a[cç][aã]o|actividad|atividade|art(?:[ií]culo|igo)?|compromiso|compromisso|medida|mandato|punto|n\\.?[º°o])\\.? )?';
const patterns: readonly (readonly [MarkKind, RegExp])[] = [
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.?[-\u2010-\u2015]|[.)])?(?=\s|$)/u],
  ['number', new RegExp(`^${named}\\(?(\\d{1,3})${end}(?!\\d)`, 'iu')],
  ['roman', /^\(?([IVXL]{1,7}|[ivx]{1,5})(?:\.[-\u2010-\u2015]?|\)| ?[-\u2010-\u2015])(?=\s|$)/u],
  ['letter', /^\(?([a-zñA-Z])(?:\)|\.-|\.\)|\.)(?=\s|$)/u],
  [
    'bullet',
    /^([-\u2010-\u2015*+\u2022\u00b7\u2023\u2043\u25a0-\u25ff\u2713\u2714\u27a2\u27a4\uf000-\uf0ff\u00a7])(?=\s)/u,
  ],
];

/** Nothing where a line begins with words. `after`: a letter that would be next in a row is no Roman number. */
export function markOf(text: string, after?: Pick<ActionMark, 'kind' | 'value'>): ActionMark | undefined {
  const lettersGoOn = after?.kind === 'letter' ? after.value + 1 : undefined;
  for (const [kind, pattern] of patterns) {
    const [written, name = ''] = pattern.exec(text) ?? [];
    if (written === undefined || (kind === 'roman' && letterAt(name) === lettersGoOn)) continue;
    const mark = marked(kind, name, written, text);
    if (mark) return mark;
  }
  return bareNumber(text);
}

function marked(kind: MarkKind, name: string, written: string, text: string): ActionMark | undefined {
  const value = valueOf(kind, name);
  if (value === undefined) return undefined;
  const style = styleOf(kind, written, name);
  const mark = { kind, value, written, style, rest: text.slice(written.length).trim(), bare: false };
  return kind === 'decimal' ? { ...mark, within: Number(name.split('.')[0]) } : mark;
}

function bareNumber(text: string): ActionMark | undefined {
  const [, number = '', rest = ''] = /^(\d{1,3}) (\p{Lu}.*)$/su.exec(text) ?? [];
  if (number === '') return undefined;
  return { kind: 'number', value: Number(number), written: number, style: '#', rest, bare: true };
}

/** How deep a decimal goes: two for `1.1`, three for `1.1.2`. */
export const depthOf = ({ written }: ActionMark): number => written.match(/\d+/g)?.length ?? 0;

/** Whether a decimal goes on with another, one deeper: `1.1.1` under `1.1`. */
export const isUnder = (mark: ActionMark, above: ActionMark): boolean =>
  mark.kind === 'decimal' &&
  depthOf(mark) === depthOf(above) + 1 &&
  numbersIn(mark).slice(0, -1).join('.') === numbersIn(above).join('.');

const numbersIn = ({ written }: ActionMark): readonly string[] => written.match(/\d+/g) ?? [];

/** Whether a line is no more than a mark, whose text stands on the next. */
export const isMarkAlone = (text: string): boolean => /^\(?\d{1,3}(?:[.)]|\.-|[\u00ba\u00b0]\.?)\)?$/u.test(text);

function valueOf(kind: MarkKind, name: string): number | undefined {
  switch (kind) {
    case 'number':
      return Number(name);
    case 'decimal':
      return Number(name.split('.').at(-1));
    case 'roman':
      return romanAt(name.toUpperCase());
    case 'letter':
      return letterAt(name);
    case 'bullet':
      return 0;
    default:
      return kind satisfies never;
  }
}

function styleOf(kind: MarkKind, written: string, name: string): string {
  if (kind === 'bullet') return written;
  const which = /^\p{Lu}/u.test(name) ? 'A' : '#';
  return written.replace(name, which).replace(/\s/gu, '').toLowerCase().replace('a', which);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** 0 for what is more than a letter. */
const letterAt = (name: string): number => (name.length === 1 ? letters.indexOf(name.toLowerCase()) + 1 : 0);

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Nothing for what only has the letters: "VV", "IIII". */
function romanAt(name: string): number | undefined {
  if (!/^X{0,3}(?:XL|L)?X{0,3}(?:IX|IV|V?I{0,3})$/.test(name)) return undefined;
  const values = Array.from(name, (letter) => digits[letter] ?? 0);
  const sum = values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return sum > 0 ? sum : undefined;
}
