import type { Server } from 'node:http';
import { createServer, connect, type AddressInfo } from 'node:net';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';
import { bodiesBytesMax } from './request-body';
import { jsonBytesMax } from './route-table';

describe('bodies', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  const take = (type = 'application/json') =>
    notebooks
      .post('/api/v1/notebooks/a/notes', 'administrator')
      .set('Idempotency-Key', 'key')
      .set('If-Match', '*')
      .set('Content-Type', type);

  test.each([
    ['{"amount": 1', 'json-malformed', ''],
    ['[]', 'request-invalid', ''],
    ['"text"', 'request-invalid', ''],
    [`{"amount": ${'['.repeat(40)}${']'.repeat(40)}}`, 'json-too-deep', `/amount${'/0'.repeat(31)}`],
  ])('%s is refused', async (text, reason, pointer) => {
    const answer = await take().send(text).expect(400);
    expect(answer.body).toMatchObject({ reason, errors: [{ pointer, message: expect.stringContaining(' ') }] });
  });

  test.each([
    ['{"amount":1,"amount":2}', '/amount', 'duplicate-key'],
    ['{"amount":1,"am\\u006funt":2}', '/amount', 'duplicate-key'],
    ['{"amount":1,"__proto__":{}}', '/__proto__', 'forbidden-key'],
    ['{"amount":[0,{"constructor":1}]}', '/amount/1/constructor', 'forbidden-key'],
    ['{"amount":1,"note":"a\\ud800"}', '/note', 'lone-surrogate'],
    ['{"amount":1,"note":"a\\u0000"}', '/note', 'control-character'],
    ['{"amount":1,"note":"\\u001b[2J"}', '/note', 'control-character'],
    ['{"amount":1,"title":["a","\\u202eb"]}', '/title/1', 'direction-override'],
    ['{"amount":1e999}', '/amount', 'number-too-large'],
    ['{"amount":1,"a/b~c":2}', '/a~1b~0c', 'unknown-field'],
    ['{"amount":1,"toString":1}', '/toString', 'forbidden-key'],
    ['{"amount":1,"hasOwnProperty":1}', '/hasOwnProperty', 'forbidden-key'],
    ['{"amount":1,"then":{"x":1}}', '/then', 'unknown-field'],
    ['{"amount":{"$gt":0}}', '/amount', 'isInt'],
    ['{}', '/amount', 'isInt'],
  ])('%s points at what is wrong with it', async (text, pointer, code) => {
    const answer = await take().send(text).expect(400);
    expect(answer.body.reason).toBe('request-invalid');
    expect(answer.body.errors).toContainEqual({ pointer, code, message: expect.any(String) });
  });

  test('tabs, line ends and what somebody says in a script from right to left pass', async () => {
    await take().set('Idempotency-Key', 'lines').send({ amount: 1, note: 'uno\tdos\r\ntres' }).expect(200);
    const own = { amount: 1, reason: '\u2067שלום\u2069' };
    const answer = await take().send(own).expect(400);
    expect(answer.body.errors).toEqual([{ pointer: '/reason', code: 'unknown-field', message: expect.any(String) }]);
  });

  test('messages are in the asked language, with the numbers of the rule', async () => {
    const long = JSON.stringify({ amount: 1_001, note: 'x'.repeat(21), other: 1 });
    const answer = await take().set('Accept-Language', 'pt-BR').send(long).expect(400);
    expect(answer.body.errors).toEqual([
      { pointer: '/other', code: 'unknown-field', message: 'campo desconhecido' },
      { pointer: '/amount', code: 'max', message: 'não pode ser maior que 1000' },
      { pointer: '/note', code: 'isLength', message: 'deve ter no máximo 20 caracteres' },
    ]);
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const answer = await take()
      .serialize((body: unknown) => body as string)
      .send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))
      .expect(400);
    expect(answer.body.reason).toBe('body-not-utf8');
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=latin1'])(
    '%s is no type for a command',
    async (type) => {
      const answer = await take(type).send('{"amount":1}').expect(415);
      expect(answer.body).toMatchObject({ reason: 'media-type-unsupported', accepted: 'application/json' });
    },
  );

  test('compressed bodies are refused: what they become has no bound', async () => {
    await take().set('Content-Encoding', 'gzip').send('{"amount":1}').expect(415);
  });

  test('other types of JSON are read as JSON', async () => {
    await take('application/vnd.acta+json').send('{"amount":0}').expect(200);
  });

  test('a change is a merge patch, and nothing else is', async () => {
    const patch = (type: string) =>
      notebooks
        .patch('/api/v1/notebooks/a', 'administrator')
        .set('Idempotency-Key', 'patch')
        .set('If-Match', '*')
        .set('Content-Type', type)
        .send('{"amount":0}');
    await patch('application/merge-patch+json').expect(200);
    const answer = await patch('application/json').expect(415);
    expect(answer.headers['accept-patch']).toBe('application/merge-patch+json');
    await take('application/merge-patch+json').send('{"amount":0}').expect(415);
  });

  test('a text route takes the bytes as they came, up to its limit', async () => {
    const text = (body: string) =>
      notebooks.post('/api/v1/texts', 'administrator').set('Content-Type', 'text/plain').send(body);
    expect((await text('á').expect(200)).body).toEqual({ byteCount: 2 });
    expect((await text('x'.repeat(65)).expect(413)).body).toMatchObject({ reason: 'body-too-large', bytesMax: 64 });
    await notebooks.post('/api/v1/texts', 'administrator').send({}).expect(415);
  });

  test('a read takes no body', async () => {
    const answer = await notebooks.get('/api/v1/notebooks').set('Content-Type', 'application/json').send('{}');
    expect(answer.body.reason).toBe('body-unexpected');
  });

  test('a command without fields refuses those that are sent all the same', async () => {
    const answer = await notebooks.delete('/api/v1/notebooks/a', 'administrator').send({ force: true }).expect(400);
    expect(answer.body.errors).toEqual([{ pointer: '/force', code: 'unknown-field', message: 'campo desconocido' }]);
  });

  test('a body that announces too much is answered before it is sent, and the connection ends', async () => {
    const answer = await raw(notebooks, [
      head({ 'Content-Type': 'application/json', 'Content-Length': String(500 * jsonBytesMax) }),
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/Connection: close/i);
  });

  test('so does one that is refused for another reason before it is read', async () => {
    const answer = await raw(notebooks, [head({ 'Content-Type': 'text/plain', 'Content-Length': '900000' })]);
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
    expect(answer).toMatch(/Connection: close/i);
  });

  test.each([
    ['nobody', 401],
    ['reader', 403],
  ])('a body is not read of %s: %s', async (who, status) => {
    const sent = { 'Content-Type': 'application/json', 'Content-Length': '900000', Authorization: `Bearer ${who}` };
    expect(await raw(notebooks, [head(sent)])).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test('all bodies together have a bound: beyond it a sender is told when to come back', async () => {
    const unfinished = 1_000_000;
    const held = Array.from({ length: Math.ceil(bodiesBytesMax / unfinished) + 1 }, () =>
      raw(notebooks, [
        head({ 'Content-Type': 'application/json', 'Content-Length': String(unfinished + 1) }),
        'x'.repeat(unfinished),
      ]),
    );
    const answer = await Promise.race(held);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toMatch(/Retry-After: 1\r\n/i);
    expect(answer).toContain('"reason":"busy"');
    (notebooks.app.getHttpServer() as Server).closeAllConnections();
    // What was sent and never read makes some of them end in a reset.
    await Promise.allSettled(held);
    await take().send('{"amount":0}').expect(200);
  });

  test('a body that does not say how long it is is cut off at the limit, and its sender still reads why', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const answer = await raw(notebooks, [
      head({ 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }),
      ...Array<string>(40).fill(chunk),
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });
});

function head(headers: Readonly<Record<string, string>>): string {
  const all = { Host: 'acta', Authorization: 'Bearer administrator', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `POST /api/v1/notebooks/a/notes HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** Writes to the server's socket and answers with all that comes back until it closes. */
function raw({ app }: NotebookApp, parts: readonly string[]): Promise<string> {
  const { port } = (app.getHttpServer() as ReturnType<typeof createServer>).address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    for (const part of parts) socket.write(part);
  });
}
