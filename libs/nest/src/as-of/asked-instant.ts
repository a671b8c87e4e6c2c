import { isInstant } from '@acta/contracts';
import type { ActaRequest } from '../acta-request';
import { problemAt } from '../problem';
import { invalid } from '../validation.pipe';

/**
 * Takes `?asOf=` from a request whose route can show the past: what stands behind the route never sees it. Throws 400
 * for what is no instant, has not come yet, or comes with the token of a write, which asks for the present.
 */
export function takeAskedInstant(request: ActaRequest): string | undefined {
  const { asOf: asked, ...query } = request.query;
  if (asked === undefined || !request.found?.showsPast) return undefined;
  if (Array.isArray(asked)) return undefined;
  if (!isInstant(asked)) {
    throw invalid([{ pointer: '/query/asOf', code: 'isInstant', message: 'must be a UTC moment' }]);
  }
  const at = new Date(asked).toISOString();
  if (at > request.receivedAt) throw problemAt('/query/asOf', 400, 'as-of-in-future');
  if (request.header('Acta-After') !== undefined) throw problemAt('/query/asOf', 400, 'as-of-with-after');
  Object.defineProperty(request, 'query', { value: query });
  request.asOf = at;
  return at;
}
