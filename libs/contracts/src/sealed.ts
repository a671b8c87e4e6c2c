import 'reflect-metadata';
import type { ContractClass } from './contract-class';

const sealedFields = new WeakMap<object, Set<string>>();

/** A text that people write in their own words: it is kept beside the record and can be redacted (rules.md 1.5). */
export function Sealed(): PropertyDecorator {
  return (target, property) => {
    const fields = sealedFields.get(target) ?? new Set();
    sealedFields.set(target, fields.add(String(property)));
  };
}

/** Pointers of all sealed texts of a class. */
export function sealedPointersOf(contract: ContractClass): readonly string[] {
  return [...(sealedFields.get(contract.prototype as object) ?? [])].map((field) => `/${field}`);
}
