import { getMetadataStorage, type ValidationArguments, type ValidatorConstraintInterface } from 'class-validator';
import { nestedIn } from './nested';
import type { ContractClass } from './contract-class';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** The rules of one field, as class-validator applies them. */
interface FieldRules {
  readonly name: string;
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
  readonly nested?: ContractClass;
}

interface Check {
  readonly each: boolean;
  readonly constraints: unknown[];
  readonly constraint: ValidatorConstraintInterface;
}

interface ClassRules {
  readonly names: ReadonlySet<string>;
  readonly fields: readonly FieldRules[];
}

/** Nothing for a class with rules that are not known here. */
const rulesOfClasses = new WeakMap<object, ClassRules | undefined>();

/**
 * Whether an object, an instance or plain, surely keeps every rule of a contract and has no field but those.
 * class-validator takes its rules together anew for each object, and prepares to say what is wrong before it knows
 * that anything is: for what is in order, which is nearly everything, that is most of its work. False means only that
 * class-validator is to be asked.
 */
export function passesRules(contract: ContractClass, object: object): boolean {
  const rules = rulesOf(contract);
  if (!rules || !Object.keys(object).every((name) => rules.names.has(name))) return false;
  return rules.fields.every((field) => passes(contract, object, field));
}

function passes(contract: ContractClass, object: object, field: FieldRules): boolean {
  const { name, conditions, checks, nested } = field;
  const value = (object as Readonly<Record<string, unknown>>)[name];
  if (!conditions.every((holds) => holds(object, value))) return true;
  for (const { each, constraint, constraints } of checks) {
    const told: ValidationArguments = { targetName: contract.name, property: name, object, value, constraints };
    const values: readonly unknown[] = each && Array.isArray(value) ? value : [value];
    if (!values.every((one) => constraint.validate(one, told) === true)) return false;
  }
  if (!nested) return true;
  return Array.isArray(value) ? value.every((one) => passesAsNested(nested, one)) : passesAsNested(nested, value);
}

function passesAsNested(contract: ContractClass, value: unknown): boolean {
  return value instanceof Object && !Array.isArray(value) && passesRules(contract, value);
}

function rulesOf(contract: ContractClass): ClassRules | undefined {
  if (!rulesOfClasses.has(contract)) rulesOfClasses.set(contract, gathered(contract));
  return rulesOfClasses.get(contract);
}

function gathered(contract: ContractClass): ClassRules | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract, '', false, false);
  if (rules.length === 0 || !rules.every((rule) => isKnown(contract, rule))) return undefined;
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  const fields = [...names].map((name) => {
    const ofField = rules.filter(({ propertyName }) => propertyName === name);
    return fieldOf(contract, name, ofField);
  });
  return { names, fields };
}

const flat: ReadonlySet<string> = new Set(['customValidation', 'conditionalValidation']);

function isKnown(contract: ContractClass, { type, propertyName, groups, validateIf, constraintCls }: Rule): boolean {
  if (groups?.length || validateIf) return false;
  if (type === 'nestedValidation') return nestedIn(contract, propertyName) !== undefined;
  return flat.has(type) && constraintsOf(constraintCls).every(({ async }) => !async);
}

function fieldOf(contract: ContractClass, name: string, rules: readonly Rule[]): FieldRules {
  const ofType = (wanted: string) => rules.filter(({ type }) => type === wanted);
  const nested = ofType('nestedValidation').length > 0 ? nestedIn(contract, name) : undefined;
  return {
    name,
    conditions: ofType('conditionalValidation').map(({ constraints }) => constraints[0] as FieldRules['conditions'][0]),
    checks: ofType('customValidation').flatMap(({ each, constraints, constraintCls }) =>
      constraintsOf(constraintCls).map(({ instance }) => ({ each, constraints, constraint: instance })),
    ),
    ...(nested && { nested }),
  };
}

function constraintsOf(constraintCls: Rule['constraintCls']) {
  return getMetadataStorage().getTargetValidatorConstraints(constraintCls);
}
