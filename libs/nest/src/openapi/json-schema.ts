import type { ContractClass } from '@acta/contracts';
import { textPatternOf } from '../http/text-rules';
import { ContractSchemas } from './contract-schemas';
import type { Schema } from './rule-schemas';

/** JSON Schema 2020-12 of a contract, with those that it holds in `$defs`: the same that validates it. */
export function jsonSchemaOf(contract: ContractClass): Schema {
  const schemas = new ContractSchemas();
  schemas.refTo(contract);
  const { [contract.name]: own, ...held } = schemas.all();
  const whole = Object.keys(held).length === 0 ? { ...own } : { ...own, $defs: held };
  const alone = JSON.parse(JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/')) as Schema;
  return withTextRules(alone, '') as Schema;
}

/** What holds for every text that comes in is said of those of which nothing narrower is. `field`: whose schema it is. */
function withTextRules(schema: unknown, field: string): unknown {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return schema;
  const entries = Object.entries(schema).map(([name, value]: [string, unknown]): [string, unknown] => {
    const isNames = name === 'properties' || name === '$defs';
    if (isNames) return [name, mapped(value as Schema, withTextRules)];
    return [name, name === 'items' ? withTextRules(value, field) : value];
  });
  const ruled = Object.fromEntries(entries) as Schema;
  const isFree = ruled['type'] === 'string' && !['pattern', 'format', 'enum', 'const'].some((name) => name in ruled);
  return isFree ? { ...ruled, pattern: textPatternOf(field) } : ruled;
}

const mapped = (schemas: Schema, change: (schema: unknown, name: string) => unknown): Schema =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema, name)]));
