const invisible = /^[\p{Cf}\u034f]$/u;

/** Without blanks and invisible characters at either end; between them everything stays as published. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Lower-case letters without accents, in the runs that anything else separates: "Área N.º 1" → area, n, o. */
export function letterRunsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Lower case without accents, each letter in its place. Takes composed text. */
export function folding(text: string): string {
  return Array.from(text, (letter) =>
    letter.length > 1 ? letter : letter.normalize('NFD').charAt(0).toLowerCase().charAt(0),
  ).join('');
}

/** Whether the runs spell the name, where the letter before a split may stand after it again ("Obje etivos"). */
export function spells(runs: readonly string[], name: string): boolean {
  let at = 0;
  for (const run of runs) {
    if (name.startsWith(run, at)) at += run.length;
    else if (at > 0 && run[0] === name[at - 1] && name.startsWith(run.slice(1), at)) at += run.length - 1;
    else return false;
  }
  return at === name.length && at > 0;
}

function isBlank(character: string): boolean {
  return character.trim() === '' || invisible.test(character);
}
