import { eventually } from '@acta/testing';
import { connect, type AddressInfo } from 'node:net';
import type { Response } from 'supertest';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';
import { requestsUnderWayMax } from './requests-under-way';

let notebooks: NotebookApp;
beforeAll(async () => {
  notebooks = await notebookApp({ settings: { requestsPerMinuteMax: 10_000 } });
});
afterAll(() => notebooks.close());

let keys = 0;
const noted = (): Promise<Response> =>
  notebooks
    .post('/api/v1/notebooks', 'administrator')
    .set('Idempotency-Key', `key-${(keys += 1)}`)
    .send({ amount: 1 })
    .then((answer: Response) => answer);

test('beyond so many at once a sender is told to come back, and what was taken is answered', async () => {
  const { store } = notebooks.installation;
  const append = store.appendSeries.bind(store);
  let release = (): void => undefined;
  const turn = new Promise<void>((resolve) => (release = resolve));
  const appending = jest.spyOn(store, 'appendSeries').mockImplementation((series) => turn.then(() => append(series)));
  const taken = Array.from({ length: requestsUnderWayMax }, noted);
  await eventually(() => expect(appending).toHaveBeenCalledTimes(requestsUnderWayMax), { withinMs: 30_000 });

  const refused = await noted();
  expect(refused).toMatchObject({ status: 503, body: { reason: 'busy' }, headers: { 'retry-after': '1' } });
  expect((await notebooks.get('/health/live')).status).toBe(200);
  release();
  expect(new Set((await Promise.all(taken)).map(({ status }) => status))).toEqual(new Set([201]));
  expect((await noted()).status).toBe(201);
  appending.mockRestore();
});

test('whoever is still sending holds no place', async () => {
  const { port } = notebooks.app.getHttpServer().address() as AddressInfo;
  const slow = Array.from({ length: requestsUnderWayMax + 50 }, () => connect(port, '127.0.0.1'));
  const headers = ['Host: acta', 'Authorization: Bearer administrator', 'Content-Type: application/json'];
  for (const socket of slow) {
    socket.on('error', () => undefined);
    socket.write(`POST /api/v1/notebooks HTTP/1.1\r\n${headers.join('\r\n')}\r\nContent-Length: 9\r\n\r\n{`);
  }
  expect((await noted()).status).toBe(201);
  for (const socket of slow) socket.destroy();
});
