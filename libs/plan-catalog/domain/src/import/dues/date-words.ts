/* How Spanish and Portuguese name dates, in folded words: lower case, without accents but ç, for a "marco" is no
   March. Each pattern has one group. */

const months: readonly (readonly string[])[] = [
  ['enero', 'janeiro'],
  ['febrero', 'fevereiro'],
  ['marzo', 'março'],
  ['abril'],
  ['mayo', 'maio'],
  ['junio', 'junho'],
  ['julio', 'julho'],
  ['agosto'],
  ['septiembre', 'setiembre', 'setembro'],
  ['octubre', 'outubro'],
  ['noviembre', 'novembro'],
  ['diciembre', 'dezembro'],
];

export const month = `(${months.flat().join('|')})`;
/** From 1; 0 for what names none. */
export const monthNamed = (name = ''): number => months.findIndex((names) => names.includes(name)) + 1;

export const year = '((?:19|20)\\d{2})(?!\\d|[.,]\\d)';
/** A year behind a month, a quarter or a half: " de 2014", " del año 2014", " do ano de 2014", ", 2014", "/2014". */
export const ofYear = `(?:(?:,? (?:de|del|do)(?: ano)?(?: de)?|,)? |/)${year}`;
const weekday =
  '(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?),? )?';
export const day = `${weekday}(\\d{1,2}|primero|primeiro)(?:\\.?[\\u00ba\\u00b0\\u00aa]|er|ro|o)?`;

const ordinals: readonly string[] = [
  'primer[oa]?|primeir[oa]|1\\.?(?:er|[oa]|ro|[\\u00ba\\u00b0\\u00aa])?\\.?|i',
  'segund[oa]|2\\.?(?:d[oa]|[oa]|[\\u00ba\\u00b0\\u00aa])?\\.?|ii',
  'tercer[oa]?|terceir[oa]|3\\.?(?:er|r[oa]|[oa]|[\\u00ba\\u00b0\\u00aa])?\\.?|iii',
  'cuart[oa]|quart[oa]|4\\.?(?:t[oa]|[oa]|[\\u00ba\\u00b0\\u00aa])?\\.?|iv',
];
const last = 'ultim[oa]';
export const ordinal = `(${[...ordinals, last].join('|')})`;

/** From 1; the last one is as many as a year has. */
export function ordinalNamed(name: string, monthsOfPart: number): number {
  if (new RegExp(`^${last}$`).test(name)) return 12 / monthsOfPart;
  return ordinals.findIndex((one) => new RegExp(`^(?:${one})$`).test(name)) + 1;
}

const lengths: readonly (readonly [RegExp, number])[] = [
  [/^bimestre/, 2],
  [/^trimestre/, 3],
  [/^[cq]ua[td]rimestre/, 4],
  [/^(?:semestre|mitad|metade)/, 6],
];
export const part = '(bimestre|trimestre|cuatrimestre|quadrimestre|semestre|mitad|metade)s?';
/** How many months such a part of a year has. */
export const monthsIn = (name: string): number => lengths.find(([pattern]) => pattern.test(name))?.[1] ?? 12;
