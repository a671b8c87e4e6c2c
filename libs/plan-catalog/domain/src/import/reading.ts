import { type Refusal } from '@acta/kernel';

/** What came of reading: a value, or the reason why there is none. */
export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export const read = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
export const unread = (refusal: Refusal): Reading<never> => ({ ok: false, refusal });
