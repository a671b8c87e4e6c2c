import 'reflect-metadata';
import type { ContractClass } from './validation';

const sealedFields = new WeakMap<object, Set<string>>();
const nestedFields = new WeakMap<object, Map<string, { readonly of: () => ContractClass; readonly list: boolean }>>();

/** A text that people write in their own words: it is kept beside the record and can be redacted (rules.md 1.5). */
export function Sealed(): PropertyDecorator {
  return (target, property) => {
    const fields = sealedFields.get(target) ?? new Set();
    sealedFields.set(target, fields.add(String(property)));
  };
}

/** The field holds an object (or a list of objects) of a class that has sealed texts of its own. */
export function HoldsSealed(of: () => ContractClass, { list = false } = {}): PropertyDecorator {
  return (target, property) => {
    const fields = nestedFields.get(target) ?? new Map();
    nestedFields.set(target, fields.set(String(property), { of, list }));
  };
}

/** Pointers of all sealed texts of a class; `*` for every element of a list. */
export function sealedPointersOf(contract: ContractClass): readonly string[] {
  const prototype = contract.prototype as object;
  const own = [...(sealedFields.get(prototype) ?? [])].map((field) => `/${field}`);
  const nested = [...(nestedFields.get(prototype) ?? [])].flatMap(([field, { of, list }]) =>
    sealedPointersOf(of()).map((pointer) => `/${field}${list ? '/*' : ''}${pointer}`),
  );
  return [...own, ...nested];
}
