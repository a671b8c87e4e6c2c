import 'reflect-metadata';
import type { ContractClass } from './contract-class';

const sealedFields = new WeakMap<object, Set<string>>();
/* A command's reason is sealed as the commit's own `why`. */
const ownWords = new Set(['reason']);

/** A text that people write in their own words: it is kept beside the record and can be redacted (rules.md 1.5). */
export function Sealed(): PropertyDecorator {
  return (target, property) => {
    const fields = sealedFields.get(target) ?? new Set();
    sealedFields.set(target, fields.add(String(property)));
    ownWords.add(String(property));
  };
}

/** Whether fields of this name hold what people write in their own words: other texts name and cite things. */
export const isOwnWords = (field: string): boolean => ownWords.has(field);

/** Pointers of all sealed texts of a class. */
export function sealedPointersOf(contract: ContractClass): readonly string[] {
  return [...(sealedFields.get(contract.prototype as object) ?? [])].map((field) => `/${field}`);
}
