import { pointerTo } from '@acta/contracts';

/** A place in what is read, and what stood there at one instant and at the other; nothing where nothing stood. */
export interface Change {
  /** A JSON Pointer in which an element of a list is named by its own key, where it has one. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** In the order of what is read. A thing that came or went is one change, with all of it. */
export function changesBetween(before: unknown, after: unknown, path: readonly string[] = []): readonly Change[] {
  if (isSame(before, after)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  if (!one || !other) {
    return [
      { path: pointerTo(...path), ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
    ];
  }
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.flatMap((name) => changesBetween(one.get(name), other.get(name), [...path, name]));
}

/** Members of an object, or elements of a list by their keys; nothing of what has no parts, or none with names. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const keys = value.map(keyOf);
  const named = keys.every((key) => key !== undefined) && new Set(keys).size === keys.length;
  return named ? new Map(value.map((element, index) => [keys[index] as string, element])) : undefined;
}

const keyNames = ['id', 'eventId', 'key', 'period'] as const;

function keyOf(element: unknown): string | undefined {
  if (element === null || typeof element !== 'object') return undefined;
  const known = keyNames.map((name) => (element as Record<string, unknown>)[name]);
  return known.find((key) => typeof key === 'string') as string | undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
