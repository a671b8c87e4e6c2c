import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ActaRequest } from '../acta-request';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const stderr = 2;

const toStderr = (): DestinationStream => destination({ dest: stderr, sync: true });

/** JSON lines on stderr: stdout stays for people. `ACTA_LOG_LEVEL` says from which level; tests are silent. */
export function makeLogger(level = process.env['ACTA_LOG_LEVEL'], into: DestinationStream = toStderr()): Logger {
  const otherwise = process.env['NODE_ENV'] === 'test' ? 'silent' : 'info';
  return pino(
    {
      level: levels.find((known) => known === level) ?? otherwise,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    into,
  );
}

/** One line per answer. Of a request only method, route and trace: no address, token, query, body or path as typed. */
export function accessLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: (request) => (request as ActaRequest).traceId,
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'traceId' },
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    // Not `customProps`: those are taken at the start too, and every line would say route and status twice.
    customSuccessObject: (request: IncomingMessage, response: ServerResponse, said: object) => ({
      ...answered(request, response),
      ...said,
    }),
    customErrorObject: (request: IncomingMessage, response: ServerResponse, _error: Error, said: object) => ({
      ...answered(request, response),
      ...said,
    }),
    customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) => levelOf(response, error),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered with an error',
  });
}

function answered(request: IncomingMessage, response: ServerResponse): object {
  return { method: request.method, route: routeOf(request), status: response.statusCode };
}

function routeOf(request: IncomingMessage): string {
  return (request as ActaRequest).found?.path ?? 'unmatched';
}

/** Health and metrics are asked every few seconds: of no interest unless they fail. */
function levelOf(response: ServerResponse, error: Error | undefined): 'error' | 'info' | 'debug' {
  if (error || response.statusCode >= 500) return 'error';
  return (response.req as ActaRequest).found?.outsideApi ? 'debug' : 'info';
}
