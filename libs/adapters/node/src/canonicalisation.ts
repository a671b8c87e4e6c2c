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

/** By UTF-16 code units, as `sort` does by itself. A member that is `undefined` is left out, as in JSON. */
function textOfMembers(members: object): string {
  if ('toJSON' in members || members instanceof Map || members instanceof Set) throw new UnrecordableValue('not-json');
  let text = '';
  for (const name of Object.keys(members).sort()) {
    const member = (members as Readonly<Record<string, unknown>>)[name];
    const quotedName = quoted(name);
    if (member !== undefined) text += `${text === '' ? '' : ','}${quotedName}:${textOf(member)}`;
  }
  return `{${text}}`;
}

function quoted(text: string): string {
  if (!needsCare.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text)) throw new UnrecordableValue('lone-surrogate');
  return JSON.stringify(text);
}
