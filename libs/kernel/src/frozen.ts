/**
 * The same value, which nobody can change any more. A fold reuses what did not change, which is frozen already: only
 * what is new is walked.
 */
export function frozen<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  /* Without an array of the members: documents of a snapshot are walked whole. */
  for (const name in value) frozen(value[name]);
  return value;
}
