import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type request from 'supertest';
import { runningActa, type RunningActa } from './fixture/running-acta';

let demonstration: RunningActa;
beforeAll(async () => {
  demonstration = await runningActa();
});
afterAll(() => demonstration.close());

let keys = 0;
const bytesOf = (response: request.Response, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};
const taken = async (acta: RunningActa, type: 'csv' | 'xlsx', as?: string): Promise<Buffer> =>
  (await acta.asked('get', `/api/v1/commitments.${type}?plan=CELAC-2020`, as).buffer(true).parse(bytesOf).expect(200))
    .body;
const sent = (acta: RunningActa, table: Buffer | string, as: string | undefined, query = '') =>
  acta
    .asked('post', `/api/v1/commitment-imports${query}`, as)
    .set('Idempotency-Key', `table-${(keys += 1)}`)
    .type('application/octet-stream')
    .send(table);

/** As LibreOffice saves it where a comma is the decimal mark. */
const asLibreOfficeSaves = (csv: Buffer): string =>
  `\ufeff${stringify(parse(csv, { bom: true }), { delimiter: ';', quoted_string: true, record_delimiter: '\r\n' })}`;

test('the 37 commitments of the demonstration go out and come in again, and nothing changes', async () => {
  const { secretariat } = demonstration.tokens;
  const csv = await taken(demonstration, 'csv');
  const before = await demonstration.installation.store.readLog('commitments', undefined, 100_000);
  for (const table of [csv, Buffer.from(asLibreOfficeSaves(csv)), await taken(demonstration, 'xlsx')]) {
    const { body } = await sent(demonstration, table, secretariat, '?dryRun=true').expect(200);
    expect(body).toMatchObject({ unchangedCount: 37, changeCount: 0, adoptCount: 0, errors: [] });
    await sent(demonstration, table, secretariat).expect(200);
  }
  const after = await demonstration.installation.store.readLog('commitments', undefined, 100_000);
  expect(after.commits.length).toBe(before.commits.length);
});
