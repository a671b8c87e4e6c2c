import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage } from 'class-validator';
import type { ContractClass } from '@acta/contracts';
import { schemaOfRules, type Rule, type Schema } from './rule-schemas';

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** Schemas of contract classes, from the very rules that validate them: nothing is declared twice. */
export class ContractSchemas {
  private readonly schemas = new Map<string, { readonly of: ContractClass; schema: Schema }>();

  /** A reference to the schema of a class. Throws where two classes of one name are both in the specification. */
  refTo(contract: ContractClass): Schema {
    const { name } = contract;
    const known = this.schemas.get(name);
    if (known && known.of !== contract) throw new Error(`two contracts are called ${name}`);
    if (!known) {
      const entry = { of: contract, schema: {} };
      this.schemas.set(name, entry);
      entry.schema = this.objectSchema(contract);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** In the order in which the class declares them, those that it inherits last. */
  fieldsOf(contract: ContractClass): readonly Field[] {
    return Object.entries(rulesOf(contract)).map(([name, rules]) => ({
      name,
      required: !rules.some(letsThroughWhatIsAbsent),
      schema: this.fieldSchema(contract, name, rules),
    }));
  }

  all(): Readonly<Record<string, Schema>> {
    const entries = [...this.schemas].map(([name, { schema }]) => [name, schema] as const);
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private objectSchema(contract: ContractClass): Schema {
    const fields = this.fieldsOf(contract);
    const required = fields.filter((field) => field.required).map(({ name }) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  }

  private fieldSchema(contract: ContractClass, name: string, rules: readonly Rule[]): Schema {
    const nested = rules.some(({ type }) => type === 'nestedValidation');
    const of = nested ? nestedClass(contract, name) : undefined;
    return schemaOfRules(rules, of && this.refTo(of));
  }
}

/** A condition says so when it is asked: one that only lets `null` through asks for the field. */
function letsThroughWhatIsAbsent({ type, constraints = [] }: Rule): boolean {
  const [condition] = constraints;
  return type === 'conditionalValidation' && (typeof condition !== 'function' || condition({}, undefined) === false);
}

function rulesOf(contract: ContractClass): Readonly<Record<string, readonly Rule[]>> {
  const storage = getMetadataStorage();
  const found = storage.getTargetValidationMetadatas(contract, '', false, false) as unknown as readonly Rule[];
  const rules: Record<string, Rule[]> = {};
  // A decorator runs after those below it: reversed, rules stand as they are written.
  for (const rule of found) (rules[rule.propertyName] ??= []).push(rule);
  return rules;
}

function nestedClass(contract: ContractClass, name: string): ContractClass | undefined {
  const declared = defaultMetadataStorage.findTypeMetadata(contract, name);
  return (declared?.typeFunction() ?? declared?.reflectedType) as ContractClass | undefined;
}
