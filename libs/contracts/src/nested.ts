import { Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';
import type { ContractClass } from './validation';

/**
 * The field holds another contract. `ValidateNested` alone lets an absent one through, and a list in its place, which
 * it walks element by element: `[]` would be recorded as if it were whole.
 */
export function IsNested(of: () => ContractClass): PropertyDecorator {
  return all(IsObject(), ValidateNested(), Type(of));
}

/** The field is a list of other contracts, possibly empty. */
export function AreNested(of: () => ContractClass): PropertyDecorator {
  return all(IsArray(), IsObject({ each: true }), ValidateNested({ each: true }), Type(of));
}

function all(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => rules.forEach((rule) => rule(target, property));
}
