import { HttpStatus } from '@nestjs/common';
import type { Response } from 'express';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { ActaRequest } from '../acta-request';
import type { Metrics } from '../health/metrics';

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

/**
 * Counts an answer and logs it in one line once it is over. Of a request only method, route and trace: no address, token,
 * query, body or path as typed.
 */
export function watch(request: ActaRequest, response: Response, { requests }: Metrics, logger: Logger): void {
  const { method, traceId } = request;
  const stop = requests.startTimer({ method });
  response.once('close', () => {
    const route = request.found?.path ?? 'unmatched';
    const status = response.headersSent ? response.statusCode : HttpStatus.SERVICE_UNAVAILABLE;
    const responseTime = Math.round(stop({ route, status }) * 1_000);
    const level = levelOf(request, response);
    const said = level === 'error' ? 'answered with an error' : response.headersSent ? 'answered' : 'left unanswered';
    logger[level]({ traceId, method, route, status, responseTime }, said);
  });
  // Without a listener, bytes that come too late for an answer would end the process.
  response.once('error', (err) => logger.error({ traceId, err }, 'answer-failed'));
}

/** Health and metrics are asked every few seconds: of no interest unless they fail. */
function levelOf({ found }: ActaRequest, { statusCode }: Response): 'error' | 'info' | 'debug' {
  if (statusCode >= 500) return 'error';
  return found?.outsideApi ? 'debug' : 'info';
}
