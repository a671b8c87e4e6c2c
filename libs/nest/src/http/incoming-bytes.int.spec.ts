import { StorageFull } from '@acta/kernel';
import { eventually } from '@acta/testing';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { ActaRequest } from '../acta-request';
import { fileBytesMax } from '../fixture/files.controller';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';
import { filesUnderWayMax, IncomingBytes } from './incoming-bytes';

describe('a file in a body', () => {
  let notebooks: NotebookApp;
  let keys = 0;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  const send = (bytes: Buffer | string, type = 'application/pdf', key = `file-${(keys += 1)}`) =>
    notebooks
      .post('/api/v1/files', 'administrator')
      .set('Idempotency-Key', key)
      .set('Content-Type', type)
      .serialize((body: unknown) => body as string)
      .send(bytes);

  test('is kept under the digest of its bytes, at most as many as the route says', async () => {
    const bytes = Buffer.alloc(fileBytesMax, 'acta');
    const { body, headers } = await send(bytes).expect(201);
    expect(body.id).toBe(digestOf(bytes));
    expect(headers['location']).toBe(`/api/v1/files/${digestOf(bytes)}`);
    const refused = await send(Buffer.alloc(fileBytesMax + 1, 'acta')).expect(413);
    expect(refused.body).toMatchObject({ reason: 'body-too-large', bytesMax: fileBytesMax });
  });

  test('tells a repeat from another file under the same key', async () => {
    const first = await send('one', 'text/plain', 'same').expect(201);
    expect((await send('one', 'text/plain', 'same').expect(201)).body).toEqual(first.body);
    expect((await send('two', 'text/plain', 'same').expect(422)).body.reason).toBe('idempotency-key-reused');
  });

  test.each(['text/html', 'text/plain; charset=latin1', 'application/json', 'nothing known', 'image/svg+xml'])(
    'may be sent as %s',
    async (type) => {
      await send(`{"a file": "${type}"}`, type).expect(201);
    },
  );

  test('may be sent without a type', async () => {
    const answer = await answerTo(open(), head({ 'Content-Length': '7' }), 'untyped');
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  });

  test.each(['multipart/form-data; boundary=x', 'application/merge-patch+json'])('is not in a %s', async (type) => {
    expect((await send('x', type).expect(415)).body.reason).toBe('body-not-a-file');
  });

  test('is not compressed on its way', async () => {
    await send('x').set('Content-Encoding', 'gzip').expect(415);
  });

  test('is refused where it is empty, whatever its sender says of its length', async () => {
    expect((await send('').expect(400)).body.reason).toBe('body-empty');
    const answer = await answerTo(open(), head({ 'Transfer-Encoding': 'chunked' }), '0\r\n\r\n');
    expect(answer).toContain('"reason":"body-empty"');
  });

  test('is not read of one who gives no key, and the sender reads why', async () => {
    const announced = { 'Idempotency-Key': '', 'Content-Length': String(fileBytesMax) };
    const answer = await answerTo(open(), head(announced), 'x'.repeat(100_000));
    expect(answer).toContain('"reason":"idempotency-key-malformed"');
    expect(answer).toMatch(/Connection: close/i);
  });

  test('is cut off at the limit where it does not say how long it is', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const answer = await answerTo(open(), head({ 'Transfer-Encoding': 'chunked' }), ...Array<string>(40).fill(chunk));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"reason":"body-too-large"');
  });

  test('that is cut off is heard out for a while: some senders read why only when they have sent all', async () => {
    const socket = open();
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    const sent = new Promise((resolve) => {
      socket.write(head({ 'Transfer-Encoding': 'chunked' }) + chunk.repeat(24), resolve);
    });
    expect(await sent).toBeFalsy();
    expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('that was refused leaves the connection to the next request', async () => {
    const socket = open();
    const refused = head({ 'Content-Length': '4', 'Content-Type': 'multipart/form-data', Connection: 'keep-alive' });
    const answer = await answerTo(socket, refused, 'abcd', head({ 'Content-Length': '4' }), 'next');
    expect(answer.match(/HTTP\/1\.1 [0-9]+/g)).toEqual(['HTTP/1.1 415', 'HTTP/1.1 201']);
  });

  test('that finds no room leaves the connection to the next request, though the rest of it comes later', async () => {
    const putting = jest.spyOn(notebooks.installation.evidence, 'put').mockImplementationOnce(async (bytes) => {
      for await (const _chunk of bytes) break;
      throw new StorageFull();
    });
    const socket = open();
    const answers = answerTo(socket, head({ 'Content-Length': '4', Connection: 'keep-alive' }), 'ab');
    await once(socket, 'data');
    socket.write(`cd${head({ 'Content-Length': '4' })}more`);
    expect((await answers).match(/HTTP\/1\.1 [0-9]+/g)).toEqual(['HTTP/1.1 503', 'HTTP/1.1 201']);
    putting.mockRestore();
  });

  test('that breaks off leaves nothing behind', async () => {
    const { evidence } = notebooks.installation;
    const putting = jest.spyOn(evidence, 'put');
    const socket = open();
    socket.write(head({ 'Content-Length': '1000' }));
    socket.write('x'.repeat(999));
    await eventually(() => expect(putting).toHaveBeenCalledTimes(1));
    socket.destroy();
    await expect(putting.mock.results[0]?.value).rejects.toMatchObject({ status: 400, reason: 'body-incomplete' });
    putting.mockRestore();
    expect(await evidence.get(digestOf('x'.repeat(999)))).toBeUndefined();
  });

  test('is one of few that come at once: beyond them a sender is told when to come back', async () => {
    const slow = Array.from({ length: filesUnderWayMax }, () => open());
    for (const socket of slow) socket.write(`${head({ 'Content-Length': '2' })}x`);
    await eventually(async () => {
      const refused = await send('one too many').expect(503);
      expect(refused.body.reason).toBe('busy');
      expect(refused.headers['retry-after']).toBe('1');
    });
    const done = slow.map((socket) => answerTo(socket, 'y'));
    for (const answer of await Promise.all(done)) expect(answer).toMatch(/^HTTP\/1\.1 20[01] /);
    await send('one of few').expect(201);
  });

  test('shows what it begins with', async () => {
    const file = new IncomingBytes(requestOf(['ab', 'c'.repeat(70_000), 'd']), 100_000);
    let byteCount = 0;
    for await (const chunk of file) byteCount += chunk.length;
    expect(byteCount).toBe(70_003);
    expect(Buffer.from(file.head).toString()).toBe(`ab${'c'.repeat(64 * 1024 - 2)}`);
  });

  function open(): Socket {
    const socket = connect((notebooks.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    return socket;
  }

  /** All that comes back until the connection ends. */
  function answerTo(socket: Socket, ...parts: readonly string[]): Promise<string> {
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    for (const part of parts) socket.write(part);
    return new Promise((resolve) => socket.once('close', () => resolve(answer)));
  }

  function head(headers: Readonly<Record<string, string>>): string {
    const standing = { Host: 'acta', Authorization: 'Bearer administrator', 'Idempotency-Key': `file-${(keys += 1)}` };
    const lines = Object.entries({ ...standing, Connection: 'close', ...headers });
    return `POST /api/v1/files HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`;
  }
});

function requestOf(parts: readonly string[]): ActaRequest {
  return Readable.from(parts.map((part) => Buffer.from(part))) as unknown as ActaRequest;
}

function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
