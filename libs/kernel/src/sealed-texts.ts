import type { Json, JsonObject } from './json';

/** A salt and a text, and what they hash to. No text: a hash that only compares. */
export interface SealedText {
  readonly hash: string;
  readonly salt: string;
  readonly text?: string;
}

/** In the order in which they were sealed. What is not there was redacted. */
export type SealedTexts = readonly SealedText[];

/** As it was kept: a list, or an object by hash, as the first versions of Acta wrote it. */
export function sealedTextsFrom(kept: string): SealedTexts {
  const sealed = JSON.parse(kept) as SealedTexts | Readonly<Record<string, Omit<SealedText, 'hash'>>>;
  return isList(sealed) ? sealed : Object.entries(sealed).map(([hash, { salt, text }]) => sealOf(hash, salt, text));
}

const isList = (value: object): value is readonly SealedText[] => Array.isArray(value);

/** One shape with a text, and one without. */
export const sealOf = (hash: string, salt: string, text: string | undefined): SealedText =>
  text === undefined ? { hash, salt } : { hash, salt, text };

export const REDACTED = '[suprimido]';

/** Replaces each text at one of the pointers by `{ sealed: <hash> }`. */
export function sealTexts(data: JsonObject, pointers: readonly string[], seal: (text: string) => string): JsonObject {
  let sealedData: Json | undefined = data;
  for (const pointer of pointers) sealedData = sealAt(sealedData, pointer.split('/').slice(1), seal);
  return sealedData as JsonObject;
}

/** Puts the texts back, or `REDACTED` where the text is gone. */
export function openTexts(value: Json, sealed: SealedTexts): Json {
  if (sealed.length <= soughtMax) return opened(value, (hash) => sealed.find((each) => each.hash === hash)?.text);
  const texts = new Map(sealed.map(({ hash, text }) => [hash, text]));
  return opened(value, (hash) => texts.get(hash));
}

/** Of more than these a table is made: of few it costs more than looking through them. */
const soughtMax = 16;

function opened(value: Json, textOf: (hash: string) => string | undefined): Json {
  if (Array.isArray(value)) return value.map((element) => opened(element as Json, textOf));
  if (value === null || typeof value !== 'object') return value;
  const fields = value as JsonObject;
  const names = Object.keys(fields);
  const seal = names.length === 1 ? fields['sealed'] : undefined;
  if (typeof seal === 'string' && names[0] === 'sealed') return textOf(seal) ?? REDACTED;
  const open = { ...fields } as Record<string, Json>;
  for (const name of names) {
    const element = fields[name] as Json;
    if (typeof element === 'object') open[name] = opened(element, textOf);
  }
  return open;
}

function sealAt(value: Json | undefined, path: readonly string[], seal: (text: string) => string): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? { sealed: seal(value) } : value;
  if (step === '*')
    return Array.isArray(value) ? value.map((element) => sealAt(element as Json, rest, seal) as Json) : value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const fields = value as JsonObject;
  return step in fields ? { ...fields, [step]: sealAt(fields[step], rest, seal) } : value;
}
