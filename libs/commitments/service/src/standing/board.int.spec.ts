import { PeriodDeclined, ReportEndorsed, type AdoptCommitment } from '@acta/contracts';
import type { Fact } from '@acta/kernel';
import type request from 'supertest';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { submitted } from '../fixture/sample-facts';

let app: CommitmentsApp;

const each = (...obligors: string[]) => ({ mode: 'each' as const, obligors });
const reportId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Under half-year periods the first one is 2020-H1, its grace over on 14 August 2020. */
const adoptedOn = '2020-01-10T15:00:00.000Z';
const reportedOn = '2020-07-10T15:00:00.000Z';
const graceOver = '2020-08-20T15:00:00.000Z';

beforeAll(async () => {
  app = await commitmentsApp(adoptedOn);
  await adopt({});
  await adopt({ source: { project: 'CELAC-2020-01-02' }, obligation: { mode: 'joint', lead: 'MEX' } });
  await adopt({ source: { project: 'CELAC-2020-02-01' }, obligation: { mode: 'presidency' } });
  await adopt({ source: { project: 'CELAC-2020-02-02' }, obligation: { mode: 'voluntary' } });
  const document = { title: 'Comunicado de la Reunión' };
  await adopt({ code: 'CELAC-2021-90-01', source: { document }, obligation: each('CHL', 'inst-cepal') });
  app.clock.set(reportedOn);
  await told(
    'celac-2020-01-01-ARG',
    submitted(reportId(1)),
    ReportEndorsed({ reportId: reportId(1), how: 'reviewed' }),
  );
  await told('celac-2021-90-01-CHL', PeriodDeclined({ period: '2020-H1', note: 'No informamos.' }));
  app.clock.set(graceOver);
});
afterAll(() => app.close());

async function adopt(changes: Partial<AdoptCommitment>): Promise<void> {
  const { status, body } = await app.post('commitments', 'secretariat', adoption(changes));
  if (status !== 201) throw new Error(JSON.stringify(body));
  await app.reached(body.token);
}

const told = (track: string, ...facts: readonly Fact[]) => app.recorded('commitments', `track-${track}`, ...facts);

interface Row {
  readonly obligor: { readonly key: string };
  readonly cells: readonly { readonly code: string; readonly status: string }[];
}

const asked = async (query: string, as?: string) => (await app.get(`board${query}`, as).expect(200)).body;

/** `MEX: 01-01 no-report, …` for each row. */
const said = ({ items }: { items: readonly Row[] }) =>
  items.map(
    ({ obligor, cells }) =>
      `${obligor.key}: ${cells.map(({ code, status }) => `${code.slice(11)} ${status}`).join(', ')}`,
  );

test('who has not reported is answered in one request: States by name, then all together, the office, institutions', async () => {
  const board = await asked('?status=no-report', 'secretariat');
  expect(said(board)).toEqual([
    'MEX: 01-01 no-report',
    'joint: 01-02 no-report',
    'ppt: 02-01 no-report',
    'inst-cepal: 90-01 no-report',
  ]);
  expect(board).toMatchObject({ at: graceOver, period: 'last', cellCount: 4, counts: { 'no-report': 4, declined: 0 } });
  expect(board.invented).toBeUndefined();
});

test('a cell without a track says "no aplica", and one with a track its period, due and standing', async () => {
  const { items } = await asked('?member=ARG', 'secretariat');
  expect(items).toEqual([
    {
      obligor: { key: 'ARG', name: expect.objectContaining({ es: 'Argentina' }) },
      cellCount: 5,
      counts: expect.objectContaining({ 'reported-in-time': 1, 'not-applicable': 4, 'no-report': 0 }),
      more: 0,
      cells: [
        {
          commitment: 'celac-2020-01-01',
          code: 'CELAC-2020-01-01',
          status: 'reported-in-time',
          period: '2020-H1',
          dueOn: '2020-07-30',
          standing: 'on-track',
        },
        ...['2020-01-02', '2020-02-01', '2020-02-02', '2021-90-01'].map((code) => ({
          commitment: `celac-${code}`,
          code: `CELAC-${code}`,
          status: 'not-applicable',
        })),
      ],
    },
  ]);
});

test('every member has a row, also one that owes nothing and one that is suspended', async () => {
  const board = await asked('?plan=CELAC-2020', 'auditor');
  const keys = board.items.map(({ obligor }: Row) => obligor.key);
  expect(keys).toEqual(['ARG', 'BOL', 'BRA', 'CHL', 'MEX', 'joint', 'ppt']);
  expect(board.cellCount).toBe(5 * 4 + 2);
});

test.each([
  ['area', '?area=celac-2020-02&status=no-report', ['ppt: 02-01 no-report']],
  ['axis', '?axis=salud&status=no-report', ['MEX: 01-01 no-report', 'joint: 01-02 no-report']],
  ['axis and member', '?axis=salud&status=no-report&member=joint', ['joint: 01-02 no-report']],
  [
    'commitment, by its code',
    '?commitment=CELAC-2021-90-01&status=declined,no-report',
    ['CHL: 90-01 declined', 'inst-cepal: 90-01 no-report'],
  ],
  ['a plan and what is not of it', '?plan=celac-2020&commitment=celac-2021-90-01', []],
  ['a plan that nobody knows', '?plan=CELAC-1999', []],
  ['a period of another cadence', '?period=2020-Q1&member=ppt', ['ppt: 02-01 not-applicable']],
  ['the running period', '?period=2020-H2&member=ppt', ['ppt: 02-01 not-open']],
  ['the period that is reported now', '?period=current&member=ppt', ['ppt: 02-01 no-report']],
])('is narrowed by %s', async (_what, query, rows) => {
  expect(said(await asked(query, 'secretariat'))).toEqual(rows);
});

test('after the lock nothing is reported now: the period that runs is shown', async () => {
  app.clock.set('2020-10-05T15:00:00.000Z');
  expect(said(await asked('?period=current&member=ppt', 'secretariat'))).toEqual(['ppt: 02-01 not-open']);
  expect(said(await asked('?member=ppt', 'secretariat'))).toEqual(['ppt: 02-01 no-report']);
  app.clock.set(graceOver);
});

test('a track that began since shows what it will be asked first', async () => {
  app.clock.set('2020-03-01T15:00:00.000Z');
  expect(said(await asked('?member=ppt', 'secretariat'))).toEqual(['ppt: 02-01 not-open']);
  app.clock.set(graceOver);
});

describe('whom States are not shown to by name', () => {
  test('sees them counted and in no row; all together, the office and institutions are no States', async () => {
    const board = await asked('?commitment=celac-2021-90-01');
    expect(said(board)).toEqual(['inst-cepal: 90-01 no-report']);
    expect(board.unnamed).toMatchObject({ cellCount: 5, counts: { declined: 1, 'not-applicable': 4 } });
    expect(board).toMatchObject({ cellCount: 6, counts: { declined: 1, 'no-report': 1 } });
  });

  test('is told nothing of one State alone, not even a number', async () => {
    const board = await asked('?member=CHL&status=declined');
    expect(board).toMatchObject({ items: [], cellCount: 0 });
    expect(board.unnamed).toBeUndefined();
    expect(said(await asked('?member=CHL&status=declined', 'coordinator-arg'))).toEqual(['CHL: 90-01 declined']);
  });

  test('sees them where the body decided so for the plan', async () => {
    expect(said(await asked('?status=no-report&plan=CELAC-2020'))).toEqual([
      'MEX: 01-01 no-report',
      'joint: 01-02 no-report',
      'ppt: 02-01 no-report',
    ]);
  });
});

describe('what is not shown of a row', () => {
  test('is counted, and stands behind a link', async () => {
    const { items } = await asked('?member=ARG&cells=2&status=reported-in-time,not-applicable', 'secretariat');
    expect(items[0]).toMatchObject({ cellCount: 5, more: 3, cells: [{ code: 'CELAC-2020-01-01' }, {}] });
    expect(items[0].moreAt).toBe('/api/v1/board/cells?member=ARG&status=reported-in-time%2Cnot-applicable');
    const cells = await app.get(items[0].moreAt.replace('/api/v1/', ''), 'secretariat').expect(200);
    expect(cells.body.items).toHaveLength(5);
  });

  test('is walked page by page, by obligor and code', async () => {
    const walked: string[] = [];
    for (let at: string | undefined = 'board/cells?limit=3&plan=CELAC-2020'; at !== undefined;) {
      const page: request.Response = await app.get(at, 'secretariat').expect(200);
      const { body, headers } = page;
      expect(body).toMatchObject({ cellCount: 22, period: 'last' });
      walked.push(...body.items.map(({ obligor, code }: { obligor: string; code: string }) => `${obligor} ${code}`));
      at = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
    }
    expect(walked).toHaveLength(22);
    expect(new Set(walked).size).toBe(22);
    expect(walked.slice(0, 5)).toEqual([
      'ARG CELAC-2020-01-01',
      'ARG CELAC-2020-01-02',
      'ARG CELAC-2020-02-01',
      'ARG CELAC-2020-02-02',
      'BOL CELAC-2020-01-01',
    ]);
    expect(walked.slice(-2)).toEqual(['joint CELAC-2020-01-02', 'ppt CELAC-2020-02-01']);
  });
});

test.each([
  ['colour=red', '/query/colour', 'unknown-parameter', 'unknown-parameter'],
  ['status=silent', '/query/status', 'isIn', 'request-invalid'],
  ['period=2020-H3', '/query/period', 'matches', 'request-invalid'],
  ['period=last', '/query/period', 'matches', 'request-invalid'],
  ['member=mex', '/query/member', 'matches', 'request-invalid'],
  ['plan=x', '/query/plan', 'matches', 'request-invalid'],
  ['cells=201', '/query/cells', 'max', 'request-invalid'],
  ['plan=CELAC-2020&plan=CELAC-2021', '/query/plan', 'repeated-parameter', 'request-invalid'],
])('?%s is refused', async (query, pointer, code, reason) => {
  const { body } = await app.get(`board?${query}`, 'secretariat').expect(400);
  expect(body.reason).toBe(reason);
  expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
});
