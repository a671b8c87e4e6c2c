import { isEnglish, type Shell, type Words } from './shell';

/** What a plan is made of, by its names in the API. */
export function partNames(words: Words): Readonly<Record<string, string>> {
  return {
    areas: words('áreas', 'areas'),
    objectives: words('objetivos', 'objectives'),
    projects: words('proyectos', 'projects'),
    axes: words('ejes', 'axes'),
  };
}

/** A text as it is, or the best language of `{ "es": …, "en": … }`. */
export function textOf(value: unknown, env: Shell['env']): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return '';
  const texts = value as Record<string, string>;
  const wanted = isEnglish(env) ? ['en', 'es'] : ['es', 'en'];
  const language = wanted.find((one) => texts[one] !== undefined) ?? Object.keys(texts)[0];
  return language === undefined ? '' : String(texts[language]);
}
