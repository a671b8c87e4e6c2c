import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validateAs, type ContractClass } from '@acta/contracts';
import type { Violation } from '@acta/kernel';
import { IncomingBytes } from './http/incoming-bytes';
import { Problem } from './problem';

/** What Nest itself gives as the type of an argument that no contract describes. */
const noContracts: readonly unknown[] = [
  Object,
  String,
  Number,
  Boolean,
  Array,
  Buffer,
  Uint8Array,
  IncomingBytes,
  undefined,
];

/** Bodies, paths and queries become instances of their contracts; or a 400 that points at what is wrong, for a path 404. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (noContracts.includes(metatype)) return value;
    const validated = validateAs(metatype as ContractClass, { ...(value as object) });
    if (validated.ok) return validated.value;
    // A path whose name has not even the shape of an id is the address of nothing.
    if (type === 'param') throw new Problem(404, 'not-found');
    throw invalid(validated.violations.map((violation) => (type === 'query' ? inQuery(violation) : violation)));
  }
}

/** A problem of shape: of the request, not of a rule. */
export function invalid(errors: readonly Violation[]): Problem {
  const unknown = errors.some(({ code }) => code === 'unknown-parameter');
  return new Problem(400, unknown ? 'unknown-parameter' : 'request-invalid', { errors });
}

function inQuery({ code, pointer, message }: Violation): Violation {
  return { code: code === 'unknown-field' ? 'unknown-parameter' : code, pointer: `/query${pointer}`, message };
}
