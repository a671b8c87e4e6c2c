import { eventually } from '@acta/testing';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { endSlowConnections } from './slow-connections';

const silenceMs = 100;
let server: Server;
let socket: Socket;

async function serving(listener: RequestListener): Promise<void> {
  server = createServer(listener);
  endSlowConnections(server, { headersMs: 60_000, silenceMs });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
}
afterEach(() => {
  socket.destroy();
  server.closeAllConnections();
  server.close();
});

const asked = 'GET / HTTP/1.1\r\nHost: acta\r\n\r\n';

test('ends one that begins a request and does not go on', async () => {
  await serving((request) => void request.resume());
  socket.resume();
  socket.write('POST / HTTP/1.1\r\nHost: acta\r\nContent-Length: 9\r\n\r\nx');
  await once(socket, 'close');
});

test('ends one that does not read its answer', async () => {
  await serving((_request, response) => response.end(Buffer.alloc(32 * 1024 * 1024)));
  const ended = new Promise<void>((resolve) => {
    server.once('connection', (there: Socket) => there.once('close', () => resolve()));
  });
  socket.pause();
  socket.write(asked);
  await ended;
});

test('waits for what Acta itself takes long to answer', async () => {
  await serving((_request, response) => {
    const since = Date.now();
    const passed = eventually(() => expect(Date.now() - since).toBeGreaterThan(5 * silenceMs));
    void passed.then(() => response.end('late'));
  });
  socket.write(asked);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
});

test('gives headers fifteen seconds, unless a test says otherwise', () => {
  server = createServer();
  endSlowConnections(server);
  expect([server.headersTimeout, server.timeout]).toEqual([15_000, 60_000]);
});
