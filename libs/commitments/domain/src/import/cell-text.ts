/* What a spreadsheet program would run, where a cell begins with it; each in its full width too, which some take alike. */
const dangerous = /^'*[=+\-@\t\r\n|＝＋－＠]/;
const escaped = /^'+[=+\-@\t\r\n|＝＋－＠]/;

/**
 * A text as a cell that no program takes for a formula: an apostrophe stands before it. `textIn` reads it back as it
 * was, also where the text itself begins with an apostrophe.
 */
export const cellOf = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** What a cell says: the other way of `cellOf`, and lines that end as they do in the record. */
export function textIn(cell: string): string {
  const text = escaped.test(cell) ? cell.slice(1) : cell;
  return text.replace(/\r\n?/g, '\n').trim();
}
