import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long is waited for those who send or read slowly. */
export interface Patience {
  /** From the first byte of a request to the end of its headers. The whole of it has five minutes, Node's own measure. */
  readonly headersMs: number;
  /** In which nothing comes, and nothing of an answer is taken. */
  readonly silenceMs: number;
}

const patience: Patience = { headersMs: 15_000, silenceMs: 60_000 };

/** Ends connections whose other side does not go on; never one whose request Acta is still at work on. */
export function endSlowConnections(server: Server, { headersMs, silenceMs }: Patience = patience): void {
  const answering = new WeakMap<Socket, ServerResponse>();
  server.prependListener('request', ({ socket }, response) => answering.set(socket, response));
  server.headersTimeout = headersMs;
  server.setTimeout(silenceMs, (socket) => {
    const response = answering.get(socket);
    const isAtWork = response?.req.complete === true && !response.headersSent;
    if (!isAtWork) socket.destroy();
  });
}
