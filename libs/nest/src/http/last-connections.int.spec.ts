import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { notebookApp } from '../fixture/notebook-app';
import { graceMs } from './last-connections';

test('a sender that never ends does not keep the process from stopping', async () => {
  const notebooks = await notebookApp();
  const server = notebooks.app.getHttpServer() as Server;
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  const seen = once(server, 'request');
  socket.write('POST /api/v1/notebooks HTTP/1.1\r\nHost: acta\r\nContent-Length: 9\r\n');
  socket.write('Authorization: Bearer administrator\r\n');
  socket.write('Content-Type: application/json\r\n\r\n{');
  await seen;

  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date', 'performance'] });
  const closing = notebooks.close();
  const ended = once(socket, 'close');
  // The hook has run by the time that the server no longer listens.
  while (server.listening) await new Promise((resolve) => setImmediate(resolve));
  jest.advanceTimersByTime(graceMs);
  await ended;
  jest.useRealTimers();
  await closing;
});
