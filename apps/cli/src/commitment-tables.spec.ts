import { TemporaryFolders } from '@acta/testing';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem, ToldServer } from './fixture/told-server';

const folders = new TemporaryFolders();
const folder = folders.fresh();
let told: ToldServer;

beforeAll(async () => {
  told = await ToldServer.start();
});
beforeEach(() => told.forget());
afterAll(async () => {
  folders.removeAll();
  await told.stop();
});

const table = (name: string, content: string | Uint8Array = 'code\nCELAC-2020-01-01\n'): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const view = { id: 'i1', status: 'finished', changeCount: 2, doneCount: 2, ended: { notDoneCount: 0, notDone: [] } };
const tried = {
  adoptCount: 1,
  changeCount: 1,
  unchangedCount: 0,
  waitingCount: 3,
  changes: [],
  errorCount: 0,
  errors: [],
};

test('export writes what the server gives, by how the name ends, and over nothing', async () => {
  const file = join(folder, 'plan.csv');
  told.answers = [{ status: 200, body: { any: 'bytes' } }];
  const { code, out } = await told.acta(['commitments', 'export', file, '--plan', 'CELAC-2020']);
  expect([code, out]).toEqual([0, `Escrito: ${file}`]);
  expect(told.received[0]?.request).toBe('GET /api/v1/commitments.csv?plan=CELAC-2020');
  expect(readFileSync(file, 'utf8')).toBe('{"any":"bytes"}');
  told.answers = [
    { status: 200, body: {} },
    { status: 200, body: {} },
  ];
  expect(await told.acta(['commitments', 'export', file])).toMatchObject({
    code: 4,
    err: expect.stringContaining('--yes'),
  });
  expect((await told.acta(['commitments', 'export', file, '--yes'])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('{}');
});

test('export asks for no other kind of file, and --dry-run writes nothing', async () => {
  expect((await told.acta(['commitments', 'export', join(folder, 'plan.ods')])).code).toBe(2);
  expect(told.received).toEqual([]);
  told.answers = [{ status: 200, body: {} }];
  const { code, out } = await told.acta(['commitments', 'export', join(folder, 'dry.xlsx'), '--dry-run', '--json']);
  expect([code, JSON.parse(out)]).toMatchObject([0, { byteCount: 2, dryRun: true }]);
  expect(existsSync(join(folder, 'dry.xlsx'))).toBe(false);
});

test('import sends the bytes as they are, with a key, and waits until every row is done', async () => {
  const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]);
  const running = { ...view, status: 'running', doneCount: 1 };
  told.answers = [
    { status: 201, body: { id: 'i1', token: 't1' } },
    { status: 200, body: running },
    { status: 200, body: view },
  ];
  const { code, out } = await told.acta(['commitments', 'import', table('a.xlsx', bytes), '--reason', 'Se acordó']);
  expect([code, out]).toEqual([0, 'Importación i1: filas registradas, 2 de 2']);
  expect(told.received.map(({ request }) => request)).toEqual([
    'POST /api/v1/commitment-imports?reason=Se+acord%C3%B3',
    'GET /api/v1/commitment-imports/i1',
    'GET /api/v1/commitment-imports/i1',
  ]);
  expect(told.received[0]?.body.equals(bytes)).toBe(true);
  expect(told.received[0]?.headers['idempotency-key']).toMatch(/.+/);
  expect(told.received[1]?.headers['acta-after']).toBe('t1');
});

test('a table that changes nothing is said to', async () => {
  told.answers = [{ status: 200, body: { commitId: '' } }];
  expect(await told.acta(['commitments', 'import', table('a.csv')])).toMatchObject({ code: 0, out: 'Nada cambia.' });
});

test('rows that others made impossible in the meantime are told, and the command fails', async () => {
  const notDone = [{ row: 3, code: 'CELAC-2020-01-02', reason: 'commitment-withdrawn' }];
  told.answers = [
    { status: 201, body: { id: 'i1', token: 't1' } },
    { status: 200, body: { ...view, doneCount: 1, ended: { notDoneCount: 1, notDone } } },
  ];
  const { code, err } = await told.acta(['commitments', 'import', table('a.csv')]);
  expect([code, err]).toEqual([4, expect.stringContaining('3: CELAC-2020-01-02 (commitment-withdrawn)')]);
});

test('import --dry-run says what would be done, and fails where a cell is wrong', async () => {
  told.answers = [{ status: 200, body: tried }];
  const fine = await told.acta(['commitments', 'import', table('a.csv'), '--dry-run']);
  expect([fine.code, fine.out]).toEqual([0, expect.stringMatching(/Se adoptarían: 1\nCambiarían: 1/)]);
  expect(told.received[0]?.request).toBe('POST /api/v1/commitment-imports?dryRun=true');
  const errors = [{ row: 3, column: 'due_to', message: 'debe ser una fecha' }];
  told.answers = [{ status: 200, body: { ...tried, errors, errorCount: 1 } }];
  const wrong = await told.acta(['commitments', 'import', table('a.csv'), '--dry-run']);
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringMatching(/3 +due_to +debe ser una fecha/)]);
});

test('a refused table is told cell by cell', async () => {
  const { body, ...rest } = problem(422, 'import-rows-refused');
  const errors = [{ pointer: '/rows/3/due_to', message: 'debe ser una fecha' }];
  told.answers = [{ ...rest, body: { ...body, errors } }];
  const { code, err } = await told.acta(['commitments', 'import', table('a.csv')]);
  expect([code, err]).toEqual([1, expect.stringContaining('/rows/3/due_to: debe ser una fecha')]);
});

test('a file that cannot be a table gets words before anything is sent', async () => {
  const large = table('large.csv', '');
  expect((await told.acta(['commitments', 'import', large])).err).toContain('está vacío');
  truncateSync(large, 11 * 1024 * 1024);
  expect((await told.acta(['commitments', 'import', large])).err).toContain('el máximo es 10 MB');
  expect((await told.acta(['commitments', 'import', join(folder, 'none.csv')])).code).toBe(3);
  expect((await told.acta(['commitments', 'import', folder])).code).toBe(1);
  expect(told.received).toEqual([]);
});

test('undo-import asks for a reason and before it acts; a row that changed since is a conflict', async () => {
  const undo = ['commitments', 'undo-import', 'i1', '--reason', 'Equivocado'];
  expect((await told.acta(['commitments', 'undo-import', 'i1', '--yes'])).code).toBe(2);
  expect((await told.acta(undo)).code).toBe(2);
  expect(told.received).toEqual([]);
  told.answers = [
    { status: 200, body: { id: 'i1', token: 't2' } },
    { status: 200, body: { ...view, status: 'undone', undo: { ended: { notDoneCount: 0 } } } },
  ];
  expect(await told.acta([...undo, '--yes'])).toMatchObject({ code: 0, out: 'Deshecha: i1' });
  expect(told.received[0]).toMatchObject({
    request: 'POST /api/v1/commitment-imports/i1/undo',
    headers: { 'if-match': '*' },
  });
  told.answers = [problem(409, 'import-rows-changed')];
  expect((await told.acta([...undo, '--yes'])).code).toBe(4);
  told.answers = [{ status: 200, body: view }];
  expect(await told.acta([...undo, '--dry-run'])).toMatchObject({ code: 0, out: expect.stringContaining('2 filas') });
});
