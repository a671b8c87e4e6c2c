import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import { Logger as NestLogger } from 'nestjs-pino';
import { Answers } from './answers/answers';
import { takeAskedInstant } from './as-of/asked-instant';
import { showing } from './as-of/shown-moment';
import { Door } from './door';
import { Metrics } from './health/metrics';
import { watch } from './http/access-log';
import { describe, meetRoute, refuseWithoutHost } from './http/first-steps';
import { LiveRoutes, type Handle } from './http/live-routes';
import { RateLimit } from './http/rate-limit';
import { hasBody, readBody } from './http/request-body';
import { RequestGate } from './http/request-gate';
import { RequestsUnderWay } from './http/requests-under-way';
import { apiPrefix, pathsOutsideApi } from './http/route-table';
import { endSlowConnections } from './http/slow-connections';
import { answerUnreadable } from './http/unreadable-requests';
import { Installation } from './installation';
import { LogTarget } from './log-target';
import { serveDocsPage } from './openapi/docs-page';
import { ProblemAnswers } from './problems/problem-answers';
import type { ActaRequest } from './acta-request';

/** What `NestFactory.create` (and a test's `createNestApplication`) is given: bodies are read by Acta alone. */
export const appOptions = { bodyParser: false, bufferLogs: true } as const;

/**
 * Acta itself speaks plain HTTP, behind a proxy that ends TLS or on loopback: what ties a browser to HTTPS is the
 * proxy's to say. Told here, it would send a page on plain HTTP to fetch its style over HTTPS, in vain.
 */
const protection: Readonly<HelmetOptions> = {
  strictTransportSecurity: false,
  contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
};

/** The same on every answer, so they are asked for once. */
function protectionHeaders(): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  helmet(protection)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

/**
 * Makes an application Acta's, for the apps and for every integration test alike. Before `init` or `listen`. The
 * order is the promise: counted before anything costs, refused before a body is read, logged whatever happens.
 */
export function configureApp(app: NestExpressApplication): NestExpressApplication {
  const installation = app.get(Installation);
  const { settings } = installation;
  const problems = app.get(ProblemAnswers);
  const limit = app.get(RateLimit);
  const door = app.get(Door);
  const gate = app.get(RequestGate);
  const metrics = app.get(Metrics);
  const { logger } = app.get(LogTarget);
  const routes = new LiveRoutes(app);
  app.useLogger(app.get(NestLogger));
  app.set('etag', false);
  app.set('x-powered-by', false);
  app.set('query parser', parametersIn);
  app.set('trust proxy', settings.trustedProxies ? [...settings.trustedProxies] : false);
  app.setGlobalPrefix(apiPrefix, { exclude: [...pathsOutsideApi(app)] });

  const server = app.getHttpServer() as Server;
  answerUnreadable(server, (reason) => metrics.malformed.inc({ reason }));
  // Node would answer it itself, and not with a problem.
  Object.assign(server, { requireHostHeader: false });
  endSlowConnections(server);

  const past = async (at: string, response: Response, handle: Handle): Promise<Handle> => {
    const show = await showing<void>(at, installation.past);
    response.setHeader('Acta-As-Of', at);
    return (...given) => show(() => handle(...given));
  };
  const headers = protectionHeaders();
  const underWay = new RequestsUnderWay();
  app.use(
    answering(problems, async (request, response) => {
      describe(request, response, installation);
      watch(request, response, metrics, logger);
      for (const [name, value] of headers) response.setHeader(name, value);
      if (!isProbe(request)) limit.count(request, response);
      refuseWithoutHost(request);
      const handle = meetRoute(request, response, routes);
      if (!handle) return undefined;
      if (!isProbe(request)) underWay.refuseWhereFull();
      await admitSender(request, door);
      if (request.found) await readBody(request, request.found);
      if (!isProbe(request)) underWay.enter(response);
      const at = takeAskedInstant(request);
      await gate.check(request);
      return at === undefined ? handle : past(at, response, handle);
    }),
  );
  serveDocsPage(app);
  app.get(Answers).standBefore(app.getHttpAdapter());
  return app;
}

/** Steps before Nest, which end with what hands the request to it; with nothing where they have answered it themselves. */
function answering(
  problems: ProblemAnswers,
  steps: (request: ActaRequest, response: Response) => Promise<Handle | undefined>,
): RequestHandler {
  return async (request, response, next: NextFunction) => {
    try {
      const handle = await steps(request as ActaRequest, response);
      handle?.(request as ActaRequest, response, next);
    } catch (error) {
      await problems.answer(error, request as ActaRequest, response);
    }
  };
}

/** An overloaded process must still be able to say that it lives. */
const isProbe = ({ path }: ActaRequest): boolean => path === '/metrics' || path.startsWith('/health/');

/** Nobody fills memory with a body who may not send one. */
async function admitSender(request: ActaRequest, door: Door): Promise<void> {
  const action = request.found?.action;
  if (action && hasBody(request)) await door.admit(request, action);
}

/** A name that comes once is a text, one that comes again a list; nothing that a name says makes structure. */
function parametersIn(text: string | null): Record<string, string | string[]> {
  const parameters: Record<string, string | string[]> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(text ?? '')) {
    const known = parameters[name];
    parameters[name] = known === undefined ? value : [known, value].flat();
  }
  return parameters;
}
