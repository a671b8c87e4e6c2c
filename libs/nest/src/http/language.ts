/** Languages in which Acta itself speaks, the first where the reader asks for none of them. */
export const languages = ['es', 'pt', 'en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** A text in several languages; keys are BCP 47 tags. */
export type Texts = Readonly<Record<string, string>>;

/** RFC 9110 §12.5.4: the language that the reader likes most; `pt-BR` is served by `pt`. */
export function negotiateLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 1_000)
    .split(',')
    .map((part, place) => ({ ...wishOf(part), place }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place);
  for (const { tag } of wishes) {
    if (tag === '*') return languages[0];
    const language = languages.find((known) => known === tag.split('-')[0]);
    if (language) return language;
  }
  return languages[0];
}

function wishOf(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : /^(0(\.[0-9]{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0;
  return { tag, weight: tag === '' ? 0 : weight };
}

/** A text for a reader, and the language that it is really in: the fallback is visible (conventions.md, HTTP 9). */
export function textIn(texts: Texts, wanted: string): { readonly text: string; readonly language: string } {
  const order = [wanted, ...languages];
  const language = order.find((tag) => texts[tag] !== undefined) ?? Object.keys(texts).sort()[0];
  const text = language === undefined ? undefined : texts[language];
  if (language === undefined || text === undefined) return { text: '', language: 'und' };
  return { text, language };
}

const collators = new Map<string, Intl.Collator>();

/** Sorts names as readers of a language expect them. */
export function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { usage: 'sort', numeric: true });
  collators.set(language, known);
  return known;
}
