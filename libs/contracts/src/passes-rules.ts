import { getMetadataStorage, type ValidationArguments, type ValidatorConstraintInterface } from 'class-validator';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** The rules of one field, as class-validator applies them. */
interface FieldRules {
  readonly name: string;
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
  readonly isNested: boolean;
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
 * Whether an instance surely keeps every rule of its class and has no field but those. class-validator takes its rules
 * together anew for each object, and prepares to say what is wrong before it knows that anything is: for what is in
 * order, which is nearly everything, that is most of its work. False means only that class-validator is to be asked.
 */
export function passesRules(object: object): boolean {
  const rules = typeof object.constructor === 'function' ? rulesOf(object.constructor) : undefined;
  if (!rules || !Object.keys(object).every((name) => rules.names.has(name))) return false;
  return rules.fields.every((field) => passes(object, field));
}

function passes(object: object, { name, conditions, checks, isNested }: FieldRules): boolean {
  const value = (object as Readonly<Record<string, unknown>>)[name];
  if (!conditions.every((holds) => holds(object, value))) return true;
  const targetName = object.constructor.name;
  for (const { each, constraint, constraints } of checks) {
    const told: ValidationArguments = { targetName, property: name, object, value, constraints };
    const values: readonly unknown[] = each && Array.isArray(value) ? value : [value];
    if (!values.every((one) => constraint.validate(one, told) === true)) return false;
  }
  if (!isNested) return true;
  return Array.isArray(value) ? value.every(passesAsNested) : passesAsNested(value);
}

function passesAsNested(value: unknown): boolean {
  return value instanceof Object && !Array.isArray(value) && passesRules(value);
}

function rulesOf(contract: object): ClassRules | undefined {
  if (!rulesOfClasses.has(contract)) rulesOfClasses.set(contract, gathered(contract));
  return rulesOfClasses.get(contract);
}

function gathered(contract: object): ClassRules | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract as never, '', false, false);
  if (rules.length === 0 || !rules.every(isKnown)) return undefined;
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  const fields = [...names].map((name) =>
    fieldOf(
      name,
      rules.filter(({ propertyName }) => propertyName === name),
    ),
  );
  return { names, fields };
}

const known: ReadonlySet<string> = new Set(['customValidation', 'nestedValidation', 'conditionalValidation']);

function isKnown({ type, groups, validateIf, constraintCls }: Rule): boolean {
  return known.has(type) && !groups?.length && !validateIf && constraintsOf(constraintCls).every(({ async }) => !async);
}

function fieldOf(name: string, rules: readonly Rule[]): FieldRules {
  const ofType = (wanted: string) => rules.filter(({ type }) => type === wanted);
  return {
    name,
    conditions: ofType('conditionalValidation').map(({ constraints }) => constraints[0] as FieldRules['conditions'][0]),
    checks: ofType('customValidation').flatMap(({ each, constraints, constraintCls }) =>
      constraintsOf(constraintCls).map(({ instance }) => ({ each, constraints, constraint: instance })),
    ),
    isNested: ofType('nestedValidation').length > 0,
  };
}

function constraintsOf(constraintCls: Rule['constraintCls']) {
  return getMetadataStorage().getTargetValidatorConstraints(constraintCls);
}
