import type { JsonObject } from '@acta/kernel';
import { Problem } from '../problem';
import { parseJsonStrictly } from './strict-json';

/**
 * One element of a list: what it is, or why it cannot be taken. Its neighbours are none the worse for it. `unsafe`: what it
 * says nevertheless, to tell its sender which it was; of that nothing was checked.
 */
export type JsonElement = { readonly value: JsonObject } | { readonly problem: Problem; readonly unsafe?: unknown };

/** A JSON object from bytes or text, as Acta accepts it. */
export function jsonObjectIn(content: string | Uint8Array): JsonElement {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    return { value: parseJsonStrictly(bytes) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error, unsafe: parsedAnyhow(bytes) };
    throw error;
  }
}

function parsedAnyhow(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The objects of a JSON list, each judged on its own. Throws 400 where the whole is no JSON or no list. */
export function jsonElements(bytes: Uint8Array, countMax: number): readonly JsonElement[] {
  const text = textOf(bytes);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw malformed('json-malformed');
  }
  if (!Array.isArray(list)) throw malformed('not-a-list');
  if (list.length > countMax) throw new Problem(413, 'too-many-events', { extra: { countMax } });
  return elementsOf(text).map(jsonObjectIn);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('body-not-utf8');
  }
}

const malformed = (reason: string): Problem =>
  new Problem(400, reason, { errors: [{ pointer: '', code: reason, message: reason }] });

const mark = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],]/g;

/** The texts of the elements of a list that is known to be one. */
function elementsOf(text: string): readonly string[] {
  const elements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (found === '{' || found === '[') {
      if (depth++ === 0) start = index + 1;
    } else if (found === '}' || (found === ']' && depth > 1)) depth -= 1;
    else if (depth === 1 && (found === ',' || found === ']')) {
      elements.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return elements.every((element) => element.trim() === '') ? [] : elements;
}
