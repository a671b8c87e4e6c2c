/** A whole number from 0 up to and not including `below`, always the same for a name: the seed is the name (demo.md). */
export function chanceOf(name: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place++) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  // Names that differ in their last letter alone must not give neighbouring numbers.
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return ((hash ^ (hash >>> 16)) >>> 0) % below;
}

/** Whether something that happens so often in a hundred happens here. */
export const happens = (name: string, percent: number): boolean => chanceOf(name, 100) < percent;

export function oneOf<Value>(values: readonly Value[], name: string): Value {
  const value = values[chanceOf(name, values.length)];
  if (value === undefined) throw new Error(`nothing to choose from for ${name}`);
  return value;
}
