import { PublicDetailSet } from '@acta/contracts';
import { adoption } from '../fixture/sample-adoption';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { rowFor, tableWith } from '../fixture/sample-table';
import { Tables } from '../fixture/sent-table';

let app: CommitmentsApp;
let tables: Tables;
beforeEach(async () => {
  app = await commitmentsApp();
  tables = new Tables(app);
});
afterEach(() => app.close());

const [first, second, third] = ['CELAC-2020-01-01', 'CELAC-2020-01-02', 'CELAC-2020-02-01'] as const;
const streams = async (prefix: string) =>
  (await app.installation.store.readLog('commitments', undefined, 10_000)).commits.filter(({ stream }) =>
    stream.startsWith(prefix),
  );

test('adopts row by row, as whoever sent the table, and the tracks are there', async () => {
  const id = await tables.imported(
    tableWith(rowFor(first), rowFor(second, { mode: 'joint', obligors: '', lead: 'ppt' })),
  );
  const done = (await app.get(`commitment-imports/${id}`, 'secretariat').expect(200)).body;
  expect(done).toMatchObject({
    status: 'finished',
    rowCount: 2,
    changeCount: 2,
    doneCount: 2,
    ended: { notDoneCount: 0 },
  });
  const rows = (await app.get(`commitment-imports/${id}/rows`, 'auditor').expect(200)).body.items;
  expect(rows).toMatchObject([
    { row: 2, code: first },
    { row: 3, code: second },
  ]);
  const [commit] = await streams(`commitment-${first.toLowerCase()}`);
  expect(commit).toMatchObject({
    causationId: id,
    effectiveOn: '2020-01-08',
    actor: { kind: 'person', as: 'secretariat' },
  });
  expect((await streams('track-')).map(({ stream }) => stream).sort()).toEqual([
    'track-celac-2020-01-01-ARG',
    'track-celac-2020-01-01-MEX',
    'track-celac-2020-01-02-joint',
  ]);
});

test('what was exported and comes back as it was changes nothing, as CSV and as XLSX', async () => {
  await app
    .post('commitments', 'secretariat', adoption({ title: { es: '=Uno; "dos"', pt: 'Três\nlinhas' } }))
    .expect(201);
  await tables.caughtUp();
  const before = (await streams('')).length;
  for (const type of ['csv', 'xlsx'] as const) {
    const table = await tables.taken('?plan=CELAC-2020', 'secretariat', type);
    expect((await tables.tried(table).expect(200)).body).toMatchObject({
      format: type,
      errors: [],
      changeCount: 0,
      adoptCount: 0,
      unchangedCount: 1,
      waitingCount: 3,
    });
    await tables.sent(table).expect(200);
  }
  expect((await streams('')).length).toBe(before);
});

test('another record takes the same commitments from the table, and says the same of them', async () => {
  const milestones = [{ id: 'uno', title: { es: 'Uno' }, due: { precision: 'day' as const, to: '2020-06-30' } }];
  await app.post('commitments', 'secretariat', adoption({ milestones, weight: 3 })).expect(201);
  const measured = {
    indicator: 'camas',
    name: { es: 'Camas' },
    unit: 'camas',
    baseline: '-1.5',
    direction: 'up' as const,
  };
  const joint = adoption({
    title: { es: '+ camas, "ya"', fr: 'Plus de lits' },
    source: { project: second, document: { title: 'Acta', line: 7 } },
    obligation: { mode: 'joint', lead: 'ppt', participants: ['CHL', 'inst-cepal'] },
    fulfilment: { kind: 'measured', measured },
  });
  await app.post('commitments', 'secretariat', joint).expect(201);
  await tables.caughtUp();
  const table = await tables.taken('?plan=CELAC-2020', 'secretariat', 'xlsx');
  const csv = (await tables.taken()).toString('utf8');
  const other = await commitmentsApp();
  try {
    const there = new Tables(other);
    await there.imported(table);
    expect((await there.taken()).toString('utf8')).toBe(csv);
  } finally {
    await other.close();
  }
});

test('all rows or none: errors stand by row and column, in the reader’s language, and nothing is recorded', async () => {
  const table = tableWith(
    rowFor(first),
    rowFor(second, { due_to: '31/12/2020', obligors: 'MEX XXX' }),
    rowFor(first),
    rowFor(third, { adopted_on: '' }),
  );
  const tried = (await tables.tried(table).expect(200)).body;
  const errors = [
    { row: 3, column: 'due_to', code: 'isCalendarDate', pointer: '/rows/3/due_to' },
    { row: 4, column: 'code', code: 'row-repeated', message: 'Ese código ya está en una fila anterior' },
    { row: 5, column: 'adopted_on', code: 'isDefined' },
  ];
  expect(tried).toMatchObject({ dryRun: true, errors, errorCount: 3 });
  const refused = await tables.sent(table).expect(422);
  expect(refused.body).toMatchObject({ reason: 'import-rows-refused', errorCount: 3, errors });
  expect(await streams('')).toEqual([]);
});

test('of a cell that cannot be read nothing else is said, and its row is counted once and changes nothing', async () => {
  await tables.imported(tableWith(rowFor(first)));
  const { body } = await tables
    .tried(tableWith(rowFor(first, { 'text.es': 'a\u0007b', weight: '1', reason: 'Se dijo' })))
    .expect(200);
  expect(body).toMatchObject({
    rowCount: 1,
    changeCount: 0,
    errors: [{ pointer: '/rows/2/text.es', code: 'control-character' }],
  });
});

test('changes what a row says otherwise, one commit for all of it, and not what others changed since', async () => {
  await tables.imported(tableWith(rowFor(first)));
  const taken = (await tables.taken('?plan=CELAC-2020')).toString('utf8');
  const [heading = '', ...lines] = taken.replace('\ufeff', '').split('\r\n');
  const at = (column: string) => heading.split(',').indexOf(column);
  const cells = (lines.find((line) => line.startsWith(first)) ?? '').split(',');
  cells[at('weight')] = '5';
  cells[at('due_to')] = '2021-03-31';
  cells[at('obligors')] = 'MEX CHL';
  cells[at('changed_on')] = '2020-07-01';
  const table = [heading, cells.join(',')].join('\r\n');
  expect((await tables.tried(table).expect(200)).body.errors).toMatchObject([
    { row: 2, column: 'reason', code: 'isDefined' },
  ]);
  await tables.imported(table, '?reason=Acordado%20en%20julio');
  const commits = await streams(`commitment-${first.toLowerCase()}`);
  expect(commits.map(({ events }) => events.map(({ type }) => type.replace('commitments.', '')))).toEqual([
    ['commitment-adopted'],
    ['commitment-rescheduled', 'commitment-amended', 'obligor-added', 'obligor-released'],
  ]);
  expect((await app.get(`commitments/${first}`, 'secretariat')).body).toMatchObject({
    weight: 5,
    due: { to: '2021-03-31' },
  });
  await tables.sent(table).expect(200);
  const stale = [heading, cells.with(at('weight'), '6').join(',')].join('\r\n');
  const refused = await tables.sent(stale, '?reason=Otra%20vez').expect(422);
  expect(refused.body.errors).toMatchObject([{ row: 2, column: 'version', code: 'row-stale' }]);
});

test('the same key gives the same answer for ever, and no other file', async () => {
  const table = tableWith(rowFor(first));
  const answered = await tables.sent(table, '', 'secretariat', 'once').expect(201);
  await tables.idle();
  const again = await tables.sent(table, '', 'secretariat', 'once').expect(201);
  expect(again.body).toEqual(answered.body);
  await tables.sent(tableWith(rowFor(second)), '', 'secretariat', 'once').expect(422);
});

test('whoever may not adopt may not import, and what the public takes away names no State that it may not see', async () => {
  await tables.sent(tableWith(rowFor(first)), '', 'coordinator-mex').expect(403);
  await app.get('commitment-imports', 'coordinator-mex').expect(403);
  await tables.imported(tableWith(rowFor(first)));
  await app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'region' }));
  expect((await tables.taken('', 'coordinator-mex')).toString()).toContain('MEX ARG');
  expect(await app.noted()).toMatchObject([{ action: 'commitment.read' }]);
  const published = await app.get('commitments.csv').expect(200);
  expect(published.text).toContain('Hacer CELAC-2020-01-01');
  expect(published.text).not.toContain('MEX');
});
