/* Words that one language has and the other has not. */
const words: Readonly<Record<'es' | 'pt' | 'en' | 'fr', ReadonlySet<string>>> = {
  es: new Set('el los las del y en una un con al por su sus la'.split(' ')),
  pt: new Set('o os da das do dos em uma um com ao aos na nas não ção e pela pelo seus suas à às'.split(' ')),
  en: new Set('the of and to for with shall by its their'.split(' ')),
  fr: new Set('le les des du et une dans pour avec aux'.split(' ')),
};

/* How words of one end that the other writes in another way. */
const endings = { es: /(?:ci[oó]n|ciones|dad|dades)$/, pt: /(?:ção|ções|dade|ão|ões)$/ } as const;

/** Enough of a text to tell. */
const wordsMax = 5_000;

/** Of a plan in Spanish or Portuguese; nothing for other languages, and Spanish where too little is said. */
export function languageOf(text: string): 'es' | 'pt' | undefined {
  const counts = { es: 0, pt: 0, en: 0, fr: 0 };
  const all = (
    text
      .slice(0, 200_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, wordsMax);
  for (const word of all) {
    for (const language of ['es', 'pt', 'en', 'fr'] as const) if (words[language].has(word)) counts[language] += 1;
    for (const language of ['es', 'pt'] as const) if (endings[language].test(word)) counts[language] += 1;
  }
  const best = Math.max(...Object.values(counts));
  if (best === counts.es) return 'es';
  return best === counts.pt ? 'pt' : undefined;
}
