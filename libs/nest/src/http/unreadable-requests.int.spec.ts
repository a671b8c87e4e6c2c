import { connect, type AddressInfo } from 'node:net';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';

describe('what Node cannot read as a request', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  /** All that comes back until the connection ends. */
  function answerTo(bytes: string): Promise<string> {
    const socket = connect((notebooks.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write(bytes);
    return new Promise((resolve) => socket.once('close', () => resolve(answer)));
  }

  const asked = (headers: string, body = ''): string =>
    `POST /api/v1/notebooks HTTP/1.1\r\nHost: acta\r\nConnection: close\r\n${headers}\r\n\r\n${body}`;

  test.each([
    [
      'a method that does not exist',
      'NOTE /api/v1/notebooks HTTP/1.1\r\nHost: acta\r\n\r\n',
      400,
      'request-unreadable',
    ],
    ['no HTTP at all', '\x16\x03\x01\r\n\r\n', 400, 'request-unreadable'],
    ['two lengths', asked('Content-Length: 2\r\nContent-Length: 3', '{}'), 400, 'request-unreadable'],
    [
      'a length and chunks',
      asked('Content-Length: 2\r\nTransfer-Encoding: chunked', '0\r\n\r\n'),
      400,
      'request-unreadable',
    ],
    [
      'a chunk without a size',
      asked('Content-Type: application/json\r\nTransfer-Encoding: chunked', 'x\r\n'),
      400,
      'request-unreadable',
    ],
    ['a long address', `GET /?${'a'.repeat(200_000)} HTTP/1.1\r\nHost: acta\r\n\r\n`, 431, 'headers-too-large'],
    ['no host', 'GET /api/v1/notebooks HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'host-missing'],
  ])('%s is answered with a problem', async (_what, bytes, status, reason) => {
    const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json; charset=utf-8');
    expect(head).toContain('Content-Language: es');
    expect(JSON.parse(body)).toEqual({
      type: `/api/problems/${reason}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      instance: expect.stringMatching(/^\//),
      reason,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    await notebooks.get(`/api/problems/${reason}`).expect(200);
  });

  test('an expectation that nobody knows changes nothing', async () => {
    const asking = 'GET /api/v1/notebooks HTTP/1.1\r\nHost: acta\r\nConnection: close\r\nExpect: miracles\r\n\r\n';
    expect(await answerTo(asking)).toMatch(/^HTTP\/1.1 200 /);
  });

  test('a request that was read whole before it gets its own answer, and no other', async () => {
    const opening = (key: string) =>
      `POST /api/v1/notebooks HTTP/1.1\r\nHost: acta\r\nAuthorization: Bearer administrator\r\nIdempotency-Key: ${key}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{"amount":1}';
    const answer = await answerTo(`${opening('before-1')}${opening('before-2')}nonsense\r\n\r\n`);
    expect(answer.match(/HTTP\/1\.1 [0-9]+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201']);
  });

  test('each is counted', async () => {
    const { text } = await notebooks.get('/metrics').expect(200);
    expect(text).toMatch(/acta_requests_malformed_total\{reason="headers-too-large"\} 1/);
  });
});
