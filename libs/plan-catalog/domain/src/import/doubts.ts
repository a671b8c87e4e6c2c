/* Bounded repetitions only: a hostile line costs no more than its length. */
const newSentence = /(?:\p{Ll}{3}|\))[.;]\s{1,5}\p{Lu}/u;
/* A capital infinitive in the middle of a sentence. Accents would make it a name: "Bolívar". */
const newUndertaking = /[\p{Ll})]\s{1,5}\p{Lu}[a-zñü]{1,20}(?:ar|er|ir)\s{1,5}\p{Ll}/u;
const months =
  'ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sept?(?:iembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?';
const monthAndNumber = new RegExp(`\\((?:${months})\\.?\\s?[0-9]{1,2}\\)`, 'iu');

/** Whether a project may be two that were run together. No rule can know (rules.md 2.1). */
export function mayBeTwo(text: string): boolean {
  const composed = text.normalize('NFC');
  return newSentence.test(composed) || newUndertaking.test(composed);
}

/** "(oct19)": the number may be a day or a year. */
export function hasDoubtfulDate(text: string): boolean {
  return monthAndNumber.test(text);
}

/** Somebody read the text in a wrong encoding before, and letters are gone. */
export function hasLostLetters(text: string): boolean {
  return text.includes('\ufffd');
}

/** Somebody took UTF-8 for another encoding and saved it so: each accented letter stands as two others ("Ã³"). */
export function isEncodedTwice(text: string): boolean {
  return /[\u00c2\u00c3][\u0080-\u00bf]/.test(text);
}

/** A page's number or a ruled line: nothing that a plan says. */
export function hasNoWords(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^\W?(?:p[áa]g(?:ina|\.)?|page)\s?[0-9]{1,4}(?:\s?(?:de|\/|of)\s?[0-9]{1,4})?\W?$/iu.test(text)
  );
}

/** Begins in the middle of a sentence: the line may go on with the one before. */
export function mayContinue(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Two names in one line, with a mark between. */
export function namesSeveral(axis: string): boolean {
  return /[;/|]/.test(axis.slice(0, 1_000));
}
