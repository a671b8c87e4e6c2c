import type { Violation } from '@acta/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { ContractClass } from './contract-class';
import { passesRules } from './passes-rules';

export type { ContractClass } from './contract-class';

export type Validated<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly violations: readonly Violation[] };

/** Closed classes: a field that a contract does not name is refused, at every depth. */
export function validateAs<Value extends object>(contract: ContractClass<Value>, plain: unknown): Validated<Value> {
  if (plain === null || typeof plain !== 'object' || Array.isArray(plain)) {
    return { ok: false, violations: [{ pointer: '', code: 'isObject', message: 'must be an object' }] };
  }
  const value = plainToInstance(contract, plain);
  if (passesRules(contract, value)) return { ok: true, value };
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return errors.length === 0 ? { ok: true, value } : { ok: false, violations: violationsOf(errors) };
}

/** RFC 6901: `~` and `/` inside a name are escaped. */
export function pointerTo(...path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function violationsOf(errors: readonly ValidationError[], path: readonly string[] = []): Violation[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const here = [...path, property];
    const own = Object.entries(constraints ?? {}).map(([code, message]) => ({
      pointer: pointerTo(...here),
      code: code === 'whitelistValidation' ? 'unknown-field' : code,
      message,
    }));
    return [...own, ...violationsOf(children ?? [], here)];
  });
}
