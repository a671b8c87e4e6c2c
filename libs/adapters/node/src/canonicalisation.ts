import { UnrecordableValue, type Canonicalisation, type Json } from '@acta/kernel';

/* What JSON escapes, and surrogates of any kind: a text without them is itself between quotes. */
const needsCare = /["\\\u0000-\u001f\ud800-\udfff]/;
/* With the `u` flag only surrogates without their partner match. */
const loneSurrogate = /\p{Surrogate}/u;

/** RFC 8785, in one walk that also refuses what it cannot say: it runs over every command twice. */
export const canonicalisation: Canonicalisation = {
  canonicalise: (value: Json): string => textOf(value),
};

/* Texts and numbers are written as `JSON.stringify` does: RFC 8785 took both from ECMAScript. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new UnrecordableValue('not-finite');
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new UnrecordableValue('not-json');
  return Array.isArray(value) ? textOfList(value) : textOfMembers(value);
}

function textOfList(list: readonly unknown[]): string {
  let text = '';
  /* An index, not `map`: holes are seen as undefined. */
  for (let index = 0; index < list.length; index++)
    text += index === 0 ? textOf(list[index]) : `,${textOf(list[index])}`;
  return `[${text}]`;
}

/** By UTF-16 code units. A member that is `undefined` is left out, as in JSON. */
function textOfMembers(members: object): string {
  if ('toJSON' in members || isMapOrSet(members)) throw new UnrecordableValue('not-json');
  let text = '';
  for (const name of sorted(Object.keys(members))) {
    const member = (members as Readonly<Record<string, unknown>>)[name];
    const named = textOfName(name);
    if (member !== undefined) text += text === '' ? named + textOf(member) : `,${named}${textOf(member)}`;
  }
  return `{${text}}`;
}

/** Nearly all are plain, which is seen faster. */
function isMapOrSet(members: object): boolean {
  return Object.getPrototypeOf(members) !== Object.prototype && (members instanceof Map || members instanceof Set);
}

/** By insertion: most are in order already, or few. */
function sorted(names: string[]): string[] {
  if (names.length > insertedMax) return names.sort();
  for (let index = 1; index < names.length; index++) {
    const name = names[index] as string;
    let place = index;
    for (; place > 0 && (names[place - 1] as string) > name; place--) names[place] = names[place - 1] as string;
    names[place] = name;
  }
  return names;
}

const insertedMax = 32;

/* Names are the same few in all that is recorded; those of a stranger's request must not fill the memory. */
const namesMax = 2_000;
const nameLengthMax = 64;
const knownNames = new Map<string, string>();

/** With its colon. */
function textOfName(name: string): string {
  const known = knownNames.get(name);
  if (known !== undefined) return known;
  const text = `${quoted(name)}:`;
  if (knownNames.size < namesMax && name.length <= nameLengthMax) knownNames.set(name, text);
  return text;
}

function quoted(text: string): string {
  if (!needsCare.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text)) throw new UnrecordableValue('lone-surrogate');
  return JSON.stringify(text);
}
