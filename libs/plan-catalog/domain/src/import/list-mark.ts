/* Bounded repetitions only: a hostile line costs no more than its length. */
const mark = new RegExp(
  [
    '[-*+#>_\\u2010-\\u2015\\u2212\\u2022\\u00b7\\u2023\\u2043\\u25a0-\\u25ff\\u2713\\u2714\\u27a2\\u27a4\\uf0a7\\uf0b7]{1,6}',
    // (1)  1)  a)  iv)
    '\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\\)[-.]?',
    // 1.  1.-  1.1.  a.  IV.
    '(?:(?:\\d{1,2}\\.){1,4}|[a-z]\\.|[IVX]{1,5}\\.)[-\\u2010-\\u2015]?(?=\\s)',
    // 1.1 Foro, but not 4.0 industrias
    '[1-9]\\d?(?:\\.[1-9]\\d?){1,3}(?=\\s)',
  ]
    .map((one) => `(?:${one})`)
    .join('|'),
  'uy',
);

/** A line without its bullet or its number in a list, which say nothing of what it stands for. */
export function withoutListMark(line: string): string {
  mark.lastIndex = 0;
  const length = mark.exec(line)?.[0].length ?? 0;
  const rest = line.slice(length).trim();
  return length === 0 || rest === '' ? line : rest.replace(/^[*_]{1,3}|[*_]{1,3}$/g, '');
}

/** Whether a line stood in a list. */
export function isListed(line: string): boolean {
  return withoutListMark(line) !== line;
}
