import type { ContractClass } from '@acta/contracts';
import { ContractSchemas } from './contract-schemas';
import type { Schema } from './rule-schemas';

/** JSON Schema 2020-12 of a contract, with those that it holds in `$defs`: the same that validates it. */
export function jsonSchemaOf(contract: ContractClass): Schema {
  const schemas = new ContractSchemas();
  schemas.refTo(contract);
  const { [contract.name]: own, ...held } = schemas.all();
  const whole = Object.keys(held).length === 0 ? { ...own } : { ...own, $defs: held };
  return JSON.parse(JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/')) as Schema;
}
