import type { EventDefinition, Upcaster } from '@acta/kernel';
import { passesRules } from './passes-rules';
import { sealedPointersOf } from './sealed';
import { validateAs, type ContractClass } from './validation';

/**
 * Declares an event once: its type (never changed once stored), schema version, the class of its data, and for
 * every older schema version how its data becomes that of the next.
 */
export function defineEvent<const Type extends string, Data extends object>(
  type: Type,
  schemaVersion: number,
  contract: ContractClass<Data>,
  upcasters: Readonly<Record<number, Upcaster>> = {},
): EventDefinition<Type, Data> {
  const make = (data: Data) => ({ type, schemaVersion, data });
  return Object.assign(make, {
    type,
    schemaVersion,
    sealed: sealedPointersOf(contract),
    upcasters,
    validate: (data: object) => {
      if (passesRules(contract, data)) return [];
      const validated = validateAs(contract, data);
      return validated.ok ? [] : validated.violations;
    },
  });
}
