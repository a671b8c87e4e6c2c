import { TemporaryFolders } from '@acta/testing';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { RawConnection, type RawAnswer } from './raw-connection';
import { ServerProcess } from './server-process';
import { tokensIn, Visitor } from './visitor';

jest.setTimeout(150_000);
const folders = new TemporaryFolders();
/** A heap that grew with what waits would end the process. */
const heapMegabytesMax = 192;
const mebibyte = 1024 * 1024;
const slowOfEachKind = 300;

let server: ServerProcess;
let token: string;
let holder: string;
/** With a token of its own: what the flood may ask in a minute is not what this may. */
let reader: Visitor;
let withSlowHeaders: readonly RawConnection[];
let withSlowBodies: readonly RawConnection[];

beforeAll(async () => {
  const data = folders.fresh();
  const env = { ACTA_DATA_DIR: data, ACTA_DEMO: 'off', ACTA_LOG_LEVEL: 'fatal', ACTA_REQUESTS_PER_MINUTE: '8000' };
  server = await ServerProcess.start(env, [`--max-old-space-size=${heapMegabytesMax}`]);
  token = tokensIn(join(data, 'record'))['administrator'] as string;
  const administrator = new Visitor(server.url, token);
  const { body } = await administrator.get<{ items: { holder: string }[] }>('/api/v1/tokens');
  holder = body.items[0]?.holder as string;
  const asked = { holder, scopes: ['read'] };
  const issued = await administrator.post<{ secret: string }>('/api/v1/tokens', asked, {
    'Idempotency-Key': randomUUID(),
  });
  reader = new Visitor(server.url, issued.body.secret);
  const slow = () => Array.from({ length: slowOfEachKind }, () => new RawConnection(server.url));
  withSlowHeaders = slow();
  for (const connection of withSlowHeaders) {
    connection.send('GET /api/v1/plans HTTP/1.1\r\nHost: acta\r\nAccept: ');
    connection.drip('x', 500);
  }
  withSlowBodies = slow();
  for (const connection of withSlowBodies) {
    connection.send(requested('{"name":"', 5_000));
    connection.drip('x', 500);
  }
});
afterAll(async () => {
  for (const connection of [...withSlowHeaders, ...withSlowBodies]) connection.end();
  expect(await server.stop()).toBe(0);
  folders.removeAll();
});

function requested(body: string, length = Buffer.byteLength(body)): string {
  const headers = {
    Host: 'acta',
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': length,
    'Idempotency-Key': randomUUID(),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `POST /api/v1/tokens HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

const issuing = (label: string) => requested(JSON.stringify({ holder, scopes: ['read'], label }));

async function memoryBytes(): Promise<number> {
  const { body } = await new Visitor(server.url).get<string>('/metrics', { Connection: 'close' });
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(body)?.[1]);
}

async function tokensOnRecord(): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let path: string | undefined = '/api/v1/tokens?limit=200'; path !== undefined;) {
    const page: { body: { items: { id: string }[] }; headers: Headers } = await reader.get(path);
    for (const { id } of page.body.items) ids.add(id);
    path = /<([^>]+)>; rel="next"/.exec(page.headers.get('Link') ?? '')?.[1];
  }
  return ids;
}

const reasonIn = (body: string) => (JSON.parse(body) as { reason: string }).reason;
const idIn = ({ body }: RawAnswer) => (JSON.parse(body) as { id: string }).id;

test('beside many who send a byte at a time others are answered at once', async () => {
  for (let count = 0; count < 20; count++) {
    const startedMs = Date.now();
    expect((await reader.get('/api/v1/members')).status).toBe(200);
    expect(Date.now() - startedMs).toBeLessThan(5_000);
  }
});

test('of ten thousand requests at once what was accepted is on record, and the rest is told early when to come back', async () => {
  const [connections, requestsEach] = [1_000, 10];
  const before = await tokensOnRecord();
  const memoryBefore = await memoryBytes();
  const senders = Array.from({ length: connections }, () => new RawConnection(server.url));
  senders.forEach((sender, index) => {
    const labels = Array.from({ length: requestsEach }, (_, number) => `${index}-${number}`);
    sender.send(labels.map(issuing).join(''));
  });
  let memoryMax = 0;
  const noteMemory = () =>
    memoryBytes().then(
      (bytes) => (memoryMax = Math.max(memoryMax, bytes)),
      () => undefined,
    );
  const watching = setInterval(() => void noteMemory(), 250);
  const answers = (await Promise.all(senders.map((sender) => sender.answered(requestsEach)))).flat();
  clearInterval(watching);
  for (const sender of senders) sender.end();
  await noteMemory();

  expect(answers).toHaveLength(connections * requestsEach);
  const accepted = answers.filter(({ status }) => status === 201).map(idIn);
  const refused = answers.filter(({ status }) => status !== 201);
  const kinds = new Set(refused.map(({ status, body }) => `${status} ${reasonIn(body)}`));
  expect(['429 rate-limited', '503 busy']).toEqual(expect.arrayContaining([...kinds]));
  expect(kinds).toContain('503 busy');
  expect(refused.filter(({ retryAfter = 0 }) => retryAfter < 1)).toEqual([]);
  expect(accepted.length).toBeGreaterThan(500);
  expect(memoryMax - memoryBefore).toBeLessThan(heapMegabytesMax * mebibyte);

  const recorded = await tokensOnRecord();
  expect(accepted.filter((id) => !recorded.has(id))).toEqual([]);
  expect(recorded.size).toBe(before.size + accepted.length);
});

test('whoever does not end the headers is told so and let go', async () => {
  await Promise.all(withSlowHeaders.map(({ closed }) => closed));
  for (const { answers } of withSlowHeaders) {
    expect(answers.map(({ status, body }) => [status, reasonIn(body)])).toEqual([[408, 'request-too-slow']]);
  }
  expect(withSlowBodies.flatMap(({ answers }) => answers)).toEqual([]);
});
