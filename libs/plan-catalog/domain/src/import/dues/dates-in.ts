import type { ProposedPrecision } from '@acta/contracts';
import { dayOf, monthsOf, partOfYear, type Days } from './calendar-days';
import { day, month, monthNamed, ofYear, ordinal, ordinalNamed, year, part, monthsIn } from './date-words';

/** Days that a text names, and where: `[at, end)` in the folded text. `days` is absent where the year is. */
export interface NamedDate {
  readonly at: number;
  readonly end: number;
  readonly precision: ProposedPrecision;
  readonly days?: Days;
  /** From one to another: "del 3 al 5 de marzo". */
  readonly range: boolean;
}

type Found = Pick<NamedDate, 'precision' | 'days' | 'range'>;
/** One way of naming a date; `of` gets the groups, and answers nothing where there is no such day. */
interface Form {
  readonly pattern: RegExp;
  readonly of: (groups: readonly (string | undefined)[]) => Found | undefined;
}

const and = '(?:,? (?:y|e|o|ou|al|a|ao|hasta|ate)(?: (?:el|o|la|a))?(?: dia)? | ?[-\\u2010-\\u2015/] ?)';
/* "30 de junio", "30 del mes de junio" */
const of = '(?:(?:de|del|do) )?';
const monthOf = `(?:mes de )?${month}`;
/* Limits are where letters and digits end: a number within a longer one is none. */
const form = (pattern: string, of: Form['of']): Form => ({
  pattern: new RegExp(`(?<![\\p{L}\\d/.-])${pattern}(?![\\p{L}\\d])`, 'gu'),
  of,
});
const number = (text: string | undefined) => Number(text);
const daysOf = (from: string | undefined, to: string | undefined, range: boolean): Found | undefined =>
  from !== undefined && to !== undefined && from <= to ? { precision: 'day', days: { from, to }, range } : undefined;
const precisionOf = (months: number): ProposedPrecision => (months === 3 ? 'quarter' : months === 6 ? 'half' : 'month');

function partsOf(first: string | undefined, last: string | undefined, name: string | undefined, inYear?: string) {
  const months = monthsIn(name ?? '');
  const precision = precisionOf(months);
  if (inYear === undefined) return { precision, range: last !== undefined };
  const from = partOfYear(number(inYear), ordinalNamed(first ?? '', months), months);
  const to = partOfYear(number(inYear), ordinalNamed(last ?? first ?? '', months), months);
  return from && to && from.from <= to.to
    ? { precision, days: { from: from.from, to: to.to }, range: last !== undefined }
    : undefined;
}

/** Longer ones first: what one has taken, no other reads. */
const forms: readonly Form[] = [
  form(`${day} ${of}${monthOf}(?:${ofYear})?${and}${day} ${of}${monthOf}${ofYear}`, ([d1, m1, y1, d2, m2, y2]) =>
    daysOf(
      dayOf(number(y1 ?? y2), monthNamed(m1), dayNumber(d1)),
      dayOf(number(y2), monthNamed(m2), dayNumber(d2)),
      true,
    ),
  ),
  form(`${day}(?:, ${day}){0,6}${and}${day} ${of}${monthOf}${ofYear}`, ([d1, , d2, m, y]) =>
    daysOf(dayOf(number(y), monthNamed(m), dayNumber(d1)), dayOf(number(y), monthNamed(m), dayNumber(d2)), true),
  ),
  form(`${day} ${of}${monthOf}${ofYear}`, ([d, m, y]) => {
    const only = dayOf(number(y), monthNamed(m), dayNumber(d));
    return daysOf(only, only, false);
  }),
  form(`(\\d{1,2})[/.-](\\d{1,2})[/.-]${year}`, ([d, m, y]) => {
    const only = dayOf(number(y), number(m), number(d));
    return daysOf(only, only, false);
  }),
  form(`${year}-(\\d{2})-(\\d{2})`, ([y, m, d]) => {
    const only = dayOf(number(y), number(m), number(d));
    return daysOf(only, only, false);
  }),
  form(`(primera|segunda|primeira|1ª|2ª) quin[cz]ena (?:del? |do )?${monthOf}${ofYear}`, ([which, m, y]) => {
    const [inYear, inMonth] = [number(y), monthNamed(m)];
    const whole = monthsOf(inYear, inMonth);
    return /^(?:s|2)/.test(which ?? '')
      ? daysOf(dayOf(inYear, inMonth, 16), whole.to, true)
      : daysOf(whole.from, dayOf(inYear, inMonth, 15), true);
  }),
  form(`(?:([tqs])([1-4])|([1-4])([tqs]))(?:${ofYear}| ?- ?${year})`, ([t1, n1, n2, t2, y1, y2]) => {
    const months = (t1 ?? t2) === 's' ? 6 : 3;
    const days = partOfYear(number(y1 ?? y2), number(n1 ?? n2), months);
    return days && { precision: precisionOf(months), days, range: false };
  }),
  form(`${ordinal}(?:, ${ordinal}){0,2}${and}${ordinal} ${part}${ofYear}`, ([first, , last, name, y]) =>
    partsOf(first, last, name, y),
  ),
  form(`${ordinal} ${part}${ofYear}`, ([which, name, y]) => partsOf(which, undefined, name, y)),
  form(`${monthOf}(?:${ofYear})?(?:, ${monthOf}){0,10}${and}${monthOf}${ofYear}`, ([m1, y1, , m2, y2]) => {
    const from = monthsOf(number(y1 ?? y2), monthNamed(m1)).from;
    const { to } = monthsOf(number(y2), monthNamed(m2));
    return from <= to ? { precision: 'month', days: { from, to }, range: true } : undefined;
  }),
  form(`${monthOf}${ofYear}`, ([m, y]) => ({
    precision: 'month',
    days: monthsOf(number(y), monthNamed(m)),
    range: false,
  })),
  form(`${year}(?: ?[-\\u2010-\\u2015/] ?|${and})(?:ano )?${year}`, ([y1, y2]) =>
    number(y1) < number(y2)
      ? { precision: 'year', days: { from: `${y1}-01-01`, to: `${y2}-12-31` }, range: true }
      : undefined,
  ),
  form(year, ([y]) => ({ precision: 'year', days: { from: `${y}-01-01`, to: `${y}-12-31` }, range: false })),
  form(`${ordinal}${and}${ordinal} ${part}`, ([first, last, name]) => partsOf(first, last, name)),
  form(`${ordinal} ${part}`, ([which, name]) => partsOf(which, undefined, name)),
  form(`${day} de ${monthOf}`, () => ({ precision: 'day', range: false })),
  form(monthOf, () => ({ precision: 'month', range: false })),
];

/** Every date that a folded text names, in its order; none overlaps another. */
export function datesIn(folded: string): readonly NamedDate[] {
  const dates: NamedDate[] = [];
  const taken = new Uint8Array(folded.length);
  for (const { pattern, of } of forms) {
    for (const match of folded.matchAll(pattern)) {
      const [words, ...groups] = match;
      const end = match.index + words.length;
      if (taken.subarray(match.index, end).includes(1)) continue;
      const found = of(groups);
      if (!found) continue;
      taken.fill(1, match.index, end);
      dates.push({ at: match.index, end, ...found });
    }
  }
  return dates.sort((one, other) => one.at - other.at);
}

const dayNumber = (text: string | undefined): number =>
  /^prim/.test(text ?? '') ? 1 : Number.parseInt(text ?? '', 10);
