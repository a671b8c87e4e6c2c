import { HttpStatus } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { Server } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';
import { Logger as NestLogger } from 'nestjs-pino';
import { Door } from './door';
import { Metrics } from './health/metrics';
import { accessLog } from './http/access-log';
import { describe, meetRoute, refuseWithoutHost } from './http/first-steps';
import { LiveRoutes } from './http/live-routes';
import { RateLimit } from './http/rate-limit';
import { hasBody, readBody } from './http/request-body';
import { apiPrefix, pathsOutsideApi } from './http/route-table';
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

type Step = (request: ActaRequest, response: Response) => Promise<boolean | void> | boolean | void;

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
  const routes = new LiveRoutes(app);
  app.useLogger(app.get(NestLogger));
  app.set('etag', false);
  app.set('x-powered-by', false);
  app.set('query parser', parametersIn);
  app.set('trust proxy', settings.trustedProxies ? [...settings.trustedProxies] : false);
  app.setGlobalPrefix(apiPrefix, { exclude: [...pathsOutsideApi(app)] });

  const server = app.getHttpServer() as Server;
  answerUnreadable(server, (reason) => app.get(Metrics).malformed.inc({ reason }));
  // Node would answer it itself, and not with a problem.
  Object.assign(server, { requireHostHeader: false });

  const step = (work: Step) => stepOf(work, problems);
  app.use(step((request, response) => describe(request, response, installation)));
  app.use(measure(app.get(Metrics)), accessLog(app.get(LogTarget).logger), helmet(protection) as RequestHandler);
  app.use(step((request, response) => isProbe(request) || limit.count(request, response)));
  app.use(step(refuseWithoutHost));
  app.use(step((request, response) => meetRoute(request, response, routes)));
  app.use(step((request) => admitSender(request, door)));
  app.use(step((request) => request.found && readBody(request, request.found)));
  serveDocsPage(app);
  return app;
}

/** A step that answers false has answered the request. */
function stepOf(work: Step, problems: ProblemAnswers): RequestHandler {
  return async (request, response, next: NextFunction) => {
    try {
      if ((await work(request as ActaRequest, response)) !== false) next();
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

function measure({ requests }: Metrics): RequestHandler {
  return (request, response, next) => {
    const stop = requests.startTimer({ method: request.method });
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : HttpStatus.SERVICE_UNAVAILABLE;
      stop({ route: (request as ActaRequest).found?.path ?? 'unmatched', status });
    });
    next();
  };
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
