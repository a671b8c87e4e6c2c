import { randomBytes } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from '../problem';
import { problemDocument } from '../problems/problem-document';
import { languages } from './language';

/** How long a sender may go on after the answer: cut at once, a connection would take the answer with it. */
const lingerMs = 2_000;

/** What Node's parser and timers say; anything else is a request that could not be read. */
const known: Readonly<Record<string, readonly [status: number, reason: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-too-slow'],
};

/**
 * What Node refuses before there is a request: answered as a problem like all others (conventions.md, HTTP 2), in the
 * first language, since none was read. `told` is given each reason, to be counted.
 */
export function answerUnreadable(server: Server, told: (reason: string) => void): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  const refused = new WeakSet<Duplex>();
  server.prependListener('request', ({ socket }, response) => answering.set(socket, response));
  // Acta expects nothing; RFC 9110 §10.1.1 lets an expectation that is not understood go unheeded.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (refused.has(socket)) return;
    refused.add(socket);
    const response = answering.get(socket);
    const underWay = response !== undefined && !response.writableFinished;
    // It was read whole before what cannot be read, and may have been recorded: its answer is the truth.
    if (underWay && response.req.complete) return void response.once('close', () => socket.end());
    const isNext = !underWay || (response.socket !== null && !response.headersSent);
    if (!socket.writable || !isNext) return void socket.destroy(error);
    const [status, reason] = known[error.code ?? ''] ?? [400, 'request-unreadable'];
    told(reason);
    socket.end(rawAnswer(new Problem(status, reason)));
    setTimeout(() => socket.destroy(), lingerMs).unref();
  });
}

function rawAnswer(problem: Problem): string {
  const [language] = languages;
  const traceId = randomBytes(16).toString('hex');
  const body = JSON.stringify(problemDocument(problem, { language, traceId, instance: '/' }));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Language: ${language}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
