import type { Texts } from '@acta/contracts';
import { refuse, sameContent, type Refusal } from '@acta/kernel';
import type { AdoptedCommitment } from './commitment';

/** rules.md 3.4: only a language in which there is a text can be authentic. */
export function authenticWithoutText(authentic: readonly string[], text: Texts): Refusal | undefined {
  const language = authentic.find((tag) => text[tag] === undefined);
  return language === undefined ? undefined : refuse('authentic-without-text', 'authentic', { language });
}

/** What the text says now, in each of its languages. */
export function wordsOf({ texts }: Pick<AdoptedCommitment, 'texts'>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]));
}

/**
 * rules.md 3.4: the version after the text is said in these words. It rises only where the words of an authentic
 * language change; a further language, authentic or not, leaves it.
 */
export function textVersionAfter(
  state: Pick<AdoptedCommitment, 'texts' | 'textVersion'>,
  text: Texts,
  authentic: readonly string[],
): number {
  const before = wordsOf(state);
  const changed = authentic.some(
    (language) =>
      before[language] !== undefined && text[language] !== undefined && !sameContent(before[language], text[language]),
  );
  return state.textVersion + (changed ? 1 : 0);
}

/** Of the words said those that are new, and those that had gone stale and are said again. */
export function restated(
  { texts }: Pick<AdoptedCommitment, 'texts'>,
  text: Texts,
  textVersion: number,
): Texts | undefined {
  const news = Object.entries(text).filter(([language, words]) => {
    const before = texts[language];
    return before === undefined || before.of < textVersion || !sameContent(before.text, words);
  });
  return news.length === 0 ? undefined : Object.fromEntries(news);
}
