import type { EvidenceReceived } from '@acta/contracts';
import { eventually } from '@acta/testing';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EvidenceFiles } from './evidence-files';
import { evidenceBytesMax } from './evidence.controller';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';

describe('files that are uploaded for reports', () => {
  let app: CommitmentsApp;
  beforeAll(async () => {
    app = await commitmentsApp();
  });
  afterAll(() => app.close());

  const upload = (bytes: Buffer | string, as?: string, headers: Readonly<Record<string, string>> = {}, query = '') =>
    app.post(`evidence${query}`, as, Buffer.from(bytes), { 'Content-Type': 'application/octet-stream', ...headers });

  async function received(owner: string, bytes: Buffer | string): Promise<readonly EvidenceReceived['data'][]> {
    const commits = await app.installation.store.readStream('commitments', `evidence-${owner}-${digestOf(bytes)}`, 0);
    return commits.flatMap(({ events }) => events.map(({ data }) => data as unknown as EvidenceReceived['data']));
  }

  test('are known by their digest, and recorded for those on whose behalf they came', async () => {
    const { body, headers } = await upload('%PDF-1.7\n', 'coordinator-mex').expect(201);
    const sha256 = digestOf('%PDF-1.7\n');
    expect(body).toMatchObject({ id: sha256, stream: `evidence-MEX-${sha256}`, version: 1 });
    expect(headers['location']).toBe(`/api/v1/evidence/${sha256}`);
    const fact = { sha256, byteCount: 9, mediaType: 'application/pdf', owner: 'MEX' };
    expect(await received('MEX', '%PDF-1.7\n')).toEqual([fact]);
  });

  test('change nothing the second time, and are answered as the first where the key is the same', async () => {
    const first = await upload('twice', 'coordinator-mex', { 'Idempotency-Key': 'twice' }).expect(201);
    const again = await upload('twice', 'coordinator-mex', { 'Idempotency-Key': 'twice' }).expect(201);
    expect(again.body).toEqual(first.body);
    const other = await upload('twice', 'coordinator-mex').expect(200);
    expect(other.body).toEqual(first.body);
    expect(await received('MEX', 'twice')).toHaveLength(1);
    const reused = await upload('another', 'coordinator-mex', { 'Idempotency-Key': 'twice' }).expect(422);
    expect(reused.body.reason).toBe('idempotency-key-reused');
  });

  test('rules.md 4.9: tell nobody that another owner had them', async () => {
    const putting = jest.spyOn(app.installation.evidence, 'put');
    const first = await upload('of two owners', 'coordinator-arg').expect(201);
    const second = await upload('of two owners', 'coordinator-mex').expect(201);
    const shape = (body: Record<string, unknown>) => ({ ...body, commitId: '', stream: '', token: '' });
    expect(shape(second.body)).toEqual(shape(first.body));
    expect(await received('ARG', 'of two owners')).toHaveLength(1);
    // As much was done for the one as for the other.
    expect(putting).toHaveBeenCalledTimes(2);
    putting.mockRestore();
  });

  test('are told by their bytes, whatever their sender says', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    await upload(svg, 'coordinator-mex', { 'Content-Type': 'image/svg+xml' }).expect(201);
    expect(await received('MEX', svg)).toMatchObject([{ mediaType: 'text/plain' }]);
  });

  test.each([
    [undefined, 401],
    ['administrator', 403],
    ['auditor', 403],
    ['system-arg', 403],
    ['writer-arg', 201],
    ['focal-point-cepal', 201],
    ['secretariat', 201],
  ])('are taken of those who report: %s, %s', async (as, status) => {
    await upload(`of ${as}`, as).expect(status);
  });

  test('come on behalf of whom their sender says, where it acts for several, and of nobody else', async () => {
    const both = 'coordinator-mex-and-secretariat';
    await upload('for the office', both, {}, '?onBehalfOf=ppt').expect(201);
    await upload('for the State', both, {}, '?onBehalfOf=MEX').expect(201);
    expect(await received('ppt', 'for the office')).toHaveLength(1);
    expect(await received('MEX', 'for the State')).toHaveLength(1);
    await upload('for others', 'coordinator-mex', {}, '?onBehalfOf=ARG').expect(403);
    await upload('for others', 'coordinator-mex', {}, '?onBehalfOf=Argentina').expect(400);
    expect(await received('ARG', 'for others')).toEqual([]);
  });

  test('have 25 MiB at most', async () => {
    const bytes = Buffer.alloc(evidenceBytesMax + 1, 'acta');
    await upload(bytes.subarray(1), 'coordinator-mex').expect(201);
    const { body } = await upload(bytes, 'coordinator-mex').expect(413);
    expect(body).toMatchObject({ reason: 'body-too-large', bytesMax: evidenceBytesMax });
    expect(await received('MEX', bytes)).toEqual([]);
  });

  test('are not empty', async () => {
    expect((await upload('', 'coordinator-mex').expect(400)).body.reason).toBe('body-empty');
  });

  test('are not recorded where they break off', async () => {
    const putting = jest.spyOn(app.installation.evidence, 'put');
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const headers = { Authorization: 'Bearer coordinator-mex', 'Idempotency-Key': 'broken', 'Content-Length': '1000' };
    const sent = request({ port, host: '127.0.0.1', path: '/api/v1/evidence', method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.write('x'.repeat(999));
    await eventually(() => expect(putting).toHaveBeenCalledTimes(1));
    sent.destroy();
    await expect(putting.mock.results[0]?.value).rejects.toMatchObject({ reason: 'body-incomplete' });
    putting.mockRestore();
    expect(await received('MEX', 'x'.repeat(999))).toEqual([]);
    await upload('x'.repeat(1_000), 'coordinator-mex', { 'Idempotency-Key': 'broken' }).expect(201);
  });

  test('are told to those who report as what was uploaded on their own behalf', async () => {
    await upload('of Argentina', 'coordinator-arg').expect(201);
    const [own, unknown] = [digestOf('of Argentina'), digestOf('of nobody')];
    const files = app.nest.get(EvidenceFiles);
    const file = { mediaType: 'text/plain', byteCount: 12 };
    expect(await files.uploadedBy('ARG', [own, unknown, own])).toEqual({ [own]: file });
    expect(await files.uploadedBy('MEX', [own])).toEqual({});
  });
});

function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
