import { UnrecordableValue, type Canonicalisation, type Json } from '@acta/kernel';
import serialize from 'canonicalize';

/* With the `u` flag only surrogates without their partner match. */
const loneSurrogate = /\p{Surrogate}/u;

/** RFC 8785 by `canonicalize`, which takes lone surrogates, functions and dates without a word: they are refused before. */
export const canonicalisation: Canonicalisation = {
  canonicalise(value: Json): string {
    refuseUnrecordable(value);
    return serialize(value) as string;
  },
};

/** A member that is `undefined` is left out, as in JSON; elsewhere nothing may be undefined. */
function refuseUnrecordable(value: unknown): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return refuseLoneSurrogate(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new UnrecordableValue('not-finite');
    return;
  }
  if (typeof value !== 'object') throw new UnrecordableValue('not-json');
  if (Array.isArray(value)) {
    /* An index, not `forEach`: holes are seen as undefined. */
    for (let index = 0; index < value.length; index++) refuseUnrecordable(value[index]);
    return;
  }
  if ('toJSON' in value || value instanceof Map || value instanceof Set) throw new UnrecordableValue('not-json');
  for (const [name, member] of Object.entries(value)) {
    refuseLoneSurrogate(name);
    if (member !== undefined) refuseUnrecordable(member);
  }
}

function refuseLoneSurrogate(text: string): void {
  if (loneSurrogate.test(text)) throw new UnrecordableValue('lone-surrogate');
}
