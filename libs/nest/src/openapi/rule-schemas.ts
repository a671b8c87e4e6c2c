import { decimalPattern, slugPattern } from '@acta/contracts';

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What class-validator remembers of one decorator on one field. */
export interface Rule {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  /** Holds for every element of a list. */
  readonly each?: boolean;
}

type Describe = (constraints: readonly unknown[]) => Schema;

const text: Schema = { type: 'string' };
const wholeNumber: Schema = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
const decimalOrSlug: Schema = { ...text, maxLength: 80, pattern: `${decimalPattern.source}|${slugPattern.source}` };

/** What `IsUrl` takes, also in letters of any script: a public host, and no password. */
const webAddress =
  '^[hH][tT][tT][pP][sS]?://(\\[[0-9A-Fa-f:.]+\\]|[^\\s<>@/?#:]+\\.[^\\s<>@/?#:]+)(:[0-9]{1,5})?([/?#][^\\s<>]*)?$';

/** What each rule says in JSON Schema; one that is not here says nothing that JSON Schema could. */
const described: Readonly<Record<string, Describe>> = {
  isString: () => text,
  isNotEmpty: () => ({ minLength: 1 }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isArray: () => ({ type: 'array' }),
  isObject: () => ({ type: 'object' }),
  isTexts: () => ({ type: 'object', additionalProperties: text, minProperties: 1 }),
  namesOne: () => ({ minProperties: 1, maxProperties: 1 }),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  isLength: ([minLength, maxLength]) => ({ ...text, minLength, ...(maxLength !== undefined && { maxLength }) }),
  minLength: ([minLength]) => ({ ...text, minLength }),
  maxLength: ([maxLength]) => ({ ...text, maxLength }),
  matches: ([pattern]) => ({ ...text, pattern: pattern instanceof RegExp ? pattern.source : String(pattern) }),
  isIn: ([values]) => ({ enum: values, ...typeOfAll(values) }),
  equals: ([value]) => ({ const: value }),
  isEmail: () => ({ ...text, format: 'email' }),
  isUrl: () => ({ ...text, maxLength: 2_084, pattern: webAddress }),
  isUuid: () => ({ ...text, format: 'uuid' }),
  isCalendarDate: () => ({ ...text, format: 'date' }),
  isInstant: () => ({ ...text, format: 'date-time' }),
  isTimestamp: () => ({ ...text, format: 'date-time', pattern: '^(?!0000|9999)' }),
  isStatementValue: () => ({ anyOf: [wholeNumber, decimalOrSlug] }),
  isTimeZone: () => text,
  isISO31661Alpha2: () => ({ ...text, pattern: '^[A-Z]{2}$' }),
  isISO31661Alpha3: () => ({ ...text, pattern: '^[A-Z]{3}$' }),
  arrayNotEmpty: () => ({ type: 'array', minItems: 1 }),
  arrayMinSize: ([minItems]) => ({ type: 'array', minItems }),
  arrayMaxSize: ([maxItems]) => ({ type: 'array', maxItems }),
  arrayUnique: () => ({ type: 'array', uniqueItems: true }),
};

/** One field's schema; `nested` is that of the class it holds. */
export function schemaOfRules(rules: readonly Rule[], nested: Schema | undefined): Schema {
  const own = merged(rules.filter(({ each }) => !each));
  const element = merged(rules.filter(({ each }) => each));
  const isList = own['type'] === 'array' || rules.some(({ each }) => each === true);
  if (isList) return { ...own, type: 'array', items: nested ?? element };
  const { type: _object, ...narrowing } = own;
  const schema = nested ? { ...nested, ...narrowing } : own;
  return isNullable(rules) ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function merged(rules: readonly Rule[]): Schema {
  return rules.reduce<Schema>((schema, { name = '', constraints = [] }) => {
    const more = described[name]?.(constraints) ?? {};
    const also = 'pattern' in schema && 'pattern' in more && schema['pattern'] !== more['pattern'];
    // Two patterns on one field must both hold.
    if (also) return { ...schema, allOf: [{ pattern: more['pattern'] }] };
    return { ...schema, ...more };
  }, {});
}

function typeOfAll(values: unknown): Schema {
  return Array.isArray(values) && values.every((value) => typeof value === 'string') ? text : {};
}

/** A condition that lets `null` through says so when it is asked; `IsOptional` is about absence alone. */
function isNullable(rules: readonly Rule[]): boolean {
  return rules.some(({ type, name, constraints }) => {
    const [condition] = constraints ?? [];
    return (
      type === 'conditionalValidation' &&
      name !== 'isOptional' &&
      typeof condition === 'function' &&
      condition({}, null) === false
    );
  });
}
