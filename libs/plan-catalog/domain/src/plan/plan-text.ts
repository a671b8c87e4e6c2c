/* Published texts differ in what nobody reads: form of the accents, spaces, soft hyphens, capitals, a full stop. */

const softHyphens = /\u00ad/g;

/** What two texts have in common when they say the same. */
export function textKey(text: string): string {
  const words = text.normalize('NFC').replace(softHyphens, '').toLowerCase().split(/\s+/);
  return withoutFullStop(words.join(' ').trim());
}

/** Lower-case letters and digits of a name without accents, joined by hyphens; empty where it has neither. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u00ad\p{M}]/gu, '')
    .toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-');
}

export function withoutFullStop(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ' ')) end--;
  return text.slice(0, end);
}
