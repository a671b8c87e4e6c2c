import { registerDecorator } from 'class-validator';
import { languageTagShape } from './language-tag';

/** The same text in one or more languages, by BCP 47 tag: `{ "es": "…", "pt": "…" }`. */
export type Texts = Readonly<Record<string, string>>;

/** At least one language, each with words in it. */
export function isTexts(value: unknown): value is Texts {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([tag, text]) => languageTagShape.test(tag) && typeof text === 'string' && text.trim() !== '')
  );
}

export const IsTexts = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isTexts',
    target: target.constructor,
    propertyName: String(property),
    validator: {
      validate: isTexts,
      defaultMessage: () => '$property must hold a text for at least one language: { "es": "…" }',
    },
  });
