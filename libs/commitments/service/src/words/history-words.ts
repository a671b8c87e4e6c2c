import type { KnownStates } from '@acta/commitments/domain';
import { dayIn, words, type Language, type Words } from '@acta/nest';
import { nameOfObligor } from '../commitments/obligor-names';

export { dayIn, whoActed } from '@acta/nest';

export function shortNameOf(states: KnownStates, obligor: string, language: Language): string {
  return nameOfObligor(states, obligor).name?.[language] ?? obligor;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

const halves: readonly Words[] = [
  words('primer semestre de {year}', 'primeiro semestre de {year}', 'first half of {year}', 'premier semestre {year}'),
  words('segundo semestre de {year}', 'segundo semestre de {year}', 'second half of {year}', 'second semestre {year}'),
];
const quarter = words(
  '{n}.º trimestre de {year}',
  '{n}.º trimestre de {year}',
  'quarter {n} of {year}',
  'trimestre {n} de {year}',
);

/** `2020-H1` → "primer semestre de 2020". */
export function periodIn(key: string, language: Language): string {
  const [year = '', part] = key.split('-');
  if (part === undefined) return year;
  const n = part.slice(1);
  const shape = part.startsWith('H') ? halves[Number(n) - 1] : part.startsWith('Q') ? quarter : undefined;
  if (shape) return shape[language].replace('{n}', n).replace('{year}', year);
  return formatIn(language, { month: 'long', year: 'numeric' }).format(new Date(`${key}-15T12:00:00Z`));
}

const outcomes: Readonly<Record<string, Words>> = {
  fulfilled: words('cumplido', 'cumprido', 'fulfilled', 'rempli'),
  'partly-fulfilled': words('cumplido en parte', 'cumprido em parte', 'partly fulfilled', 'rempli en partie'),
  'not-fulfilled': words('no cumplido', 'não cumprido', 'not fulfilled', 'non rempli'),
  'no-consensus': words('sin consenso', 'sem consenso', 'without consensus', 'sans consensus'),
};

export const outcomeIn = (outcome: string, language: Language): string => outcomes[outcome]?.[language] ?? outcome;

const noDue = words('sin fecha', 'sem data', 'no date', 'sans date');

export function dueIn(due: { readonly to?: string } | undefined, language: Language): string {
  return due?.to === undefined ? noDue[language] : dayIn(due.to, language);
}
