import { CorruptRecord, OutcomeUnknown, StorageFull, Unavailable, UnrecordableValue } from '@acta/kernel';
import { HttpException } from '@nestjs/common';
import { Problem } from '../problem';
import { invalid } from '../validation.pipe';

const retryAfter = (seconds: number): { readonly 'Retry-After': string } => ({ 'Retry-After': String(seconds) });

/** Whatever was thrown, as the problem that the caller is told. Only `internal-error` means that nobody expected it. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUndecodable(error)) return invalid([{ pointer: '/path', code: 'undecodable', message: 'undecodable' }]);
  if (error instanceof UnrecordableValue) return new Problem(400, 'value-unrecordable');
  if (error instanceof OutcomeUnknown) return new Problem(503, 'outcome-unknown', { headers: retryAfter(60) });
  if (error instanceof StorageFull) return new Problem(503, 'storage-full', { headers: retryAfter(30) });
  if (error instanceof CorruptRecord) return new Problem(503, 'record-corrupt', { headers: retryAfter(3_600) });
  if (error instanceof Unavailable) {
    return new Problem(503, error.reason, { headers: retryAfter(error.retryAfterSeconds) });
  }
  return fromFramework(error) ?? new Problem(500, 'internal-error');
}

/** What Nest and Express throw themselves: only the status is kept, their sentences are not for callers. */
function fromFramework(error: unknown): Problem | undefined {
  const status = error instanceof HttpException ? error.getStatus() : undefined;
  if (status === undefined || status >= 500) return undefined;
  return new Problem(status, status === 404 ? 'route-unknown' : 'request-invalid');
}

/** The router marks a path that cannot be decoded with the status 400. */
function isUndecodable(error: unknown): boolean {
  return error instanceof URIError && 'status' in error && error.status === 400;
}
