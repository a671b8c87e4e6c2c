import { Matches } from 'class-validator';

/** BCP 47 as far as Acta needs it: language, script, region. `es`, `pt-BR`, `zh-Hant`, `es-419`. */
export const languageTagShape = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

export const IsLanguageTag = (): PropertyDecorator =>
  Matches(languageTagShape, { message: '$property must be a language tag such as es or pt-BR' });
