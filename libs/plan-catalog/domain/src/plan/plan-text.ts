/* Published texts differ in what nobody reads: form of the accents, spaces, soft hyphens, capitals, an end mark. */

/* Soft hyphens, zero-width spaces and joiners, marks of direction. */
const invisible = /[\p{Cf}\u034f]/gu;

export function withoutInvisibles(text: string): string {
  return text.replace(invisible, '');
}

/** Without what nobody sees; blanks of any kind are one space. Composed. */
export function readable(text: string): string {
  return withoutInvisibles(text.normalize('NFC')).split(/\s+/).join(' ').trim();
}

/** What two texts have in common when they say the same. */
export function textKey(text: string): string {
  return withoutEndMark(readable(text).toLowerCase(), '.,; ');
}

/** Lower-case letters and digits of a name without accents, joined by hyphens; empty where it has neither. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-');
}

export function withoutFullStop(text: string): string {
  return withoutEndMark(text, '. ');
}

function withoutEndMark(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
