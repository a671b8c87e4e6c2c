import type { Response } from 'express';
import type { Installation } from '../installation';
import { Problem } from '../problem';
import type { ActaRequest } from '../acta-request';
import { nodeSha256 } from '../sha256';
import { negotiateLanguage } from './language';
import type { Found, Handle, LiveRoutes } from './live-routes';
import type { Route } from './route';
import { traceIdOf } from './trace-id';

const publicMaxAgeSeconds = 30;
const exposed =
  'ETag, Link, Location, Content-Language, RateLimit, RateLimit-Policy, Retry-After, Acta-Demonstration, Acta-As-Of';
const allowed = 'Authorization, Accept-Language, Acta-After, Content-Type, Idempotency-Key, If-Match, If-None-Match';

/** What every answer says, an error too. */
export function describe(request: ActaRequest, response: Response, { settings, surroundings }: Installation): void {
  request.receivedAt = surroundings.clock.now();
  request.traceId = traceIdOf(request.header('traceparent'));
  request.language = negotiateLanguage(request.header('Accept-Language'));
  const token = bearerIn(request.header('Authorization'));
  if (token !== undefined) request.tokenHash = nodeSha256(token);
  response.setHeader('Content-Language', request.language);
  response.setHeader('Vary', 'Accept-Language');
  response.setHeader('Cache-Control', 'private, no-store');
  if (settings.demonstration) response.setHeader('Acta-Demonstration', 'true');
}

/** RFC 9112 §3.2. */
export function refuseWithoutHost({ httpVersion, headers }: ActaRequest): void {
  if (httpVersion === '1.1' && headers.host === undefined) throw new Problem(400, 'host-missing');
}

/**
 * Finds the route, and answers what hands the request to it; nothing where the request is done: an OPTIONS. Throws 405
 * for a path that others methods know; a path that nobody knows goes on to Nest, whose answer is a 404.
 */
export function meetRoute(request: ActaRequest, response: Response, routes: LiveRoutes): Handle | undefined {
  const found = routes.find(request.method, request.path);
  if (found.route) request.found = found.route;
  if (found.route?.published) sayPublic(request, response);
  if (found.handle) return found.handle;
  if (found.methods.length === 0) return (_request, _response, next) => next();
  if (request.method === 'OPTIONS') return void answerOptions(request, response, routes, found);
  const allow = found.methods.join(', ');
  throw new Problem(405, 'method-not-allowed', { headers: { Allow: allow }, extra: { allowed: allow } });
}

/** conventions.md, HTTP 13: anybody's page may read what is public, and keep it for a moment. */
function sayPublic(request: ActaRequest, response: Response): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', exposed);
  response.setHeader('Link', '<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
  // One who waits for a write must not be given what a cache kept from before it.
  response.setHeader('Vary', 'Accept-Language, Authorization, Acta-After');
  if (request.header('Authorization') !== undefined || request.header('Acta-After') !== undefined) return;
  response.setHeader('Cache-Control', `public, max-age=${publicMaxAgeSeconds}, must-revalidate`);
}

/** Takes back what the route's being public said, for an answer that holds what is not. */
export function sayUnpublished(response: Response): void {
  response.removeHeader('Access-Control-Allow-Origin');
  response.removeHeader('Access-Control-Expose-Headers');
  response.removeHeader('Link');
  response.setHeader('Cache-Control', 'private, no-store');
}

function bearerIn(authorization: string | undefined): string | undefined {
  return /^Bearer +([A-Za-z0-9_-]{1,200})$/i.exec(authorization ?? '')?.[1];
}

function answerOptions(request: ActaRequest, response: Response, routes: LiveRoutes, found: Found): void {
  response.setHeader('Allow', [...found.methods, 'OPTIONS'].join(', '));
  const reading: Route | undefined = routes.find('GET', request.path).route;
  if (reading?.published) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
    response.setHeader('Access-Control-Allow-Headers', allowed);
    response.setHeader('Access-Control-Max-Age', '600');
  }
  response.status(204).end();
}
