import type { Json, JsonObject } from './json';

/** By hash: the salt and the text that hash to it. No text: a hash that only compares. No entry: redacted. */
export type SealedTexts = Readonly<Record<string, { readonly salt: string; readonly text?: string }>>;

export const REDACTED = '[suprimido]';

/** Replaces each text at one of the pointers by `{ sealed: <hash> }`. */
export function sealTexts(data: JsonObject, pointers: readonly string[], seal: (text: string) => string): JsonObject {
  let sealedData: Json | undefined = data;
  for (const pointer of pointers) sealedData = sealAt(sealedData, pointer.split('/').slice(1), seal);
  return sealedData as JsonObject;
}

/** Puts the texts back, or `REDACTED` where the text is gone. */
export function openTexts(value: Json, sealed: SealedTexts): Json {
  if (Array.isArray(value)) return value.map((element) => openTexts(element as Json, sealed));
  if (value === null || typeof value !== 'object') return value;
  const fields = value as JsonObject;
  const names = Object.keys(fields);
  const seal = names.length === 1 ? fields['sealed'] : undefined;
  if (typeof seal === 'string' && names[0] === 'sealed') return sealed[seal]?.text ?? REDACTED;
  const opened = { ...fields } as Record<string, Json>;
  for (const name of names) {
    const element = fields[name] as Json;
    if (typeof element === 'object') opened[name] = openTexts(element, sealed);
  }
  return opened;
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
