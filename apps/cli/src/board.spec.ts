import { ToldServer } from './fixture/told-server';

let told: ToldServer;

beforeAll(async () => {
  told = await ToldServer.start();
});
beforeEach(() => told.forget());
afterAll(() => told.stop());

const row = (key: string, name: string, counts: object, ...silentOn: readonly string[]) => ({
  obligor: { key, name: { es: name, en: name } },
  counts,
  cells: silentOn.map((code) => ({ code, status: 'no-report' })),
});
const codes = ['CELAC-2020-01-01', 'CELAC-2020-01-02', 'CELAC-2020-01-03', 'CELAC-2020-01-04', 'CELAC-2020-01-05'];
const body = {
  at: '2026-11-24T12:00:00.000Z',
  period: 'last',
  cellCount: 9,
  counts: { 'no-report': 7, 'reported-late': 2, void: 0 },
  unnamed: { cellCount: 1, counts: { 'no-report': 1 } },
  items: [
    row('ARG', 'Argentina', { 'no-report': 6 }, ...codes),
    row('MEX', 'México', { 'no-report': 0, 'reported-late': 2 }),
  ],
};

test('the board has a line for each obligor, as the server orders them, with what is missing', async () => {
  told.answers = [{ status: 200, body }];
  const { code, out } = await told.acta(['board']);
  expect(code).toBe(0);
  expect(out).toContain('Período: último período vencido. Datos al 2026-11-24T12:00:00.000Z.');
  expect(out).toContain('Total: 7 sin informe, 2 tarde.');
  expect(out).toContain('Estados sin nombrar: 1 sin informe.');
  expect(out).toMatch(/responsable +sin informe +tarde +falta\n/);
  expect(out).toMatch(/Argentina +6 +0 +CELAC-2020-01-01 CELAC-2020-01-02 CELAC-2020-01-03 CELAC-2020-01-04\s+\+2\n/);
  expect(out.indexOf('Argentina')).toBeLessThan(out.indexOf('México'));
  expect(out).not.toContain('sin efecto');
});

test('what is asked of the board is asked of the server', async () => {
  told.answers = [{ status: 200, body: { ...body, counts: {}, items: [] } }];
  const asked = [
    'board',
    '--member',
    'ARG',
    '--plan',
    'CELAC-2020',
    '--period',
    '2020-H1',
    '--status',
    'no-report,void',
  ];
  expect((await told.acta(asked)).out).toContain('Nada.');
  expect(told.received[0]?.request).toBe(
    'GET /api/v1/board?member=ARG&plan=CELAC-2020&period=2020-H1&status=no-report%2Cvoid&limit=200',
  );
});

test('for machines all rows of all pages, and what stands beside them', async () => {
  const next = { Link: '</api/v1/board?cursor=abc>; rel="next"' };
  const [first, second] = body.items;
  told.answers = [
    { status: 200, body: { ...body, items: [first] }, headers: next },
    { status: 200, body: { ...body, items: [second] } },
  ];
  expect(JSON.parse((await told.acta(['board', '--json'])).out)).toEqual(body);
});
