import type { JsonObject } from '@acta/kernel';
import { pointerTo } from '@acta/contracts';
import { Problem, problemAt } from '../problem';
import { textViolation } from './text-rules';

const depthMax = 32;

/** Names that every object has: they reach into prototypes, and class-transformer drops them without a word. */
export const forbiddenKeys: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);

/**
 * JSON as Acta accepts it (G12): UTF-8, an object, at most 32 deep, every key once and none that reaches into
 * prototypes, no text that `textViolation` refuses, no number beyond what a double holds. Throws the 400 that says what it
 * found, and where.
 */
export function parseJsonStrictly(bytes: Uint8Array): JsonObject {
  const text = decode(bytes);
  const value = parse(text);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw malformed('not-an-object', []);
  scan(text);
  refuseUnrecordable(value, [], '');
  return value as JsonObject;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problemAt('', 400, 'body-not-utf8');
  }
}

/** V8 parses without recursion, so depth may be judged afterwards. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problemAt('', 400, 'json-malformed');
  }
}

interface Frame {
  /** The keys of an object so far; nothing for a list. */
  readonly keys?: Set<string>;
  step: string;
  place: number;
}

const token = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\],:]/g;

/** What `JSON.parse` hides: depth, and keys that come twice. Only for text that it has accepted. */
function scan(text: string): void {
  const frames: Frame[] = [];
  let last = '';
  for (const [found] of text.matchAll(token)) {
    const frame = frames.at(-1);
    if (found === '{' || found === '[') {
      if (frames.length >= depthMax) throw problemAt(pointerTo(...pathOf(frames)), 400, 'json-too-deep');
      frames.push(found === '{' ? { keys: new Set(), step: '', place: 0 } : { step: '0', place: 0 });
    } else if (found === '}' || found === ']') frames.pop();
    else if (found === ',' && frame && !frame.keys) frame.step = String(++frame.place);
    else if (found === ':' && frame?.keys && last.startsWith('"')) takeKey(last, frame, frames);
    last = found;
  }
}

function takeKey(quoted: string, frame: Frame, frames: readonly Frame[]): void {
  const key = String(JSON.parse(quoted));
  frame.step = key;
  const path = pathOf(frames);
  if (forbiddenKeys.has(key)) throw malformed('forbidden-key', path);
  if (frame.keys?.has(key)) throw malformed('duplicate-key', path);
  frame.keys?.add(key);
}

const pathOf = (frames: readonly Frame[]): readonly string[] => frames.map(({ step }) => step);

/** `field`: the name that the value has, or the list that it is in. */
function refuseUnrecordable(value: unknown, path: readonly string[], field: string): void {
  if (typeof value === 'string') refuseText(value, path, field);
  if (typeof value === 'number' && !Number.isFinite(value)) throw malformed('number-too-large', path);
  if (value === null || typeof value !== 'object') return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (!isList) refuseText(key, path, '');
    refuseUnrecordable(inner, [...path, key], isList ? field : key);
  }
}

function refuseText(text: string, path: readonly string[], field: string): void {
  const code = textViolation(text, field);
  if (code !== undefined) throw malformed(code, path);
}

function malformed(code: string, path: readonly string[]): Problem {
  return new Problem(400, 'request-invalid', { errors: [{ pointer: pointerTo(...path), code, message: code }] });
}
