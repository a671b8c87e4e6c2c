import { Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';
import type { ContractClass } from './contract-class';

/**
 * The field holds another contract. `ValidateNested` alone lets an absent one through, and a list in its place, which
 * it walks element by element: `[]` would be recorded as if it were whole.
 */
export function IsNested(of: () => ContractClass): PropertyDecorator {
  return all(IsObject(), ValidateNested(), Type(of), remembered(of));
}

/** The field is a list of other contracts, possibly empty. */
export function AreNested(of: () => ContractClass): PropertyDecorator {
  return all(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Type(of), remembered(of));
}

const nestedContracts = new WeakMap<object, Map<string, () => ContractClass>>();

/** The contract that a field of a contract, or of one that it extends, holds. */
export function nestedIn(contract: ContractClass, field: string): ContractClass | undefined {
  for (let at = contract.prototype as object | null; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const of = nestedContracts.get(at)?.get(field);
    if (of) return of();
  }
  return undefined;
}

function remembered(of: () => ContractClass): PropertyDecorator {
  return (target, property) => {
    const fields = nestedContracts.get(target) ?? new Map<string, () => ContractClass>();
    nestedContracts.set(target, fields.set(String(property), of));
  };
}

function all(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => rules.forEach((rule) => rule(target, property));
}
