import { refuse, type Refusal } from '@acta/kernel';
import { read, unread, type Reading } from './reading';

/** Above it a text cannot be a plan: all its words must fit into one commit. */
export const planTextBytesMax = 1024 * 1024;

/** The lines of a text as published; ends of lines and the byte order mark are gone. Line n is `lines[n - 1]`. */
export interface PlanText {
  readonly lines: readonly string[];
  /** Of a document with styles: the lines that are headings, and their levels. */
  readonly headings?: ReadonlyMap<number, number>;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/* Of the control characters a text may hold tabs, line ends and form feeds. */
const rareLineEnds = /[\u000b\u0085\u2028\u2029]/;
const notText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\p{Cs}]/u;

/** Whether a record can keep it: no characters that steer machines, and no half of one. */
export const isText = (text: string): boolean => !notText.test(text);

/** UTF-8 only; refuses with the line at fault what is something else. */
export function textOf(bytes: Uint8Array): Reading<PlanText> {
  if (bytes.length > planTextBytesMax) return unread(refuse('text-too-large', 'text', { bytesMax: planTextBytesMax }));
  if (isDocument(bytes)) return unread(refuse('text-binary', 'text', { line: 1 }));
  const foreign = foreignEncodingOf(bytes);
  if (foreign) return unread(foreign);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines: string[] = [];
  for (const line of linesOf(bytes)) {
    let text: string;
    try {
      text = decoder.decode(line);
    } catch {
      return unread(refuse('text-not-utf8', 'text', { line: lines.length + 1 }));
    }
    if (!isText(text)) return unread(refuse('text-binary', 'text', { line: lines.length + 1 }));
    lines.push(...text.split(rareLineEnds));
  }
  if (lines.every((line) => line.trim() === '')) return unread(refuse('text-empty', 'text'));
  return read({ lines });
}

/* PDF, RTF, and what word processors write: what they need is not another encoding. */
const documentStarts = ['%PDF-', '{\\rtf', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];

function isDocument(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return documentStarts.some((one) => start.startsWith(one));
}

function foreignEncodingOf(bytes: Uint8Array): Refusal | undefined {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked) return refuse('text-not-utf8', 'text', { encoding: 'utf-16', line: 1 });
  const nul = bytes.subarray(0, 4096).indexOf(0);
  if (nul < 0) return undefined;
  const start = bytes.subarray(nul % 2, 512);
  const everySecond = start.filter((byte, at) => at % 2 === 0 && byte === 0).length > start.length / 4;
  return everySecond
    ? refuse('text-not-utf8', 'text', { encoding: 'utf-16', line: 1 })
    : refuse('text-binary', 'text', { line: 1 });
}

/** CR LF, LF and CR end lines: bytes that UTF-8 uses for nothing else. A line end at the very end begins no line. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== lineFeed && bytes[at] !== carriageReturn) continue;
    yield bytes.subarray(start, at);
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++;
    start = at + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}
