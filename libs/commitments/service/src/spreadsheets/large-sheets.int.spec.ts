import { Conversions, conversionsAtOnceMax, conversionsWaitingMax } from '@acta/nest';
import { eventually } from '@acta/testing';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { Tables } from '../fixture/sent-table';
import { xlsxOf } from './xlsx-sheet';

let app: CommitmentsApp;
let tables: Tables;
let conversions: Conversions;
beforeEach(async () => {
  app = await commitmentsApp();
  tables = new Tables(app);
  conversions = app.nest.get(Conversions);
  await app.post('commitments', 'secretariat', adoption()).expect(201);
  await tables.caughtUp();
});
afterEach(() => app.close());

const isConverting = () => eventually(() => expect(conversions.underWay).toBe(1));

/* Seconds of work, where an answer takes a hundredth of one. */
const rowCount = 5_000;

/** All alike. */
async function manyCommitments(): Promise<readonly CommitmentDocument[]> {
  const [one] = await app.nest.get(Commitments).all();
  if (!one) throw new Error('none was adopted');
  return Array.from({ length: rowCount }, () => one);
}

test('others are answered while a large table is made', async () => {
  const many = await manyCommitments();
  const all = jest.spyOn(app.nest.get(Commitments), 'all').mockResolvedValue(many);
  const order: string[] = [];
  const exported = tables.taken('', 'secretariat', 'xlsx').then(() => order.push('table'));
  await isConverting();
  all.mockRestore();
  for (let asked = 0; asked < 3; asked += 1) {
    await app.get(`commitments/${many[0]?.commitment.code}`).expect(200);
    order.push('commitment');
  }
  await exported;
  expect(order).toEqual(['commitment', 'commitment', 'commitment', 'table']);
});

test('others are answered while a large table is read', async () => {
  const rows = Array.from({ length: rowCount }, (_, index) => [`A${index}`, `Hacer ${index}`]);
  const table = xlsxOf('Hoja', [['code', 'text.es'], ...rows]);
  const order: string[] = [];
  const tried = tables.tried(Buffer.from(table)).then(({ status }) => order.push(`table ${status}`));
  await isConverting();
  await app.get('commitments').expect(200);
  order.push('commitments');
  await tried;
  expect(order).toEqual(['commitments', 'table 200']);
});

test('a file that takes too long is told so by its name, and an export to come back', async () => {
  const run = conversions.run.bind(conversions);
  jest.spyOn(conversions, 'run').mockImplementation((asked) => run(asked, { msMax: 1, megabytesMax: 256 }));
  const { body } = await tables.tried('code\nA\n').expect(422);
  expect(body).toMatchObject({ reason: 'sheet-too-costly', errors: [{ pointer: '' }] });
  expect((await tables.sent('code\nA\n').expect(422)).body).toMatchObject({ reason: 'sheet-too-costly' });
  const { headers } = await app.get('commitments.xlsx').expect(503);
  expect(headers['retry-after']).toBe('1');
});

test('where too many tables wait, who comes is told to come back, and all others have their table', async () => {
  const asked = Array.from({ length: conversionsAtOnceMax + conversionsWaitingMax + 3 }, () =>
    app.get('commitments.csv').then(({ status }) => status),
  );
  const answered = await Promise.all(asked);
  const made = answered.filter((status) => status === 200);
  expect(made.length).toBeGreaterThanOrEqual(conversionsAtOnceMax + conversionsWaitingMax);
  expect(new Set(answered)).toEqual(new Set([200, 503]));
});
